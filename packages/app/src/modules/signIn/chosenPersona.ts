const STORAGE_KEY = 'passerelle.persona';

/** The person whom this browser signed in as last; kept so that a reload asks nothing. */
export function readChosenPersona(): string | undefined {
  return window.localStorage.getItem(STORAGE_KEY) ?? undefined;
}

/**
 * Keeps the choice for the next visit.
 *
 * @param personRef - for instance `user:default/marketer`
 */
export function keepChosenPersona(personRef: string): void {
  window.localStorage.setItem(STORAGE_KEY, personRef);
}

/** Makes the next visit ask again. */
export function forgetChosenPersona(): void {
  window.localStorage.removeItem(STORAGE_KEY);
}
