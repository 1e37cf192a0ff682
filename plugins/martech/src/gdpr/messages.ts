/** The English words of the register of processing activities. */
export const gdprMessages = {
  'gdpr.title': 'GDPR register',
  'gdpr.intro':
    'What our tools do with personal data, written from their sheets (GDPR, article 30).',
  'gdpr.closed.title': 'The register is for data protection',
  'gdpr.closed.text':
    'What a tool does with personal data also stands on its own page.',
  'gdpr.file': 'processing-register',
  'gdpr.download.xlsx': 'Excel',
  'gdpr.download.csv': 'CSV',
  'gdpr.download.json': 'JSON',
  'gdpr.downloadFailed': 'The register could not be downloaded: {{reason}}',
  'gdpr.withoutVerdict_one':
    '{{count}} tool handles personal data without a verdict of data protection',
  'gdpr.withoutVerdict_other':
    '{{count}} tools handle personal data without a verdict of data protection',
  'gdpr.withoutVerdictHint':
    'They come first below. A validation request asks for your verdict.',
  'gdpr.unknown_one':
    'Of {{count}} tool nobody has said whether it handles personal data',
  'gdpr.unknown_other':
    'Of {{count}} tools nobody has said whether they handle personal data',
  'gdpr.allWithVerdict_one':
    'The tool that handles personal data has a verdict of data protection',
  'gdpr.allWithVerdict_other':
    'All {{count}} tools that handle personal data have a verdict of data protection',
  'gdpr.organisation':
    'Missing in the configuration of the portal: {{list}}. Ask the IT department.',
  'gdpr.toComplete': 'To complete and to confirm',
  'gdpr.toCompleteHint':
    'Gravest first. Whoever is named knows the answer; it is written into the sheet of the tool.',
  'gdpr.progress_one': '{{complete}} of {{count}} processing is complete',
  'gdpr.progress_other': '{{complete}} of {{count}} processings are complete',
  'gdpr.filledOf': 'Share of the register that is filled in for {{tool}}',
  'gdpr.filter': 'Show',
  'gdpr.all_one': 'All {{count}}',
  'gdpr.all_other': 'All {{count}}',
  'gdpr.gravity.blocking': 'Blocking',
  'gdpr.gravity.required': 'Required',
  'gdpr.gravity.confirm': 'To confirm',
  'gdpr.confirm_one': '{{count}} point to confirm',
  'gdpr.confirm_other': '{{count}} points to confirm',
  'gdpr.ask': 'Ask: {{name}}',
  'gdpr.more_one': 'Show {{count}} more',
  'gdpr.more_other': 'Show {{count}} more',
  'gdpr.complete.title': 'Nothing is missing',
  'gdpr.complete.text': 'Every cell of the register is filled in.',
  'gdpr.table': 'The register',
  'gdpr.tableHint':
    'As of {{date}}. The files have all {{columns}} columns of the CNIL’s model and of the portal.',
  'gdpr.empty.title': 'No tool handles personal data',
  'gdpr.empty.text': 'As far as their sheets say.',
} as const;
