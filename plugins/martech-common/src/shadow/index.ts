export * from './ShadowApi';
export * from './ShadowClient';
export * from './shadowRules';
export * from './types';
