import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { passerelleUiTranslationRef } from '../translation/ref';
import styles from './LoadingState.module.css';

const DEFAULT_COUNT = 3;

const HEIGHT_OF: Record<LoadingShape, number> = {
  lines: 16,
  rows: 52,
  cards: 150,
  banner: 84,
};

/**
 * What will stand there once it is loaded.
 *
 * @public
 */
export type LoadingShape = 'lines' | 'rows' | 'cards' | 'banner';

/**
 * Properties of {@link LoadingState}.
 *
 * @public
 */
export type LoadingStateProps = {
  shape?: LoadingShape;
  /** How many of them; 3 unless told. */
  count?: number;
  /** The height of one, in pixels, so that nothing moves when the content comes. */
  height?: number;
};

/**
 * Holds the place of content that is being loaded, and says so to screen readers.
 *
 * @public
 */
export function LoadingState(props: LoadingStateProps) {
  const { shape = 'rows', count = DEFAULT_COUNT } = props;
  const { t } = useTranslationRef(passerelleUiTranslationRef);
  const height = props.height ?? HEIGHT_OF[shape];

  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <div
        className={shape === 'cards' ? styles.cards : styles.stack}
        aria-hidden="true"
      >
        {Array.from({ length: shape === 'banner' ? 1 : count }, (_, index) => (
          <Skeleton key={index} height={height} width="100%" />
        ))}
      </div>
    </div>
  );
}
