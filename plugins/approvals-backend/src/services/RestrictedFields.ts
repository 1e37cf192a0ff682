import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_MANAGER } from '@passerelle/membership';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { isInvolved, isReviewer } from '../engine';
import type { Person, RequestState } from '../engine/types';
import type { HiddenField } from './redactAt';
import type { RequestTypes } from './RequestTypes';

type FieldsOptions = {
  types: RequestTypes;
  catalog: CatalogService;
  auth: AuthService;
};

/** Which fields of a subject are not for everybody who may see the request. */
export class RestrictedFields {
  readonly #options: FieldsOptions;

  static create(options: FieldsOptions): RestrictedFields {
    return new RestrictedFields(options);
  }

  private constructor(options: FieldsOptions) {
    this.#options = options;
  }

  /**
   * What a person may not read. Reviewers, past ones too, and admins read everything: they judge it. Who asks for
   * something does not judge it, even where their group does.
   *
   * @throws when the catalog does not answer: what cannot be known to be allowed is refused.
   */
  async hiddenFrom(
    person: Person,
    state: RequestState,
  ): Promise<HiddenField[]> {
    const { subject } = state;
    const fields = this.#options.types.find(state.type)?.restricted ?? [];
    if (!subject || fields.length === 0 || judges(state, person)) {
      return [];
    }
    const { ref, groups } = person;
    const reader = {
      ref,
      groups,
      isManager: () => this.#isManager(ref),
    };
    const hidden = await Promise.all(
      fields.map(async field =>
        (await field.mayRead({ person: reader, subject })) ? [] : [field],
      ),
    );
    return hidden.flat();
  }

  async #isManager(ref: EntityRef): Promise<boolean> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.queryEntities(
      {
        filter: ['User', 'Group'].map(kind => ({
          kind,
          [`metadata.annotations.${ANNOTATION_MANAGER}`]: ref,
        })),
        fields: ['metadata.name'],
        limit: 1,
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.length > 0;
  }
}

function judges(state: RequestState, person: Person): boolean {
  return (
    isReviewer(state, person) && (person.isAdmin || !isInvolved(state, person))
  );
}
