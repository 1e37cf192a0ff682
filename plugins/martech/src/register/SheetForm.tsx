import { createContext, useContext, useMemo, type ReactNode } from 'react';
import {
  fieldOwners,
  mayEditField,
  type EditorRole,
} from '@passerelle/plugin-martech-common';
import { useAppLanguage } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import type { FieldProblem } from './fieldProblems';
import { fieldAt, textAt, withField, type FormSheet } from './sheetFields';

type SheetFormValue = {
  sheet: FormSheet;
  set: (path: string, value: unknown) => void;
  setAll: (change: (sheet: FormSheet) => FormSheet) => void;
  /** What is wrong with a field, in words; undefined while it is not to be said. */
  errorAt: (path: string) => string | undefined;
  /** Whether something is wrong at a path or below it. */
  hasErrorIn: (path: string) => boolean;
  /** Why the person may not change a field; undefined when they may. */
  lockAt: (path: string) => string | undefined;
};

const SheetFormContext = createContext<SheetFormValue | undefined>(undefined);

/** The sheet that is being written, for the fields below. */
export function SheetForm(props: {
  sheet: FormSheet;
  onChange: (change: (sheet: FormSheet) => FormSheet) => void;
  problems?: ReadonlyMap<string, FieldProblem>;
  /** What the person is to the tool; absent for a new one, where every field is open. */
  roles?: readonly EditorRole[];
  /** Whether the tool names a technical owner. */
  hasTechnicalOwner?: boolean;
  children: ReactNode;
}) {
  const { sheet, onChange, problems, roles, hasTechnicalOwner = false } = props;
  const { t } = useWords();
  const language = useAppLanguage() === 'fr' ? 'fr' : 'en';
  const value = useMemo((): SheetFormValue => {
    const ownership = { hasTechnicalOwner };
    return {
      sheet,
      set: (path, field) => onChange(before => withField(before, path, field)),
      setAll: onChange,
      errorAt: path => {
        // A text that is missing altogether is asked for in one's own language.
        const problem =
          problems?.get(path) ??
          (path.endsWith(`/${language}`)
            ? problems?.get(path.slice(0, -language.length - 1))
            : undefined);
        return problem && t(`register.problem.${problem}`);
      },
      hasErrorIn: path =>
        [...(problems?.keys() ?? [])].some(
          wrong => wrong === path || wrong.startsWith(`${path}/`),
        ),
      lockAt: path => {
        if (!roles || mayEditField(path, roles, ownership)) return undefined;
        const owners = fieldOwners(path, ownership);
        // Nobody is the technical owner of a tool that names none.
        const owner =
          owners.find(role => hasTechnicalOwner || role !== 'technical') ??
          'admin';
        return t(`register.lock.${owner}`);
      },
    };
  }, [sheet, onChange, problems, roles, hasTechnicalOwner, language, t]);
  return (
    <SheetFormContext.Provider value={value}>
      {props.children}
    </SheetFormContext.Provider>
  );
}

/** @throws Error outside of a {@link SheetForm}. */
export function useSheetForm(): SheetFormValue {
  const value = useContext(SheetFormContext);
  if (!value) throw new Error('A field stands inside of a SheetForm');
  return value;
}

/** One field of the sheet: what it holds, and whether and why not it may be changed. */
export function useField(path: string) {
  const { sheet, set, errorAt, lockAt } = useSheetForm();
  return {
    value: fieldAt(sheet, path),
    text: textAt(sheet, path),
    set: (value: unknown) => set(path, value),
    error: errorAt(path),
    lock: lockAt(path),
  };
}
