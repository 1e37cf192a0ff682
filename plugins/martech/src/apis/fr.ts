import type { apisMessages } from './messages';

/** The French words of APIs. */
export const apisFrench: Record<keyof typeof apisMessages, string> = {
  'apis.title': 'Ce que d’autres programmes peuvent utiliser (API)',
  'apis.version': 'version {{version}}',
  'apis.operations_one': '{{count}} appel possible',
  'apis.operations_other': '{{count}} appels possibles',
  'apis.consumers': 'Utilisée par :',
  'apis.noConsumers': 'Personne n’a déclaré l’utiliser.',
  'apis.consumed': 'Il utilise lui-même :',
  'apis.inspect.title': 'Définition de l’API',
  'apis.inspect.hint':
    'OpenAPI 3.0 ou 3.1, ou Swagger 2.0, en JSON ou YAML. Rien n’est encore enregistré.',
  'apis.inspect.url': 'Adresse de la définition',
  'apis.inspect.urlHint': 'Elle commence par https://',
  'apis.inspect.read': 'La lire',
  'apis.inspect.or': 'ou',
  'apis.inspect.file': 'Choisir un fichier',
  'apis.inspect.reading': 'Lecture de la définition…',
  'apis.inspect.tooLarge':
    'Ce fichier est trop volumineux : {{megabytes}} Mo au plus.',
  'apis.inspect.failed': 'La définition n’est pas acceptée',
  'apis.inspect.again': 'En choisir une autre',
  'apis.inspect.noTitle': 'API sans nom',
  'apis.inspect.servers': 'Accessible à',
  'apis.inspect.auth': 'Connexion',
  'apis.inspect.noAuth': 'La définition n’en dit rien',
  'apis.inspect.contact': 'Contact',
  'apis.inspect.format': 'Format',
  'apis.inspect.valid': 'La définition est valide.',
  'apis.inspect.problems_one':
    'La définition comporte {{count}} erreur. Vous pouvez continuer et la corriger plus tard.',
  'apis.inspect.problems_other':
    'La définition comporte {{count}} erreurs. Vous pouvez continuer et les corriger plus tard.',
};
