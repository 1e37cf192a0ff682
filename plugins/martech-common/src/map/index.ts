export * from './types';
export * from './buildMap';
export * from './MapApi';
export * from './MapClient';
