/**
 * A text in both languages of the portal.
 *
 * @public
 */
export type LocalizedText = { en: string; fr: string };

/**
 * A Backstage entity reference in its full lower-case form, for instance `user:default/dpo`.
 *
 * @public
 */
export type EntityRef = string;

/**
 * A link that supports a decision.
 *
 * @public
 */
export type Evidence = { title: string; url: string };

/** @public */
export type Page<T> = {
  items: T[];
  totalItems: number;
  totalCapped?: boolean;
  pageInfo: { nextCursor?: string; prevCursor?: string };
};
