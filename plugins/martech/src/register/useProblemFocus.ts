import { useEffect, useRef, useState } from 'react';

const FIELD =
  'input:not([type=hidden], [hidden]), button, textarea, [role=spinbutton]';

/**
 * Leads to the first field that is wrong, once it is said to be.
 *
 * @param step - what is on screen, where that is a part of the form; a field of the step that was just opened is found as well
 */
export function useProblemFocus(step?: string) {
  const form = useRef<HTMLFormElement>(null);
  const isAsked = useRef(false);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const problem = form.current?.querySelector('[data-problem]');
    if (!isAsked.current || !problem) return;
    isAsked.current = false;
    problem.parentElement?.querySelector<HTMLElement>(FIELD)?.focus();
  }, [asked, step]);
  return {
    form,
    focusProblem: () => {
      isAsked.current = true;
      setAsked(count => count + 1);
    },
  };
}
