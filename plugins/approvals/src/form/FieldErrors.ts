import { createContext, useContext } from 'react';

/**
 * What the controls of a form need to know about errors.
 */
export type FieldErrors = {
  /** What is wrong with a field, once the person has left it. */
  errorOf(fieldId: string): string | undefined;
  /** The person has left the field. */
  touch(fieldId: string): void;
};

const FieldErrorsContext = createContext<FieldErrors>({
  errorOf: () => undefined,
  touch: () => undefined,
});

/** Gives the controls of a form the errors. */
export const FieldErrorsProvider = FieldErrorsContext.Provider;

/** @returns the errors of the form around */
export function useFormErrors(): FieldErrors {
  return useContext(FieldErrorsContext);
}
