import type { LocalizedText } from '../types';

/**
 * A word that IT and marketing often understand differently.
 *
 * @public
 */
export type GlossaryTerm = {
  id: string;
  term: LocalizedText;
  definition: LocalizedText;
};

function term(
  id: string,
  words: LocalizedText,
  definition: LocalizedText,
): GlossaryTerm {
  return { id, term: words, definition };
}

/**
 * The common language of IT and marketing: one word, one meaning, in both
 * languages.
 *
 * @public
 */
export const glossary: GlossaryTerm[] = [
  term(
    'adoption-rate',
    { en: 'Adoption rate', fr: 'Taux d’adoption' },
    {
      en: 'The number of people who really use a tool divided by the number of licences paid for.',
      fr: 'Le nombre de personnes qui utilisent réellement un outil, divisé par le nombre de licences payées.',
    },
  ),
  term(
    'api',
    { en: 'API', fr: 'API' },
    {
      en: 'The door through which one piece of software talks to another. When two tools have an API, they can exchange data without anybody copying files.',
      fr: 'La porte par laquelle un logiciel parle à un autre. Quand deux outils ont une API, ils échangent des données sans que personne n’ait à copier de fichiers.',
    },
  ),
  term(
    'approved-tool',
    { en: 'Approved tool', fr: 'Outil validé' },
    {
      en: 'A tool whose architecture, security, privacy, cost and accessibility were all examined and accepted. You may use it as soon as you have an access.',
      fr: 'Un outil dont l’architecture, la sécurité, la protection des données, le coût et l’accessibilité ont été examinés et acceptés. Vous pouvez l’utiliser dès que vous y avez accès.',
    },
  ),
  term(
    'audience',
    { en: 'Audience', fr: 'Audience' },
    {
      en: 'For marketing, the people whom a campaign addresses; for IT, the group of users who may see something. In this portal it always means the first.',
      fr: 'Pour le marketing, les personnes visées par une campagne ; pour la DSI, le groupe d’utilisateurs autorisés à voir quelque chose. Dans ce portail, c’est toujours le premier sens.',
    },
  ),
  term(
    'auto-renewal',
    { en: 'Auto-renewal', fr: 'Reconduction tacite' },
    {
      en: 'A contract that starts again by itself unless somebody ends it in time, that is before the notice period begins.',
      fr: 'Un contrat qui repart de lui-même si personne ne le résilie à temps, c’est-à-dire avant le début du préavis.',
    },
  ),
  term(
    'business-owner',
    { en: 'Business owner', fr: 'Responsable métier' },
    {
      en: 'The team that answers for the use of a tool: it grants access, follows the licences and decides on renewal.',
      fr: 'L’équipe qui répond de l’usage d’un outil : elle accorde les accès, suit les licences et décide du renouvellement.',
    },
  ),
  term(
    'campaign',
    { en: 'Campaign', fr: 'Campagne' },
    {
      en: 'A set of messages sent or shown for one objective during a given time, whatever the channel.',
      fr: 'Un ensemble de messages envoyés ou affichés pour un même objectif, pendant une période donnée, quel que soit le canal.',
    },
  ),
  term(
    'capability',
    { en: 'Capability', fr: 'Capacité' },
    {
      en: 'Something that a tool lets you do, in plain words: “send SMS”, “test a page”. Several tools may share a capability.',
      fr: 'Ce qu’un outil vous permet de faire, en mots simples : « envoyer des SMS », « tester une page ». Plusieurs outils peuvent offrir la même capacité.',
    },
  ),
  term(
    'condition-of-use',
    { en: 'Condition of use', fr: 'Condition d’usage' },
    {
      en: 'A limit set by the reviewers that everybody must respect, for instance “no customer data” or “sign in with the company account only”.',
      fr: 'Une limite fixée par les personnes qui ont examiné l’outil et que chacun doit respecter, par exemple « aucune donnée client » ou « connexion avec le compte de l’entreprise uniquement ».',
    },
  ),
  term(
    'connector',
    { en: 'Connector', fr: 'Connecteur' },
    {
      en: 'A ready-made link between two tools, supplied by one of their vendors. It still needs to be configured and watched.',
      fr: 'Un lien prêt à l’emploi entre deux outils, fourni par l’un des éditeurs. Il reste à le configurer et à le surveiller.',
    },
  ),
  term(
    'consent',
    { en: 'Consent', fr: 'Consentement' },
    {
      en: 'The free and informed agreement of a person to a use of their data. It can be withdrawn at any time, and must be provable.',
      fr: 'L’accord libre et éclairé d’une personne pour un usage de ses données. Il peut être retiré à tout moment et doit pouvoir être prouvé.',
    },
  ),
  term(
    'conversion',
    { en: 'Conversion', fr: 'Conversion' },
    {
      en: 'For marketing, the moment when a visitor does what was hoped for (buy, sign up); for IT, a change of format. In this portal it always means the first.',
      fr: 'Pour le marketing, le moment où un visiteur fait ce que l’on espérait (acheter, s’inscrire) ; pour la DSI, un changement de format. Dans ce portail, c’est toujours le premier sens.',
    },
  ),
  term(
    'crm-cdp-dmp',
    { en: 'CRM, CDP, DMP', fr: 'CRM, CDP, DMP' },
    {
      en: 'The CRM holds the relationship with known customers, the CDP gathers all that is known of each person in one profile, the DMP handles anonymous advertising audiences.',
      fr: 'Le CRM porte la relation avec les clients connus, la CDP rassemble tout ce que l’on sait d’une personne dans un seul profil, la DMP gère des audiences publicitaires anonymes.',
    },
  ),
  term(
    'data-controller',
    { en: 'Data controller', fr: 'Responsable de traitement' },
    {
      en: 'Whoever decides why and how personal data is used. For our campaigns it is our company, not the vendor of the tool.',
      fr: 'Celui qui décide pourquoi et comment des données personnelles sont utilisées. Pour nos campagnes, c’est notre entreprise, pas l’éditeur de l’outil.',
    },
  ),
  term(
    'data-flow',
    { en: 'Data flow', fr: 'Flux de données' },
    {
      en: 'Data that goes regularly from one tool to another, with a direction, a means and a purpose.',
      fr: 'Des données qui passent régulièrement d’un outil à un autre, avec un sens, un moyen et une finalité.',
    },
  ),
  term(
    'data-platform',
    { en: 'Data platform', fr: 'Plateforme de données' },
    {
      en: 'The place where the company gathers the data of all its tools, so that figures agree wherever one reads them.',
      fr: 'L’endroit où l’entreprise rassemble les données de tous ses outils, afin que les chiffres concordent où qu’on les lise.',
    },
  ),
  term(
    'data-processor',
    { en: 'Data processor', fr: 'Sous-traitant' },
    {
      en: 'A supplier that handles personal data on our behalf and on our instructions. A contract (DPA) must say so.',
      fr: 'Un fournisseur qui traite des données personnelles pour notre compte et selon nos instructions. Un contrat (DPA) doit le prévoir.',
    },
  ),
  term(
    'dpa',
    { en: 'DPA', fr: 'Contrat de sous-traitance (DPA)' },
    {
      en: 'The data processing agreement that article 28 of the GDPR requires with each supplier that handles personal data.',
      fr: 'Le contrat que l’article 28 du RGPD impose avec chaque fournisseur qui traite des données personnelles.',
    },
  ),
  term(
    'dpia',
    { en: 'DPIA', fr: 'AIPD' },
    {
      en: 'A data protection impact assessment: a study made before a use of data that could put people at risk.',
      fr: 'L’analyse d’impact relative à la protection des données : une étude menée avant un usage de données qui pourrait présenter un risque pour les personnes.',
    },
  ),
  term(
    'exit-plan',
    { en: 'Exit plan', fr: 'Réversibilité' },
    {
      en: 'The way to take our data back and leave a tool, agreed upon before we start using it.',
      fr: 'La façon de récupérer nos données et de quitter un outil, convenue avant de commencer à l’utiliser.',
    },
  ),
  term(
    'integration',
    { en: 'Integration', fr: 'Intégration' },
    {
      en: 'Connecting a tool to the others, so that data goes through by itself. For marketing it is a feature, for IT a project: the integration status says where it stands.',
      fr: 'Le raccordement d’un outil aux autres, pour que les données circulent d’elles-mêmes. Pour le marketing, c’est une fonction ; pour la DSI, un projet : l’état d’intégration dit où il en est.',
    },
  ),
  term(
    'lead',
    { en: 'Lead', fr: 'Prospect (lead)' },
    {
      en: 'A person or a company that has shown interest and whose contact details we have. Not yet a customer.',
      fr: 'Une personne ou une entreprise qui a montré de l’intérêt et dont nous avons les coordonnées. Pas encore un client.',
    },
  ),
  term(
    'legal-basis',
    { en: 'Legal basis', fr: 'Base légale' },
    {
      en: 'What allows us to use personal data: consent, a contract, a legal obligation or a legitimate interest, among others.',
      fr: 'Ce qui nous autorise à utiliser des données personnelles : le consentement, un contrat, une obligation légale ou un intérêt légitime, notamment.',
    },
  ),
  term(
    'mfa',
    { en: 'MFA', fr: 'Double authentification (MFA)' },
    {
      en: 'A second proof of identity beside the password, for instance a code on the phone.',
      fr: 'Une seconde preuve d’identité en plus du mot de passe, par exemple un code reçu sur le téléphone.',
    },
  ),
  term(
    'notice-period',
    { en: 'Notice period', fr: 'Préavis' },
    {
      en: 'The time before the end of a contract by which we must tell the vendor that we are leaving.',
      fr: 'Le délai, avant la fin d’un contrat, dans lequel nous devons prévenir l’éditeur que nous partons.',
    },
  ),
  term(
    'personal-data',
    { en: 'Personal data', fr: 'Donnée personnelle' },
    {
      en: 'Any information about a person who can be recognised, directly or not: a name, but also an e-mail address, a customer number or a cookie.',
      fr: 'Toute information sur une personne que l’on peut reconnaître, directement ou non : un nom, mais aussi une adresse e-mail, un numéro de client ou un cookie.',
    },
  ),
  term(
    'pilot',
    { en: 'Pilot', fr: 'Pilote' },
    {
      en: 'A trial of a tool with few people, a limited time and criteria set in advance, before the company commits itself.',
      fr: 'L’essai d’un outil avec peu de personnes, pour une durée limitée et selon des critères fixés d’avance, avant que l’entreprise ne s’engage.',
    },
  ),
  term(
    'production',
    { en: 'Production', fr: 'Production' },
    {
      en: 'For IT, the environment that real users work with; for marketing, the making of contents. In this portal it always means the first.',
      fr: 'Pour la DSI, l’environnement qu’utilisent les vrais utilisateurs ; pour le marketing, la fabrication des contenus. Dans ce portail, c’est toujours le premier sens.',
    },
  ),
  term(
    'referenced-tool',
    { en: 'Listed tool', fr: 'Outil référencé' },
    {
      en: 'A tool that is known and described in the catalogue, but not validated yet. Ask for its validation before you use it.',
      fr: 'Un outil connu et décrit dans le catalogue, mais pas encore validé. Demandez sa validation avant de l’utiliser.',
    },
  ),
  term(
    'saas',
    { en: 'SaaS', fr: 'SaaS' },
    {
      en: 'Software that is used online, by subscription, without installing anything. The vendor runs it, and holds the data that we put in it.',
      fr: 'Un logiciel utilisé en ligne, par abonnement, sans rien installer. L’éditeur le fait fonctionner et détient les données que nous y mettons.',
    },
  ),
  term(
    'segment',
    { en: 'Segment', fr: 'Segment' },
    {
      en: 'A group of customers who have something in common, and to whom one can speak in the same way.',
      fr: 'Un groupe de clients qui ont un point commun et auxquels on peut s’adresser de la même façon.',
    },
  ),
  term(
    'shadow-it',
    { en: 'Shadow IT', fr: 'Informatique parallèle' },
    {
      en: 'Tools used for work that the IT department does not know of. Declaring one is no fault: it is the first step to make its use safe.',
      fr: 'Les outils utilisés au travail sans que la DSI les connaisse. En déclarer un n’est pas une faute : c’est le premier pas pour en sécuriser l’usage.',
    },
  ),
  term(
    'sla',
    { en: 'SLA', fr: 'Délai d’engagement (SLA)' },
    {
      en: 'The time within which a team undertakes to answer, counted in working hours.',
      fr: 'Le délai dans lequel une équipe s’engage à répondre, compté en heures ouvrées.',
    },
  ),
  term(
    'sso',
    { en: 'Single sign-on (SSO)', fr: 'Authentification unique (SSO)' },
    {
      en: 'Signing in to a tool with the company account, without another password. When a person leaves, all their accesses close at once.',
      fr: 'La connexion à un outil avec le compte de l’entreprise, sans autre mot de passe. Quand une personne s’en va, tous ses accès se ferment d’un coup.',
    },
  ),
  term(
    'tag',
    { en: 'Tag', fr: 'Balise (tag)' },
    {
      en: 'A piece of code placed on a page to measure visits or adverts. Most tags need the visitor’s consent.',
      fr: 'Un morceau de code placé sur une page pour mesurer les visites ou la publicité. La plupart des balises exigent le consentement du visiteur.',
    },
  ),
  term(
    'webhook',
    { en: 'Webhook', fr: 'Webhook' },
    {
      en: 'A message that a tool sends to another by itself as soon as something happens, for instance a new subscription.',
      fr: 'Un message qu’un outil envoie de lui-même à un autre dès qu’un événement survient, par exemple une nouvelle inscription.',
    },
  ),
];
