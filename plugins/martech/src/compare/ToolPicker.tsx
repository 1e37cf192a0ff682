import { useEffect, useState } from 'react';
import { Combobox } from '@backstage/ui';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { useTools } from '../hooks/useTools';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';

const PAUSE_MILLISECONDS = 250;
const SHOWN = 8;

function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}

/** Finds a tool by name or need, as the catalogue does. */
export function ToolPicker(props: {
  label: string;
  /** Tools that are chosen already. */
  without: readonly EntityRef[];
  onChoose: (ref: EntityRef) => void;
}) {
  const { label, without, onChoose } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const [text, setText] = useState('');
  // A fresh field after each choice: emptying the old one would open its list again.
  const [choices, setChoices] = useState(0);
  const question = useLater(text.trim());
  const found = useTools({
    ...(question ? { q: question } : {}),
    limit: SHOWN + without.length,
  });
  const options = (found.data?.items ?? [])
    .filter(({ ref }) => !without.includes(ref))
    .slice(0, SHOWN)
    .map(({ ref, title }) => ({ id: ref, label: localize(title) }));
  return (
    <Combobox
      key={choices}
      menuTrigger="focus"
      label={label}
      placeholder={t('compare.addPlaceholder')}
      options={options}
      search={{ mode: 'server', inputValue: text, onInputChange: setText }}
      value={null}
      onChange={key => {
        if (key !== null) {
          onChoose(String(key));
          setText('');
          setChoices(choices + 1);
        }
      }}
    />
  );
}
