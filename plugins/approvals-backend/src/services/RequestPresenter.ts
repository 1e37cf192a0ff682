import type { JsonObject } from '@backstage/types';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { presentRequest } from '../engine';
import type { Person, RequestState } from '../engine/types';
import type { Language } from './Caller';
import type { ExpectedDates } from './ExpectedDates';
import type { RequestTypes } from './RequestTypes';

const NOBODY: Person = { ref: '', groups: [], isAdmin: false };

type PresenterOptions = {
  types: RequestTypes;
  expectedDates: ExpectedDates;
  workingDay(now: string): string;
  /** The end of a grant that the values of a request ask for. */
  grantEnd(type: string, values: JsonObject): string | undefined;
};

/** Shows a request to one person: the engine's view of it, with what request types and the clock add. */
export class RequestPresenter {
  readonly #options: PresenterOptions;

  static create(options: PresenterOptions): RequestPresenter {
    return new RequestPresenter(options);
  }

  private constructor(options: PresenterOptions) {
    this.#options = options;
  }

  /** Asks nobody and waits for nothing, because answers are also made inside transactions. */
  present(
    state: RequestState,
    person: Person | undefined,
    language: Language,
  ): ApprovalRequest {
    const { expectedDates, grantEnd, types, workingDay } = this.#options;
    const now = new Date().toISOString();
    return presentRequest(
      state,
      { ...(person ?? NOBODY), workingDay: workingDay(now), language },
      {
        expectedAt: expectedDates.of(state, now),
        isExtendable: types.find(state.type)?.fulfilment?.until !== undefined,
        until: grantEnd(state.type, state.values),
        checklistOf: criterion => types.checklistOf(state.type, criterion),
      },
    );
  }
}
