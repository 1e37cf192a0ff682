import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type {
  EntityRef,
  LocalizedText,
  RequestTypeSummary,
} from '@passerelle/plugin-approvals-common';
import type {
  RequestSubject,
  RequestType,
} from '@passerelle/plugin-approvals-node';
import type { PolicySet } from '../policy';
import {
  describeSchemaErrors,
  schemaErrorPlaces,
} from '../validation/describeSchemaErrors';
import { withCode } from './codedError';

type Entry = { type: RequestType; validate: ValidateFunction };

/** What a draft may lack: everything else must be right as soon as it is written. */
const MISSING = ['required', 'dependentRequired', 'minProperties'];
/** Says only that a branch did not fit, for instance because of a missing field. */
const BRANCHES = ['if', 'anyOf', 'oneOf'];

function compile(type: RequestType): ValidateFunction {
  const options = { strict: false, allErrors: true, verbose: true } as const;
  const isNew = String(type.schema.$schema ?? '').includes('2020-12');
  const ajv = isNew ? new Ajv2020(options) : new Ajv(options);
  addFormats(ajv);
  return ajv.compile(type.schema);
}

function blocksDraft(errors: readonly ErrorObject[]): ErrorObject[] {
  const isIncomplete = errors.some(error => MISSING.includes(error.keyword));
  return errors.filter(
    error =>
      !MISSING.includes(error.keyword) &&
      !(isIncomplete && BRANCHES.includes(error.keyword)),
  );
}

/** Values are written for all who see the request; only a subject has fields that are not for everybody. */
function checkRestricted({ id, restricted = [] }: RequestType): void {
  const wrong = restricted.find(({ path }) => !path.startsWith('/subject/'));
  if (wrong) {
    throw new Error(
      `Request type "${id}" restricts "${wrong.path}"; accepted: JSON Pointers below /subject`,
    );
  }
}

/** The request types that other plugins brought, and what they say about values and subjects. */
export class RequestTypes {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #policies: PolicySet;

  /** @throws when two types have one id, or a schema cannot be compiled. */
  static create(options: {
    types: readonly RequestType[];
    policies: PolicySet;
  }): RequestTypes {
    const entries = new Map<string, Entry>();
    for (const type of options.types) {
      if (entries.has(type.id)) {
        throw new Error(`Two plugins bring the request type "${type.id}"`);
      }
      checkRestricted(type);
      entries.set(type.id, { type, validate: compile(type) });
    }
    return new RequestTypes(entries, options.policies);
  }

  private constructor(
    entries: ReadonlyMap<string, Entry>,
    policies: PolicySet,
  ) {
    this.#entries = entries;
    this.#policies = policies;
  }

  /** Types with a policy: without one nobody would decide. */
  list(): RequestTypeSummary[] {
    return [...this.#entries.values()]
      .filter(({ type }) => this.#policies.get(type.id))
      .map(({ type }) => ({
        id: type.id,
        title: type.title,
        description: type.description,
        schema: type.schema,
        subject: type.subject,
      }));
  }

  /**
   * @throws InputError that names the accepted types.
   */
  get(id: string): RequestType {
    const entry = this.#entries.get(id);
    if (!entry || !this.#policies.get(id)) {
      const accepted = this.list().map(type => type.id);
      throw withCode(
        new InputError(
          `type "${id}" is no request type that can be filed; accepted: ${accepted.join(
            ', ',
          )}`,
        ),
        'unknown-type',
        { type: id },
      );
    }
    return entry.type;
  }

  /** The type of a request that exists; its policy may be gone meanwhile. */
  find(id: string): RequestType | undefined {
    return this.#entries.get(id)?.type;
  }

  /**
   * @throws InputError that names each wrong field and what is accepted.
   */
  checkValues(id: string, values: JsonObject, mode: 'draft' | 'complete') {
    const validate = this.#entries.get(id)?.validate;
    if (!validate || validate(values)) {
      return;
    }
    const errors = validate.errors ?? [];
    const serious = mode === 'draft' ? blocksDraft(errors) : errors;
    if (serious.length > 0) {
      throw withCode(
        new InputError(describeSchemaErrors(serious, 'values')),
        'invalid-values',
        { fields: schemaErrorPlaces(serious) },
      );
    }
  }

  /**
   * @throws InputError when the type wants a subject and there is none, or the other way round.
   */
  checkSubjectRef(type: RequestType, subjectRef: EntityRef | undefined) {
    if (type.subject === 'required' && !subjectRef) {
      throw withCode(
        new InputError(
          `subjectRef is missing: a request of type "${type.id}" is about an entity`,
        ),
        'subject-needed',
      );
    }
    if (type.subject === 'none' && subjectRef) {
      throw withCode(
        new InputError(
          `subjectRef is not accepted: a request of type "${type.id}" is about no entity`,
        ),
        'subject-not-accepted',
      );
    }
  }

  /**
   * The subject as it is now.
   *
   * @returns undefined when it does not exist.
   * @throws ServiceUnavailableError when it cannot be known whether it exists.
   */
  async loadSubject(
    typeId: string,
    ref: EntityRef,
  ): Promise<RequestSubject | undefined> {
    const type = this.find(typeId);
    if (!type?.loadSubject) {
      return undefined;
    }
    try {
      return await type.loadSubject(ref);
    } catch (error) {
      throw new ServiceUnavailableError(
        `${ref} cannot be loaded at the moment; try again later`,
        error,
      );
    }
  }

  /**
   * The subject of a new request.
   *
   * @throws NotFoundError when it does not exist.
   */
  async requireSubject(
    type: RequestType,
    ref: EntityRef | undefined,
  ): Promise<RequestSubject | undefined> {
    this.checkSubjectRef(type, ref);
    if (!ref) {
      return undefined;
    }
    const subject = await this.loadSubject(type.id, ref);
    if (!subject && type.loadSubject) {
      throw withCode(
        new NotFoundError(`subjectRef: there is no ${ref}`),
        'unknown-subject',
        { subject: ref },
      );
    }
    return subject;
  }

  /** What a reviewer should look at for a criterion. */
  checklistOf(
    typeId: string,
    criterion: string,
  ): readonly LocalizedText[] | undefined {
    return this.find(typeId)?.criteria?.find(({ id }) => id === criterion)
      ?.checklist;
  }

  /** A line for lists: what a request asks. */
  titleOf(
    typeId: string,
    request: { values: JsonObject; subject?: RequestSubject },
  ): LocalizedText {
    const type = this.find(typeId);
    const own = type?.summarize?.(request);
    if (own) {
      return own;
    }
    const title = type?.title ?? { en: typeId, fr: typeId };
    const about = request.subject?.title;
    return about
      ? { en: `${title.en}: ${about}`, fr: `${title.fr} : ${about}` }
      : title;
  }
}
