const three = (index: number) => String(index).padStart(3, '0');

/** A company of so many people, each with a team that answers for their purchases, and a manager. */
export class Company {
  readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  person(index: number): string {
    return `user:default/person-${three(index % this.size)}`;
  }

  get people(): string[] {
    return Array.from({ length: this.size }, (_, index) => this.person(index));
  }

  /** The two who can both answer for what somebody buys, of whom one does. */
  buyersOf(index: number): [number, number] {
    return [(index + 1) % this.size, (index + 2) % this.size];
  }

  managerOf(index: number): number {
    return (index + 3) % this.size;
  }

  costCentre(index: number): string {
    return `PR-${three(index)}`;
  }

  /** Users and groups as a catalog location holds them. */
  get entities(): object[] {
    const metadata = (name: string) => ({ name, namespace: 'default' });
    const apiVersion = 'backstage.io/v1alpha1';
    const users = this.people.map((ref, index) => ({
      apiVersion,
      kind: 'User',
      metadata: {
        ...metadata(ref.split('/')[1]),
        annotations: {
          'passerelle.dev/manager': this.person(this.managerOf(index)),
        },
      },
      spec: {
        memberOf: [
          ...Array.from({ length: this.size }, (_, other) => other)
            .filter(other => this.buyersOf(other).includes(index))
            .map(other => `team-${three(other)}`),
          ...(index === 0 ? ['admins'] : []),
        ],
      },
    }));
    const groups = this.people.map((_, index) => `team-${three(index)}`);
    return [
      ...users,
      ...[...groups, 'admins'].map(name => ({
        apiVersion,
        kind: 'Group',
        metadata: metadata(name),
        spec: { type: 'team', children: [] },
      })),
    ];
  }
}
