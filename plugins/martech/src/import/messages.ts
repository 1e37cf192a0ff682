/** The English words of files of tools. */
export const importMessages = {
  'export.action': 'Export',
  'export.file': 'tools',
  'export.failed': 'The catalogue could not be exported: {{reason}}',
  'import.action': 'Import',
  'import.title': 'Import tools',
  'import.intro':
    'Bring a spreadsheet of tools into the catalogue. You see what each line does before anything is written.',
  'import.closed.title': 'Importing is for the IT department',
  'import.closed.text':
    'You can register one tool with the form, or send your list to the IT department.',
  'import.toCatalogue': 'Open the catalogue',
  'import.file.title': 'Your file',
  'import.file.text':
    'A CSV file as Excel writes it, or an export of the catalogue that you changed.',
  'import.template.action': 'Download an empty file',
  'import.template.file': 'tools-to-import.csv',
  'import.drop': 'Drop the file here, or choose it',
  'import.dropHint':
    'CSV, 16 MB and 20,000 lines at most. Nothing is written yet.',
  'import.columns':
    'A line is about the tool of its reference or identifier; without one a new tool is made from its name. A column that the file does not have changes nothing; an empty cell empties the field. Status, cost band, rating and dates are for reading only: the portal works them out.',
  'import.tooLarge': 'It is larger than 16 MB; import it in parts.',
  'import.refused': 'The file cannot be read',
  'import.wrong_one': '{{count}} line has an error: nothing can be imported',
  'import.wrong_other':
    '{{count}} lines have an error: nothing can be imported',
  'import.wrongHint':
    'Correct them in your file, or take them out, and choose the file again.',
  'import.nothing': 'The file says what the catalogue says: nothing to do',
  'import.ready': 'Ready: {{create}} new, {{update}} changed',
  'import.readyHint': 'All lines are written at once, or none.',
  'import.confirm': 'Import now',
  'import.done': 'Imported: {{create}} new, {{update}} changed',
  'import.report': 'Line by line: {{file}}',
  'import.lines': 'Lines of the file',
  'import.filter': 'Show',
  'import.all_one': 'All {{count}}',
  'import.all_other': 'All {{count}}',
  'import.line': 'Line {{line}}',
  'import.more_one': 'Show {{count}} more',
  'import.more_other': 'Show {{count}} more',
  'import.action.error': 'Error',
  'import.action.create': 'New',
  'import.action.update': 'Changed',
  'import.action.skip': 'As it is',
} as const;
