export { findCapability, findSubcategory, taxonomy } from './taxonomy';
export type { CapabilityPlace, SubcategoryPlace } from './taxonomy';
export { glossary } from './glossary';
export type { GlossaryTerm } from './glossary';
