import type { Tool } from '@passerelle/plugin-martech-common';
import { EntityName } from '@passerelle/ui';
import { ToolLink } from '../components/ToolName';
import { toolAnswer } from '../domain/toolAnswer';
import { answerSentence } from '../words/answerSentence';
import { TaxonomyName } from '../words/FacetValue';
import { localize } from '../words/localize';
import type { Words } from '../words/useWords';
import {
  cost,
  listed,
  opinion,
  partners,
  personal,
  place,
  said,
  unknown,
  type CompareCell,
} from './compareCells';

/** One question with the answers of all tools. */
export type CompareRow = {
  id: string;
  label: string;
  cells: CompareCell[];
  isDifferent: boolean;
};

type Question = {
  id: string;
  label: string;
  answer: (tool: Tool) => CompareCell;
};

/** What marketers ask first, in their words. */
function marketingQuestions(words: Words): Question[] {
  const { t, either, language } = words;
  return [
    {
      id: 'summary',
      label: t('compare.row.summary'),
      answer: tool => said(localize(tool.summary, language)),
    },
    {
      id: 'usable',
      label: t('compare.row.usable'),
      answer: tool =>
        said(answerSentence(toolAnswer(tool.validation), t, either)),
    },
    {
      id: 'conditions',
      label: t('compare.row.conditions'),
      answer: ({ validation }) =>
        validation.conditions.length > 0
          ? listed(validation.conditions, condition => condition)
          : said(t('compare.none')),
    },
    {
      id: 'worksWith',
      label: t('compare.row.worksWith'),
      answer: tool => listed(partners(tool), ref => <ToolLink toolRef={ref} />),
    },
    {
      id: 'data',
      label: t('compare.row.data'),
      answer: tool => place(tool, words),
    },
    {
      id: 'personal',
      label: t('compare.row.personal'),
      answer: tool => personal(tool, words),
    },
    {
      id: 'cost',
      label: t('compare.row.cost'),
      answer: tool => cost(tool, words),
    },
    {
      id: 'rating',
      label: t('compare.row.rating'),
      answer: tool => opinion(tool, words),
    },
    {
      id: 'health',
      label: t('compare.row.health'),
      answer: ({ health: { state } }) =>
        said(
          state === 'unknown'
            ? t('compare.health.unknown')
            : t(`health.${state}`),
        ),
    },
    {
      id: 'owner',
      label: t('compare.row.owner'),
      answer: ({ owners: { business } }) => ({
        key: business,
        content: <EntityName entityRef={business} />,
      }),
    },
  ];
}

/** What engineers and reviewers ask, one level below. */
function technicalQuestions(words: Words): Question[] {
  const { t, certification, duration } = words;
  return [
    {
      id: 'category',
      label: t('technical.category'),
      answer: ({ category }) => ({
        key: category,
        content: <TaxonomyName id={category} />,
      }),
    },
    {
      id: 'capabilities',
      label: t('compare.row.capabilities'),
      answer: tool => listed(tool.capabilities, id => <TaxonomyName id={id} />),
    },
    {
      id: 'sso',
      label: t('technical.sso'),
      answer: ({ security }) =>
        said(security?.sso && t(`technical.sso.${security.sso}`)),
    },
    {
      id: 'mfa',
      label: t('technical.mfa'),
      answer: ({ security }) =>
        security?.mfa === undefined
          ? unknown
          : said(t(security.mfa ? 'technical.yes' : 'technical.no')),
    },
    {
      id: 'certifications',
      label: t('technical.certifications'),
      answer: ({ security }) =>
        listed(security?.certifications ?? [], certification),
    },
    {
      id: 'cloud',
      label: t('technical.cloud'),
      answer: ({ hosting }) => said(hosting && t(`cloud.${hosting.model}`)),
    },
    {
      id: 'retention',
      label: t('compare.row.retention'),
      answer: ({ data }) => said(data?.retention && duration(data.retention)),
    },
    {
      id: 'subprocessors',
      label: t('compare.row.subprocessors'),
      answer: ({ data }) => listed(data?.subprocessors ?? [], name => name),
    },
    {
      id: 'accessibility',
      label: t('technical.accessibility'),
      answer: ({ accessibility }) =>
        said(
          accessibility && t(`technical.accessibility.${accessibility.level}`),
        ),
    },
    {
      id: 'apis',
      label: t('technical.apis'),
      answer: ({ apis }) => listed(apis, ref => <ToolLink toolRef={ref} />),
    },
    {
      id: 'methods',
      label: t('compare.row.methods'),
      answer: ({ integration }) =>
        said(
          [...new Set(integration.flows.map(flow => flow.method))]
            .sort()
            .map(method => t(`integrations.method.${method}`))
            .join(', '),
        ),
    },
  ];
}

function ask(questions: Question[], tools: readonly Tool[]): CompareRow[] {
  return questions
    .map(({ id, label, answer }) => {
      const cells = tools.map(answer);
      const isDifferent = new Set(cells.map(({ key }) => key)).size > 1;
      return { id, label, cells, isDifferent };
    })
    .filter(({ cells }) => cells.some(({ content }) => content !== undefined));
}

/** What is compared: first in words of marketing, then for engineers. Questions to which no tool answers are left out. */
export function compareRows(
  tools: readonly Tool[],
  words: Words,
): { marketing: CompareRow[]; technical: CompareRow[] } {
  return {
    marketing: ask(marketingQuestions(words), tools),
    technical: ask(technicalQuestions(words), tools),
  };
}
