export * from './availability';
export * from './HealthClient';
export * from './healthNews';
export * from './healthState';
export * from './types';
