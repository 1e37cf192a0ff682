import { approves, validation, writes, type Tale } from '../lines';

/** What everything else stands on: customers, data and products. */
export const foundations: Tale[] = [
  validation(
    'data-platform',
    'data-engineer',
    'D-205 09:30',
    {
      reason:
        'Faire reconnaître la plateforme de données comme le point de passage officiel des données clients : aujourd’hui, chaque équipe a son extraction et ses chiffres.',
      expectedUsers: 190,
      personalDataExpected: true,
    },
    [
      approves(
        'D-204 10:15',
        'architect',
        'architecture',
        'C’est la pièce centrale : tout outil qui produit des données clients devra s’y relier.',
      ),
      approves(
        'D-203 14:40',
        'security-officer',
        'security',
        'Hébergement chez nous, accès nominatifs, journaux conservés un an.',
      ),
      approves(
        'D-202 11:20',
        'dpo',
        'privacy',
        'Analyse d’impact relue et signée ; durées de conservation appliquées automatiquement.',
      ),
      approves('D-202 16:05', 'accessibility-lead', 'accessibility'),
      approves(
        'D-200 09:50',
        'dsi-admin',
        'decision',
        'Validé. Merci à Yasmine pour la clarté du dossier.',
      ),
    ],
  ),
  validation(
    'salesforce-crm',
    'tool-owner',
    'D-203 10:10',
    {
      reason:
        'Le fichier clients de référence pour les magasins, le service client et les campagnes.',
      context:
        'Contrat renouvelé pour trois ans ; 140 utilisateurs, dont les 48 magasins.',
      expectedUsers: 140,
      personalDataExpected: true,
    },
    [
      approves(
        'D-201 15:30',
        'architecture-deputy',
        'architecture',
        'API documentée, export complet possible : la réversibilité est assurée.',
      ),
      approves(
        'D-200 11:10',
        'security-officer',
        'security',
        'Connexion par le compte de l’entreprise, ISO 27001 et SOC 2 à jour.',
      ),
      approves(
        'D-199 09:45',
        'privacy-deputy',
        'privacy',
        'Contrat de sous-traitance signé, données hébergées dans l’Union européenne.',
      ),
      approves(
        'D-198 14:20',
        'accessibility-lead',
        'accessibility',
        'Utilisable au clavier ; quelques tableaux restent pénibles au lecteur d’écran.',
      ),
      approves(
        'D-198 17:00',
        'finance-controller',
        'finance',
        'Montant conforme au budget pluriannuel.',
      ),
      approves('D-197 10:00', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'customer-record',
    'engineer',
    'D-172 10:30',
    {
      reason:
        'Une seule fiche client, lue et corrigée par tous les outils, au lieu de cinq copies.',
      personalDataExpected: true,
    },
    [
      approves(
        'D-171 14:15',
        'architect',
        'architecture',
        'Exactement ce qu’il fallait. Prévoir la même chose pour les produits.',
      ),
      approves('D-170 10:50', 'security-officer', 'security'),
      approves(
        'D-169 11:30',
        'dpo',
        'privacy',
        'Le droit d’effacement est enfin exécutable en une fois.',
      ),
      approves(
        'D-169 15:00',
        'accessibility-deputy',
        'accessibility',
        'Service sans interface : sans objet pour l’essentiel.',
      ),
      approves('D-168 09:20', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'akeneo',
    'content-editor',
    'D-166 11:10',
    {
      reason:
        'Écrire les fiches produit une seule fois pour la boutique, les places de marché et le catalogue imprimé.',
      expectedUsers: 35,
    },
    [
      approves('D-165 10:00', 'architect', 'architecture'),
      approves('D-164 14:35', 'security-deputy', 'security'),
      approves(
        'D-163 09:50',
        'privacy-deputy',
        'privacy',
        'Pas de donnée personnelle en dehors des comptes des rédacteurs.',
      ),
      approves('D-163 16:20', 'accessibility-lead', 'accessibility'),
      approves(
        'D-161 11:45',
        'finance-controller',
        'finance',
        'Remplace deux contrats qui s’arrêtent en juin : économie nette dès la deuxième année.',
      ),
      approves('D-160 15:10', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'orphan-tool',
    'engineer',
    'D-158 09:40',
    {
      reason:
        'Garder l’extranet des revendeurs en service jusqu’à la fin de leurs contrats.',
      context:
        'L’équipe partenariats sera dissoute à la fin du trimestre ; il faudra désigner un nouveau responsable.',
    },
    [
      approves('D-157 11:20', 'architecture-deputy', 'architecture'),
      approves('D-156 10:10', 'security-deputy', 'security'),
      approves('D-156 14:30', 'privacy-deputy', 'privacy'),
      approves('D-155 09:35', 'accessibility-deputy', 'accessibility'),
      approves(
        'D-154 16:00',
        'dsi-admin',
        'decision',
        'Validé en l’état. Le prochain responsable reste à nommer.',
      ),
      writes(
        'D-120 10:25',
        'engineer',
        'L’équipe partenariats n’existe plus : plus personne ne peut ouvrir d’accès. Qui reprend l’extranet ?',
      ),
    ],
  ),
  validation(
    'api:default/customer-api',
    'engineer',
    'D-64 14:30',
    {
      reason:
        'Ouvrir l’API Client aux outils de campagne, pour qu’ils lisent les consentements à la source.',
      personalDataExpected: true,
    },
    [
      approves(
        'D-63 10:10',
        'architect',
        'architecture',
        'Contrat OpenAPI propre, versionné. À donner en exemple.',
      ),
      approves('D-62 11:40', 'security-officer', 'security'),
      approves(
        'D-61 16:10',
        'dpo',
        'privacy',
        'Chaque outil ne recevra que les contacts qui ont consenti à son canal.',
      ),
      approves(
        'D-61 17:15',
        'accessibility-deputy',
        'accessibility',
        'Sans objet : pas d’interface.',
      ),
      approves('D-60 09:25', 'dsi-admin', 'decision'),
    ],
  ),
];
