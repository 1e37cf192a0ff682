/**
 * Home, tool catalogue and tool page.
 *
 * @packageDocumentation
 */
export { martechPlugin as default } from './plugin';
export { martechApiRef } from './api/martechApiRef';
export { martechTranslationRef } from './translations/ref';
export { isToolEntity } from './domain/isToolEntity';
export { cataloguePath, toolPath } from './domain/toolPath';
export type { CatalogueState } from './domain/catalogueState';
export { useTool } from './hooks/useTool';
export { useTools } from './hooks/useTools';
export { useTaxonomy } from './hooks/useTaxonomy';
