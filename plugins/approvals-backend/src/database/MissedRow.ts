/** A row that had to be changed is not there; nothing of what was noted with the change is written. */
export class MissedRow extends Error {
  constructor() {
    super('Somebody else changed a row that had to be changed');
  }
}
