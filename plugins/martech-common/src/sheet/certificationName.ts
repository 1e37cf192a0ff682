/** Names of certificates that are not simply their identifier in capitals. */
const NUMBERED = /^(iso|soc)[-_ ]?(?=\d)/i;

/**
 * Certifications that forms offer, as sheets write them; a sheet may name any other.
 *
 * @public
 */
export const certifications = [
  'iso27001',
  'iso27701',
  'soc2',
  'hds',
  'SecNumCloud',
  'pci-dss',
];

/**
 * The name of a certification: `iso27001` is "ISO 27001"; what is no identifier stays as it is.
 *
 * @public
 */
export function certificationName(id: string): string {
  return /^[a-z0-9_-]+$/.test(id)
    ? id.replace(NUMBERED, '$1 ').replaceAll('_', ' ').toUpperCase()
    : id;
}
