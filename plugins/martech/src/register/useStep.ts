import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { stepNames, type StepName } from './fieldProblems';

/** The step of the address, and how another one is opened. */
export function useStep(): [StepName, (step: StepName) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('step');
  const step = stepNames.find(name => name === asked) ?? 'what';
  const open = useCallback(
    (next: StepName) => {
      setParams(before => {
        const changed = new URLSearchParams(before);
        changed.set('step', next);
        return changed;
      });
      // Each step begins at its top; not every browser of a test can scroll.
      document.querySelector('main')?.scrollIntoView?.();
    },
    [setParams],
  );
  return [step, open];
}
