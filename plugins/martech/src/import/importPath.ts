/** Where tools are imported. */
export const IMPORT_PATH = '/tools/import';
