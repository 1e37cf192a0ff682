/**
 * The five meanings that colour has in the portal; words always say the same.
 *
 * @public
 */
export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'neutral';
