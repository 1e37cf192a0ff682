export * from './ContractsApi';
export * from './ContractsClient';
export * from './contractDeadline';
export * from './contractState';
export * from './types';
export * from './workingDays';
