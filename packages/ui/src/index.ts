export * from './files';
export * from './formatting';
export * from './identity';
export * from './page';
export * from './query';
export * from './states';
export * from './status';
export { passerelleUiTranslationRef } from './translation/ref';
