export * from './types';
export * from './RatingApi';
export * from './RatingClient';
