import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { DuplicateQuestion } from '@passerelle/plugin-martech-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { registrationApiRef } from './registrationApiRef';

const TYPING_MILLISECONDS = 350;
const LEAST_LETTERS = 3;

/** What was typed, once the person pauses. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/** The tools that may be the one that is typed. */
export function useDuplicates(question: DuplicateQuestion) {
  const api = useApi(registrationApiRef);
  const rested = useRested(JSON.stringify(question));
  const asked: DuplicateQuestion = JSON.parse(rested);
  return useQuery({
    queryKey: ['martech', 'duplicates', rested],
    queryFn: async ({ signal }) =>
      (await api.checkDuplicates(asked, { signal })).items,
    enabled: asked.title.length >= LEAST_LETTERS,
    placeholderData: keepPreviousData,
  });
}
