export { PageShell } from './PageShell';
export type { PageShellProps } from './PageShell';
export { ScrollArea } from './ScrollArea';
export type { ScrollAreaProps } from './ScrollArea';
export { CardSection, Section } from './Section';
export type { SectionProps } from './Section';
