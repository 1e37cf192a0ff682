import { useCallback, useEffect, useRef, useState } from 'react';

/** Long enough not to ask at every key, short enough to feel immediate. */
const TYPING_PAUSE_MILLISECONDS = 250;

/**
 * The text in the search field. It runs ahead of the question that was asked, and follows it when the
 * question changes from outside (back button, a link).
 *
 * @param question - The question in the address
 * @param ask - Puts a new question into the address
 */
export function useQuestionField(
  question: string,
  ask: (question: string) => void,
) {
  const [text, setText] = useState(question);
  const asked = useRef(question);

  useEffect(() => {
    if (question !== asked.current) {
      asked.current = question;
      setText(question);
    }
  }, [question]);

  const askNow = useCallback(
    (value: string) => {
      const next = value.trim();
      if (next !== asked.current) {
        asked.current = next;
        ask(next);
      }
    },
    [ask],
  );

  useEffect(() => {
    const timer = setTimeout(() => askNow(text), TYPING_PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, askNow]);

  return { text, setText, askNow };
}
