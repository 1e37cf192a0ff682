/** The people of the example company, by the names that the sign-in page shows. */
export const people = {
  marketer: 'Camille Martin',
  'tool-owner': 'Hugo Durand',
  engineer: 'Paul Imbert',
  architect: 'Nora Benali',
  'security-officer': 'Karim Ziani',
  dpo: 'Sophie Marchand',
  'finance-controller': 'Marc Delattre',
  'accessibility-lead': 'Claire Nguyen',
  'dsi-admin': 'Valérie Aubert',
} as const;

/** One of them. */
export type PersonName = keyof typeof people;
