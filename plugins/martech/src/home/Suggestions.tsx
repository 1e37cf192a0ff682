import { ButtonLink } from '@backstage/ui';
import { cataloguePath } from '../domain/toolPath';
import { useWords } from '../words/useWords';
import styles from './Home.module.css';

/** Needs that many marketers have. Their words are the question, so that they also show how to ask. */
const needs = ['sms', 'social', 'audience', 'survey'] as const;

/** A question that the finder answers by itself: "works with Salesforce". */
const worksWithSalesforce = cataloguePath({
  filters: { worksWith: ['component:default/salesforce-crm'] },
});

/** Examples of needs, one click from their answer. */
export function Suggestions() {
  const { t } = useWords();
  const links = [
    ...needs.map(need => {
      const label = t(`home.suggestion.${need}`);
      return { label, href: cataloguePath({ q: label }) };
    }),
    { label: t('home.suggestion.salesforce'), href: worksWithSalesforce },
  ];
  return (
    <nav aria-label={t('home.suggestionsLabel')}>
      <ul className={styles.suggestions}>
        {links.map(({ label, href }) => (
          <li key={href}>
            <ButtonLink
              className={styles.chip}
              href={href}
              variant="secondary"
              size="small"
            >
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
