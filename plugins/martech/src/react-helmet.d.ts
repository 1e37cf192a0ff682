/** What we use of a package that ships no types. */
declare module 'react-helmet' {
  import type { ComponentType } from 'react';

  export const Helmet: ComponentType<{ title: string; titleTemplate: string }>;
}
