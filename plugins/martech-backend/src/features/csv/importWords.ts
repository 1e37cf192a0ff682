import type { LocalizedText } from '@passerelle/plugin-martech-common';
import { notADate } from '../../csv/cells';

const MAX_QUOTED = 60;

function short(text: string): string {
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
}

function names(titles: readonly LocalizedText[], language: 'en' | 'fr') {
  return titles.map(title => title[language]).join(', ');
}

/** What the report of an import says. */
export const importWords = {
  noKey: {
    en: 'The line names no tool: fill in Identifier, or the name of the tool',
    fr: 'La ligne ne nomme aucun outil : remplissez Identifiant, ou le nom de l’outil',
  },
  badRef: (cell: string): LocalizedText => ({
    en: `Reference: “${short(
      cell,
    )}” is not accepted; accepted: a reference such as component:default/brevo or api:default/brevo-api`,
    fr: `Référence\u00a0: «\u00a0${short(
      cell,
    )}\u00a0» n’est pas accepté\u00a0; accepté\u00a0: une référence telle que component:default/brevo ou api:default/brevo-api`,
  }),
  overflow: {
    en: 'The line has more cells than the header; put a text that holds the separator between quotes',
    fr: 'La ligne a plus de cellules que l’en-tête ; mettez entre guillemets un texte qui contient le séparateur',
  },
  badCell: (
    column: LocalizedText,
    cell: string,
    accepted: LocalizedText,
  ): LocalizedText => ({
    en: `${column.en}: “${short(cell)}” is not accepted; accepted: ${
      accepted.en
    }`,
    fr: `${column.fr}\u00a0: «\u00a0${short(
      cell,
    )}\u00a0» n’est pas accepté\u00a0; accepté\u00a0: ${accepted.fr}`,
  }),
  badDate: (column: LocalizedText, cell: string): LocalizedText => ({
    en: `${column.en}: ${notADate(short(cell)).en}`,
    fr: `${column.fr}\u00a0: ${notADate(short(cell)).fr}`,
  }),
  twice: (line: number): LocalizedText => ({
    en: `The tool is on line ${line} already`,
    fr: `L’outil figure déjà à la ligne ${line}`,
  }),
  same: { en: 'Nothing changes', fr: 'Rien ne change' },
  created: { en: 'New tool', fr: 'Nouvel outil' },
  updated: (
    changed: readonly LocalizedText[],
    emptied: readonly LocalizedText[],
  ): LocalizedText => ({
    en: [
      changed.length > 0 ? `Changes: ${names(changed, 'en')}` : '',
      emptied.length > 0 ? `Emptied: ${names(emptied, 'en')}` : '',
    ]
      .filter(part => part !== '')
      .join('. '),
    fr: [
      changed.length > 0 ? `Modifie\u00a0: ${names(changed, 'fr')}` : '',
      emptied.length > 0 ? `Vide\u00a0: ${names(emptied, 'fr')}` : '',
    ]
      .filter(part => part !== '')
      .join('. '),
  }),
  managedInGit: (file: string | undefined): LocalizedText => ({
    en: `The sheet of this tool is managed in git; change it in ${
      file ?? 'its catalog-info.yaml'
    }`,
    fr: `La fiche de cet outil est gérée dans git\u00a0; modifiez-la dans ${
      file ?? 'son fichier catalog-info.yaml'
    }`,
  }),
};
