import {
  answers,
  approves,
  corrects,
  sends,
  validation,
  writes,
  type Tale,
} from '../lines';

/** What speaks to customers, without conditions. */
export const campaigns: Tale[] = [
  validation(
    'brevo',
    'tool-owner',
    'D-150 09:42',
    {
      reason:
        'Envoyer la newsletter, les campagnes de SMS et les messages de suivi de commande depuis un seul outil.',
      context:
        'Remplace trois outils utilisés par trois équipes. Comparé avec Sarbacane et Mailchimp.',
      expectedUsers: 40,
      personalDataExpected: true,
    },
    [
      approves(
        'D-149 11:05',
        'architect',
        'architecture',
        'API documentée, connecteur Salesforce éprouvé, export complet des contacts.',
      ),
      approves(
        'D-148 10:30',
        'security-officer',
        'security',
        'Connexion avec le compte de l’entreprise, ISO 27001 en cours de validité.',
      ),
      approves(
        'D-147 15:50',
        'dpo',
        'privacy',
        'Consentement recueilli par le centre de préférences, hébergement européen, contrat signé. Rien à ajouter.',
      ),
      approves(
        'D-147 16:40',
        'accessibility-lead',
        'accessibility',
        'Les modèles d’e-mails peuvent être rendus accessibles ; un guide est joint.',
      ),
      approves(
        'D-146 09:15',
        'finance-controller',
        'finance',
        '24 000 € par an, inscrits au budget marketing.',
      ),
      approves(
        'D-145 10:20',
        'dsi-admin',
        'decision',
        'Validé sans condition. Les trois anciens outils s’arrêtent fin juin.',
      ),
      writes(
        'D-145 11:00',
        'tool-owner',
        'Merci à tous : cinq jours ouvrés du dépôt à la décision, c’est un record.',
      ),
    ],
  ),
  validation(
    'batch',
    'tool-owner-deputy',
    'D-141 10:05',
    {
      reason:
        'Envoyer des notifications aux membres du programme de fidélité dans l’application.',
      expectedUsers: 15,
      personalDataExpected: true,
    },
    [
      approves('D-140 14:20', 'architecture-deputy', 'architecture'),
      approves('D-139 10:35', 'security-deputy', 'security'),
      approves(
        'D-138 09:55',
        'dpo',
        'privacy',
        'Les notifications ne partent qu’après accord dans l’application.',
      ),
      approves('D-138 11:30', 'accessibility-lead', 'accessibility'),
      approves('D-137 15:15', 'finance-deputy', 'finance'),
      approves('D-136 10:00', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'actito',
    'tool-owner',
    'D-47 10:15',
    {
      reason:
        'Automatiser les parcours de fidélité : bienvenue, anniversaire, retour en magasin.',
      expectedUsers: 20,
      personalDataExpected: true,
    },
    [
      approves(
        'D-46 11:30',
        'architect',
        'architecture',
        'Complémentaire de Brevo : les scénarios d’un côté, les envois ponctuels de l’autre.',
      ),
      approves('D-45 09:50', 'security-officer', 'security'),
      answers(
        'D-44 15:10',
        'accessibility-lead',
        'accessibility',
        'request_changes',
        'Les modèles fournis ont un contraste insuffisant. Quel jeu de modèles utiliserez-vous ?',
      ),
      writes(
        'D-43 09:45',
        'tool-owner',
        'Nous partirons de nos propres modèles, ceux de Brevo, déjà corrigés. Je complète la demande.',
      ),
      corrects('D-43 10:00', 'tool-owner', {
        reason:
          'Automatiser les parcours de fidélité : bienvenue, anniversaire, retour en magasin.',
        context:
          'Les e-mails partiront de nos modèles accessibles (ceux de Brevo), pas de ceux de l’éditeur.',
        expectedUsers: 20,
        personalDataExpected: true,
      }),
      sends('D-43 10:05', 'tool-owner', 'submit', 'Modèles précisés.'),
      approves(
        'D-42 14:20',
        'accessibility-lead',
        'accessibility',
        'Merci, c’est la bonne solution.',
      ),
      approves(
        'D-41 10:55',
        'dpo',
        'privacy',
        'Analyse d’impact faite avec l’équipe CRM.',
      ),
      approves('D-40 11:15', 'finance-controller', 'finance'),
      approves('D-39 16:30', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'livestorm',
    'marketer',
    'D-84 10:35',
    {
      reason:
        'Organiser nos webinaires pour les architectes d’intérieur, avec inscription et rappels.',
      expectedUsers: 6,
      personalDataExpected: true,
    },
    [
      approves('D-83 11:50', 'architecture-deputy', 'architecture'),
      approves('D-82 09:40', 'security-deputy', 'security'),
      approves('D-81 16:00', 'dpo', 'privacy'),
      approves(
        'D-80 10:25',
        'accessibility-lead',
        'accessibility',
        'Sous-titres automatiques disponibles en français.',
      ),
      approves('D-80 14:15', 'finance-controller', 'finance'),
      approves('D-79 11:35', 'dsi-admin', 'decision'),
    ],
  ),
];
