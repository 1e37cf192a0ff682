import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { newRequestPath } from '@passerelle/plugin-approvals-react';
import { writePrefill } from './prefill';
import type { FormValues } from './SchemaForm';

/** What a form can be opened with. */
export type FilledForm = {
  type: string;
  subjectRef?: EntityRef;
  beneficiary?: EntityRef;
  /** Id of the request whose grant should last longer. */
  extendedId?: string;
  values: FormValues;
};

/** The address of a form with its answers. */
export function filledFormPath(form: FilledForm): string {
  const query = new URLSearchParams([
    ...(form.subjectRef ? [['subject', form.subjectRef]] : []),
    ...(form.beneficiary ? [['beneficiary', form.beneficiary]] : []),
    ...(form.extendedId ? [['extends', form.extendedId]] : []),
    ...writePrefill(form.values),
  ]).toString();
  return newRequestPath(form.type) + (query && `?${query}`);
}
