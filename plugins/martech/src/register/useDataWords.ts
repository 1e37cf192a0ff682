import { dataWord } from '@passerelle/plugin-martech-common';
import { useAppLanguage } from '@passerelle/ui';

/** Says words of the data part of a sheet as people do, with a capital letter. */
export function useDataWords() {
  const language = useAppLanguage();
  const labelOf = (word: string) => {
    const said = dataWord(word, language);
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
  return {
    labelOf,
    options: (codes: readonly string[]) =>
      codes.map(id => ({ id, label: labelOf(id) })),
  };
}
