import type { ReactNode } from 'react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Link,
} from '@backstage/ui';
import {
  sheetChoiceTitles,
  type Tool,
} from '@passerelle/plugin-martech-common';
import { ToolLink } from '../components/ToolName';
import { SheetFile } from '../register/SheetFile';
import { TaxonomyName } from '../words/FacetValue';
import { localize } from '../words/localize';
import { useWords, type Words } from '../words/useWords';
import styles from './ToolPage.module.css';

type Detail = { label: string; value: ReactNode };

function Enumeration(props: { items: ReactNode[] }) {
  return (
    <ul className={styles.enumeration}>
      {props.items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

function securityDetails(tool: Tool, words: Words): Detail[] {
  const { t, certification, region } = words;
  const { security, hosting } = tool;
  const details: Detail[] = [];
  if (hosting) {
    const place = `${t(`cloud.${hosting.model}`)} · ${region(hosting.region)}`;
    details.push({ label: t('technical.cloud'), value: place });
  }
  if (security?.sso) {
    details.push({
      label: t('technical.sso'),
      value: t(`technical.sso.${security.sso}`),
    });
  }
  if (security?.mfa !== undefined) {
    details.push({
      label: t('technical.mfa'),
      value: t(security.mfa ? 'technical.yes' : 'technical.no'),
    });
  }
  if (security?.certifications?.length) {
    details.push({
      label: t('technical.certifications'),
      value: security.certifications.map(certification).join(', '),
    });
  }
  return details;
}

function accessibilityDetails(tool: Tool, { t }: Words): Detail[] {
  const { accessibility } = tool;
  if (!accessibility) {
    return [];
  }
  const { level, statement } = accessibility;
  return [
    {
      label: t('technical.accessibility'),
      value: (
        <>
          {t(`technical.accessibility.${level}`)}
          {statement && (
            <>
              {' · '}
              <Link href={statement} target="_blank" rel="noopener">
                {t('technical.accessibilityStatement')}
              </Link>
            </>
          )}
        </>
      ),
    },
  ];
}

/** The words of the form; a code that somebody made up stays as it is. */
function lifecycleName(lifecycle: string, language: string): string {
  const title = new Map(Object.entries(sheetChoiceTitles('lifecycle'))).get(
    lifecycle.trim().toLocaleLowerCase('en-US'),
  );
  return title ? localize(title, language) : lifecycle;
}

function catalogDetails(
  tool: Tool,
  { t, language, formatters }: Words,
): Detail[] {
  const apis = tool.apis.map(ref => <ToolLink key={ref} toolRef={ref} />);
  return [
    {
      label: t('technical.category'),
      value: <TaxonomyName id={tool.category} />,
    },
    ...(tool.capabilities.length > 0
      ? [
          {
            label: t('technical.capabilities'),
            value: (
              <Enumeration
                items={tool.capabilities.map(id => (
                  <TaxonomyName key={id} id={id} />
                ))}
              />
            ),
          },
        ]
      : []),
    ...(apis.length > 0
      ? [{ label: t('technical.apis'), value: <Enumeration items={apis} /> }]
      : []),
    {
      label: t('technical.lifecycle'),
      value: lifecycleName(tool.lifecycle, language),
    },
    { label: t('technical.origin'), value: t(`origin.${tool.origin}`) },
    { label: t('technical.ref'), value: <code>{tool.ref}</code> },
    {
      label: t('technical.revision'),
      value: formatters.number(tool.sheetRevision),
    },
    {
      label: t('technical.updated'),
      value: formatters.dateTime(tool.updatedAt),
    },
  ];
}

/** What engineers and reviewers look for, one level below. */
export function TechnicalDetails(props: { tool: Tool }) {
  const { tool } = props;
  const words = useWords();
  const details = [
    ...securityDetails(tool, words),
    ...accessibilityDetails(tool, words),
    ...catalogDetails(tool, words),
  ];
  return (
    <Accordion className={styles.technical}>
      <AccordionTrigger
        title={words.t('technical.title')}
        subtitle={words.t('technical.subtitle')}
      />
      <AccordionPanel>
        <dl className={styles.details}>
          {details.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className={styles.file}>
          <SheetFile tool={tool} />
        </div>
      </AccordionPanel>
    </Accordion>
  );
}
