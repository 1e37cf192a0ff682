/** Where a tool is registered. */
export const REGISTER_PATH = '/tools/register';
