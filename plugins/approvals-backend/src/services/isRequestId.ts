const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be the id of a request at all; anything else is unknown without asking the database. */
export function isRequestId(text: string): boolean {
  return UUID.test(text);
}
