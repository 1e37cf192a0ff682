/** The contract calendar. */
export const CONTRACTS_PATH = '/contracts';
