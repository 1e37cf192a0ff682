export * from './ToolFilesApi';
export * from './ToolFilesClient';
export * from './types';
