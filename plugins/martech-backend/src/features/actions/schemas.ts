import type { z as Zod } from 'zod/v3';

const MAX_REF = 300;
const REF = /^(component|api):[a-z0-9._-]+\/[a-z0-9._-]+$/;

export type ZodLibrary = typeof Zod;

/** A tool, as its catalog entity is named. */
export const toolRef = (z: ZodLibrary) =>
  z
    .string()
    .max(MAX_REF)
    .regex(REF)
    .describe('For instance component:default/brevo');

const bilingual = (z: ZodLibrary) =>
  z.object({ en: z.string(), fr: z.string() });

/** A tool as agents need it; the rest of the resource comes along. */
export const tool = (z: ZodLibrary) =>
  z
    .object({
      ref: z.string(),
      title: bilingual(z),
      summary: bilingual(z),
      category: z.string(),
      capabilities: z.array(z.string()),
      validation: z
        .object({
          status: z
            .string()
            .describe(
              'Whether it may be used: approved, or approved_with_conditions under the conditions; refused carries the tools to use instead',
            ),
          conditions: z.array(z.string()),
        })
        .passthrough(),
    })
    .passthrough();

/** Tools in an order. */
export const tools = (z: ZodLibrary) => z.array(tool(z));
