import {
  ErrorDisplay,
  NotFoundErrorPage,
  PageLayout,
  Progress,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { ErrorState, LoadingState } from '@passerelle/ui';
import { NotFoundPage } from './NotFoundPage';
import { StockPageLayout } from './StockPageLayout';
import styles from './StockPageLayout.module.css';

/** The header of the pages that are not ours. */
export const pageLayoutExtension = SwappableComponentBlueprint.make({
  name: 'core-page-layout',
  params: define =>
    define({ component: PageLayout, loader: () => StockPageLayout }),
});

/** What an address shows that leads nowhere. */
export const notFoundExtension = SwappableComponentBlueprint.make({
  name: 'core-not-found-error-page',
  params: define =>
    define({ component: NotFoundErrorPage, loader: () => NotFoundPage }),
});

/** What stands in the place of a part that broke. */
export const errorDisplayExtension = SwappableComponentBlueprint.make({
  name: 'core-error-display',
  params: define =>
    define({
      component: ErrorDisplay,
      loader: () => props =>
        <ErrorState error={props.error} onRetry={props.resetError} />,
    }),
});

/** What stands in the place of a page whose code is on its way. */
export const progressExtension = SwappableComponentBlueprint.make({
  name: 'core-progress',
  params: define =>
    define({
      component: Progress,
      loader: () => () =>
        (
          <div className={styles.progress}>
            <LoadingState count={4} />
          </div>
        ),
    }),
});
