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
    const { expectedDates, types, workingDay } = this.#options;
    const now = new Date().toISOString();
    return presentRequest(
      state,
      { ...(person ?? NOBODY), workingDay: workingDay(now), language },
      {
        expectedAt: expectedDates.of(state, now),
        isExtendable: types.find(state.type)?.fulfilment?.until !== undefined,
        checklistOf: criterion => types.checklistOf(state.type, criterion),
      },
    );
  }
}
