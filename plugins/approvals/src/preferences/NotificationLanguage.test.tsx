import {
  appLanguageApiRef,
  type AppLanguageApi,
} from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { approvalsApiRef } from '@passerelle/plugin-approvals-react';
import { act, waitFor } from '@testing-library/react';
import { FakeApprovalsApi } from '../__testUtils__/FakeApprovalsApi';
import { NotificationLanguage } from './NotificationLanguage';

/** A choice of language that a test changes. */
function languageChoice(initial: string) {
  let language = initial;
  const listeners = new Set<() => void>();
  const api: AppLanguageApi = {
    getAvailableLanguages: () => ({ languages: ['en', 'fr'] }),
    setLanguage: () => {},
    getLanguage: () => ({ language }),
    language$: () => ({
      [Symbol.observable]() {
        return this;
      },
      subscribe: observer => {
        const tell = () => {
          const notify =
            typeof observer === 'function' ? observer : observer?.next;
          notify?.({ language });
        };
        listeners.add(tell);
        return { unsubscribe: () => listeners.delete(tell), closed: false };
      },
    }),
  };
  const choose = (next: string) => {
    language = next;
    listeners.forEach(tell => tell());
  };
  return { api, choose };
}

function open(chosen: string, kept: { language?: 'en' | 'fr' }) {
  const api = new FakeApprovalsApi([]);
  const read = jest.spyOn(api, 'getPreferences').mockResolvedValue(kept);
  const save = jest.spyOn(api, 'savePreferences');
  const { choose, api: languageApi } = languageChoice(chosen);
  renderInTestApp(<NotificationLanguage />, {
    apis: [
      [approvalsApiRef, api],
      [appLanguageApiRef, languageApi],
    ],
  });
  return { read, save, choose };
}

describe('the language of notifications', () => {
  it('becomes that of the portal when a person chose none', async () => {
    const { save } = open('fr', {});
    await waitFor(() => expect(save).toHaveBeenCalledWith({ language: 'fr' }));
  });

  it('is written only when it differs', async () => {
    const { read, save } = open('fr', { language: 'fr' });
    await waitFor(() => expect(read).toHaveBeenCalled());
    expect(save).not.toHaveBeenCalled();
  });

  it('follows a change', async () => {
    const { read, save, choose } = open('fr', { language: 'fr' });
    await waitFor(() => expect(read).toHaveBeenCalled());
    act(() => choose('en'));
    await waitFor(() => expect(save).toHaveBeenCalledWith({ language: 'en' }));
  });
});
