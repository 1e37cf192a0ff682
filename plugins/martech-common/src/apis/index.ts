export * from './types';
export * from './annotations';
export * from './ApisApi';
export * from './ApisClient';
