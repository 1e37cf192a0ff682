import { QueryClient } from '@tanstack/react-query';
import { martechKeys } from './martechKeys';
import { Reloads } from './Reloads';

const BREVO = 'component:default/brevo';
const BATCH = 'component:default/batch';

const keys = {
  brevo: martechKeys.detail(BREVO),
  batch: martechKeys.detail(BATCH),
  list: martechKeys.list({ q: 'sms' }),
  title: martechKeys.title(BREVO),
  taxonomy: martechKeys.taxonomy,
  foreign: ['approvals', 'requests', BREVO],
};

function open() {
  const queryClient = new QueryClient();
  for (const key of Object.values(keys)) queryClient.setQueryData(key, true);
  const staleOnes = () =>
    Object.entries(keys)
      .filter(([, key]) => queryClient.getQueryState(key)?.isInvalidated)
      .map(([name]) => name);
  const answer = () => {
    for (const key of Object.values(keys)) queryClient.setQueryData(key, true);
  };
  return { reloads: new Reloads(queryClient), staleOnes, answer };
}

describe('a tool that changed', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
  });

  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('is asked for at once, and lists a little later', () => {
    const { reloads, staleOnes } = open();
    reloads.tell(BREVO);
    jest.advanceTimersByTime(299);
    expect(staleOnes()).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(staleOnes()).toEqual(['brevo']);
    jest.advanceTimersByTime(1_500);
    expect(staleOnes()).toEqual(['brevo', 'batch', 'list']);
  });

  it('makes no list ask more often than every ten seconds', () => {
    const { reloads, staleOnes, answer } = open();
    reloads.tell(BREVO);
    jest.advanceTimersByTime(1_800);
    answer();
    for (let second = 0; second < 9; second += 1) {
      reloads.tell(BATCH);
      jest.advanceTimersByTime(1_000);
      expect(staleOnes()).toEqual(['batch']);
      answer();
    }
    jest.advanceTimersByTime(3_000);
    expect(staleOnes()).toContain('list');
    answer();
    jest.advanceTimersByTime(60_000);
    expect(staleOnes()).toEqual([]);
  });
});
