/** The English words of APIs. */
export const apisMessages = {
  'apis.title': 'What other programs can use (API)',
  'apis.version': 'version {{version}}',
  'apis.operations_one': '{{count}} call',
  'apis.operations_other': '{{count}} calls',
  'apis.consumers': 'Used by:',
  'apis.noConsumers': 'Nobody has declared using it.',
  'apis.consumed': 'It uses itself:',
  'apis.inspect.title': 'Definition of the API',
  'apis.inspect.hint':
    'OpenAPI 3.0 or 3.1, or Swagger 2.0, as JSON or YAML. Nothing is saved yet.',
  'apis.inspect.url': 'Address of the definition',
  'apis.inspect.urlHint': 'It begins with https://',
  'apis.inspect.read': 'Read it',
  'apis.inspect.or': 'or',
  'apis.inspect.file': 'Choose a file',
  'apis.inspect.reading': 'Reading the definition…',
  'apis.inspect.tooLarge': 'This file is too large: {{megabytes}} MB at most.',
  'apis.inspect.failed': 'The definition was not accepted',
  'apis.inspect.again': 'Choose another',
  'apis.inspect.noTitle': 'API without a name',
  'apis.inspect.servers': 'Reached at',
  'apis.inspect.auth': 'Sign-in',
  'apis.inspect.noAuth': 'The definition says nothing about it',
  'apis.inspect.contact': 'Contact',
  'apis.inspect.format': 'Format',
  'apis.inspect.valid': 'The definition is valid.',
  'apis.inspect.problems_one':
    'The definition has {{count}} mistake. You can go on, and correct it later.',
  'apis.inspect.problems_other':
    'The definition has {{count}} mistakes. You can go on, and correct them later.',
} as const;
