import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityRef,
  IndicatorInput,
} from '@passerelle/plugin-martech-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { martechKeys } from '../hooks/martechKeys';
import { useFileCheck } from '../import/useFileCheck';
import { useFileLanguage } from '../import/useFileLanguage';
import { indicatorsApiRef } from './indicatorsApiRef';

const indicatorKeys = {
  all: ['martech', 'indicators'] as const,
  list: ['martech', 'indicators', 'list'] as const,
  insights: ['martech', 'indicators', 'insights'] as const,
  correlation: (tool: EntityRef, indicator: string) =>
    ['martech', 'indicators', 'correlation', tool, indicator] as const,
};

/** The scorecard's indicators. */
export function useIndicators() {
  const api = useApi(indicatorsApiRef);
  return useQuery({
    queryKey: indicatorKeys.list,
    queryFn: async () => (await api.listIndicators()).items,
  });
}

/** Lead times, bottlenecks, coverage. */
export function useInsights() {
  const api = useApi(indicatorsApiRef);
  return useQuery({
    queryKey: indicatorKeys.insights,
    queryFn: () => api.getInsights(),
  });
}

/** What is measured of one tool. */
export function useToolIndicators(ref: EntityRef) {
  const api = useApi(indicatorsApiRef);
  return useQuery({
    queryKey: [...martechKeys.tool(ref), 'indicators'],
    queryFn: async () => (await api.listToolIndicators(ref)).items,
  });
}

/** The availability of a tool beside an indicator; asks nothing while one is not chosen. */
export function useCorrelation(
  tool: EntityRef | undefined,
  indicator: string | undefined,
) {
  const api = useApi(indicatorsApiRef);
  return useQuery({
    queryKey: indicatorKeys.correlation(tool ?? '', indicator ?? ''),
    queryFn: () =>
      api.correlate({ availabilityOf: tool ?? '', with: indicator ?? '' }),
    enabled: tool !== undefined && indicator !== undefined,
  });
}

/** Enters values; the scorecard shows them at once. */
export function useAddValues(id: string) {
  const api = useApi(indicatorsApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (items: IndicatorInput[]) => api.addValues(id, { items }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: indicatorKeys.all }),
  });
}

/** A file of values, what it would do, and what it did. */
export function useImportValues(id: string) {
  const api = useApi(indicatorsApiRef);
  const queryClient = useQueryClient();
  const language = useFileLanguage();
  return useFileCheck(
    (file, dryRun) => api.importValues(id, file, { dryRun, language }),
    () => queryClient.invalidateQueries({ queryKey: indicatorKeys.all }),
  );
}
