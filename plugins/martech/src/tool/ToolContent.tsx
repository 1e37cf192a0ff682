import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { QueryProvider } from '@passerelle/ui';
import { ToolPage } from './ToolPage';

/** The first tab of a tool's page. The stock cards are left out: the page says what they say. */
export function ToolContent() {
  const { entity } = useEntity();
  return (
    <QueryProvider>
      <ToolPage toolRef={stringifyEntityRef(entity)} />
    </QueryProvider>
  );
}
