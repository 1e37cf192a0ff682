export { createQueryClient } from './createQueryClient';
export { QueryProvider } from './QueryProvider';
export type { QueryProviderProps } from './QueryProvider';
