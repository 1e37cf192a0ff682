import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityRef,
  PilotScorecardInput,
} from '@passerelle/plugin-martech-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { martechKeys } from '../hooks/martechKeys';
import { pilotApiRef } from './pilotApiRef';

/** Ends the pilot of a tool with what it found out; the answer is on screen at once. */
export function useScorecard(ref: EntityRef) {
  const api = useApi(pilotApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (scorecard: PilotScorecardInput) =>
      api.submitScorecard(ref, scorecard),
    onSuccess: async tool => {
      queryClient.setQueryData(martechKeys.detail(ref), tool);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: martechKeys.history(ref) }),
        queryClient.invalidateQueries({ queryKey: martechKeys.lists }),
      ]);
    },
  });
}
