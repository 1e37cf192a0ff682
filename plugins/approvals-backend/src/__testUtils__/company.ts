import type { Entity } from '@backstage/catalog-model';

type Member = {
  name: string;
  groups: string[];
  manager?: string;
  displayName?: string;
};

const GROUPS: Record<string, string | undefined> = {
  staff: undefined,
  sales: 'staff',
  hr: 'staff',
  payroll: 'hr',
  directors: undefined,
  'empty-team': undefined,
};

const MEMBERS: Member[] = [
  { name: 'worker', groups: ['sales'], manager: 'user:default/boss' },
  { name: 'boss', groups: ['sales'], displayName: 'Bo Sørensen' },
  { name: 'hr-one', groups: ['hr'] },
  { name: 'hr-two', groups: ['hr'] },
  { name: 'payroll-one', groups: ['payroll'] },
  { name: 'director', groups: ['directors'] },
  { name: 'director-two', groups: ['directors'] },
  { name: 'stranger', groups: [] },
];

function ref(kind: 'user' | 'group', name: string): string {
  return `${kind}:default/${name}`;
}

function toUser({ name, groups, manager, displayName }: Member): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      namespace: 'default',
      ...(manager && { annotations: { 'passerelle.dev/manager': manager } }),
    },
    spec: {
      memberOf: groups,
      ...(displayName && { profile: { displayName } }),
    },
    relations: groups.map(group => ({
      type: 'memberOf',
      targetRef: ref('group', group),
    })),
  };
}

function toGroup([name, parent]: [string, string | undefined]): Entity {
  const children = Object.entries(GROUPS).filter(([, of]) => of === name);
  const members = MEMBERS.filter(({ groups }) => groups.includes(name));
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: [
      ...(parent ? [{ type: 'childOf', targetRef: ref('group', parent) }] : []),
      ...children.map(([child]) => ({
        type: 'parentOf',
        targetRef: ref('group', child),
      })),
      ...members.map(member => ({
        type: 'hasMember',
        targetRef: ref('user', member.name),
      })),
    ],
  };
}

/** A company that has nothing to do with marketing, as its catalog knows it. */
export const companyEntities: Entity[] = [
  ...MEMBERS.map(toUser),
  ...Object.entries(GROUPS).map(toGroup),
];
