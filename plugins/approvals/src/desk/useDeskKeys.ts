import { useEffect, useRef } from 'react';

/** What the keys of the desk do. */
export type DeskKeys = Partial<
  Record<'j' | 'k' | 'a' | 'c' | 'x' | '?', () => void>
>;

/**
 * Single keys of the desk. They rest while the person types, or holds a
 * modifier key, and can be switched off (WCAG 2.1.4).
 *
 * @param keys - what each key does
 * @param isEnabled - the person has not switched them off
 */
export function useDeskKeys(keys: DeskKeys, isEnabled: boolean): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isEnabled) {
      return undefined;
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) {
        return;
      }
      const known: Record<string, (() => void) | undefined> = latest.current;
      const action = known[event.key];
      if (action) {
        event.preventDefault();
        action();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isEnabled]);
}

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        'input:not([type=checkbox]):not([type=radio]), textarea, select, [role=listbox], [role=listbox] *, [role=spinbutton]',
      ))
  );
}
