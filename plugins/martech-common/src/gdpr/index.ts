export * from './RegisterApi';
export * from './RegisterClient';
export * from './dataWord';
export * from './types';
