import {
  criterionIds,
  type Tool,
  type ToolStatus,
  type ToolValidation,
} from '@passerelle/plugin-martech-common';

/** What a tool in a status has, as the registry derives it. */
function validation(status: ToolStatus): ToolValidation {
  const isValid =
    status === 'approved' || status === 'approved_with_conditions';
  return {
    status,
    conditions: [],
    criteria: criterionIds.map(id => ({
      id,
      verdict: isValid ? 'passed' : 'pending',
      conditions: [],
    })),
  };
}

/** A tool for tests; the parts that a test is about are given. */
export function aTool(
  name: string,
  parts: Omit<Partial<Tool>, 'validation'> & {
    status?: ToolStatus;
    validation?: Partial<ToolValidation>;
  } = {},
): Tool {
  const { status = 'approved', validation: passport, ...rest } = parts;
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    ref: `component:default/${name}`,
    type: 'saas',
    name,
    title: { en: title, fr: title },
    summary: { en: `${title} in words`, fr: `${title} en mots` },
    category: 'email-marketing',
    capabilities: [],
    origin: 'catalog',
    lifecycle: 'production',
    owners: { business: 'group:default/crm-team' },
    sheetRevision: 1,
    integration: { status: 'none', flows: [] },
    health: { state: 'unknown' },
    apis: [],
    risk: { tier: 'low', reasons: [] },
    updatedAt: '2026-11-20T09:00:00.000Z',
    ...rest,
    validation: { ...validation(status), ...passport },
  };
}
