import { configApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { Helmet } from 'react-helmet';

/**
 * The title of the browser tab, as on every other page.
 *
 * @remarks
 * The stock entity page writes "Brevo | Overview | …" with Helmet; the one that stands deepest in the page wins.
 */
export function ToolTitle(props: { title: string }) {
  const appTitle = useApiHolder()
    .get(configApiRef)
    ?.getOptionalString('app.title');
  return (
    <Helmet
      title={props.title}
      titleTemplate={appTitle ? `%s · ${appTitle}` : '%s'}
    />
  );
}
