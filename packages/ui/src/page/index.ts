export { PageShell } from './PageShell';
export type { PageShellProps } from './PageShell';
export { CardSection, Section } from './Section';
export type { SectionProps } from './Section';
