import type { Page } from '@passerelle/plugin-approvals-common';
import type {
  PageOptions,
  RequestFilters,
  RequestQueries,
  RequestSort,
} from '../../plugins/approvals-backend/src/database/RequestQueries';
import type { Visibility } from '../../plugins/approvals-backend/src/database/whereVisible';

/** A list as somebody asks for it. */
export type ListCase = {
  name: string;
  read(queries: RequestQueries, page: PageOptions): Promise<Page<unknown>>;
};

type Viewer = { ref: string; groups: string[]; isAdmin?: boolean };

const marketer: Viewer = {
  ref: 'user:default/marketer',
  groups: ['group:default/acquisition', 'group:default/marketing'],
};
const owner: Viewer = {
  ref: 'user:default/tool-owner',
  groups: ['group:default/crm-team', 'group:default/marketing'],
};
const officer: Viewer = {
  ref: 'user:default/security-officer',
  groups: ['group:default/security', 'group:default/dsi'],
};
const admin: Viewer = {
  ref: 'user:default/dsi-admin',
  groups: ['group:default/dsi-admins', 'group:default/dsi'],
  isAdmin: true,
};

/** As the authoriser makes it with the permission policy of the portal. */
function visibilityOf({ ref, groups, isAdmin }: Viewer): Visibility {
  if (isAdmin) {
    return { participants: 'everything' };
  }
  const refs = [ref, ...groups];
  return {
    participants: refs,
    conditions: {
      anyOf: [
        { roles: ['requester'], refs },
        { roles: ['beneficiary'], refs },
        { roles: ['holder', 'past_holder', 'fulfiller'], refs },
        { roles: ['owner'], refs },
      ],
    },
  };
}

function requests(
  name: string,
  viewer: Viewer,
  filters: RequestFilters = {},
  sort: RequestSort = '-createdAt',
): ListCase {
  return {
    name: `requests, ${name}`,
    read: (queries, page) =>
      queries.list(filters, sort, page, visibilityOf(viewer)),
  };
}

function tasks(
  name: string,
  viewer: Viewer,
  state: 'open' | 'done' = 'open',
): ListCase {
  const { ref, groups } = viewer;
  return {
    name: `tasks, ${name}`,
    read: (queries, page) =>
      queries.listTasks(
        { state, person: ref, refs: [ref, ...groups], actsFor: [] },
        page,
        visibilityOf(viewer),
      ),
  };
}

/** Who takes part in few, in many and in all; each filter and each order. */
export const listCases: ListCase[] = [
  requests('of few', marketer),
  requests('of few, in review', marketer, { status: ['in_review'] }),
  requests('of few, by text', marketer, { q: 'tool-7' }),
  requests('of many', officer),
  requests('of many, in review', officer, { status: ['in_review'] }),
  requests('of many, by due time', officer, {}, 'dueAt'),
  requests('of many, by text', officer, { q: 'tool-7' }),
  requests('of all', admin),
  requests('of all, oldest first', admin, {}, 'createdAt'),
  requests('of all, by due time', admin, {}, 'dueAt'),
  requests('of all, by number', admin, {}, 'number'),
  requests('of all, in review', admin, { status: ['in_review'] }),
  requests(
    'of all, drafts of a type by due time',
    admin,
    {
      status: ['draft', 'changes_requested'],
      type: ['tool-validation'],
    },
    'dueAt',
  ),
  requests('of all, of a type', admin, { type: ['tool-validation'] }),
  requests('of all, about a tool', admin, {
    subjectRef: 'component:default/tool-7',
  }),
  requests('of all, of a requester', admin, {
    requester: 'user:default/marketer',
  }),
  requests('of all, of a reviewer', admin, {
    reviewerRefs: ['group:default/security'],
  }),
  requests('of all, by a frequent word', admin, { q: 'campagne' }),
  requests('of all, by a rare word', admin, { q: 'DEM-000777' }),
  requests('of all, by a word that is nowhere', admin, { q: 'zzyzx' }),
  tasks('nothing to do', marketer),
  tasks('small desk', owner),
  tasks('large desk', officer),
  tasks('admin', admin),
  tasks('done', officer, 'done'),
];
