import {
  answers,
  approves,
  corrects,
  sends,
  validation,
  type Tale,
} from '../lines';

/** The shop, the sites, and how they are measured. */
export const websites: Tale[] = [
  validation(
    'matomo',
    'marketer',
    'D-192 09:20',
    {
      reason:
        'Mesurer la fréquentation de la boutique et du site de marque sans envoyer les données de nos visiteurs hors d’Europe.',
      expectedUsers: 30,
      personalDataExpected: true,
    },
    [
      approves(
        'D-191 11:35',
        'architect',
        'architecture',
        'Hébergé par nos soins, données exportables : rien à redire.',
      ),
      approves('D-190 10:05', 'security-deputy', 'security'),
      approves(
        'D-189 16:15',
        'dpo',
        'privacy',
        'Configuration conforme aux recommandations de la CNIL, adresses IP tronquées.',
      ),
      approves('D-189 17:10', 'accessibility-deputy', 'accessibility'),
      approves('D-188 09:30', 'finance-deputy', 'finance'),
      approves(
        'D-187 14:00',
        'dsi-admin',
        'decision',
        'Validé : c’est désormais notre outil de mesure d’audience.',
      ),
    ],
  ),
  validation(
    'shopify',
    'engineer',
    'D-186 14:10',
    {
      reason:
        'Valider la boutique en ligne après sa migration, avant la période des soldes.',
      expectedUsers: 25,
      personalDataExpected: true,
    },
    [
      approves('D-184 10:40', 'architect', 'architecture'),
      approves(
        'D-184 15:25',
        'security-officer',
        'security',
        'Les paiements restent chez un prestataire certifié PCI DSS : aucune carte ne passe par nos serveurs.',
      ),
      approves(
        'D-183 11:15',
        'dpo',
        'privacy',
        'Transferts encadrés par les clauses contractuelles types, registre à jour.',
      ),
      approves(
        'D-182 09:40',
        'accessibility-lead',
        'accessibility',
        'Le thème a été corrigé : contrastes et tunnel d’achat conformes.',
      ),
      approves('D-182 14:50', 'finance-controller', 'finance'),
      approves('D-181 10:30', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'didomi',
    'dpo',
    'D-178 09:15',
    {
      reason:
        'Recueillir et prouver le consentement sur nos sites et dans l’application.',
      context:
        'Demande portée par la protection des données : Julien examinera ce critère à ma place.',
      expectedUsers: 8,
      personalDataExpected: true,
    },
    [
      approves('D-177 11:00', 'architecture-deputy', 'architecture'),
      approves('D-176 10:20', 'security-deputy', 'security'),
      approves(
        'D-176 15:45',
        'privacy-deputy',
        'privacy',
        'J’ai examiné ce dossier sans Sophie, qui en est la demandeuse. La preuve du consentement est exportable.',
      ),
      approves(
        'D-175 09:55',
        'accessibility-lead',
        'accessibility',
        'Bandeau utilisable au clavier, focus visible.',
      ),
      approves('D-175 16:30', 'finance-deputy', 'finance'),
      approves('D-174 11:40', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'contentful',
    'content-editor',
    'D-134 10:20',
    {
      reason:
        'Écrire et traduire les pages du site de marque sans passer par les développeurs.',
      expectedUsers: 30,
    },
    [
      approves(
        'D-133 15:40',
        'architect',
        'architecture',
        'Le contenu est séparé de l’affichage : nous pourrons changer de site sans tout réécrire.',
      ),
      answers(
        'D-132 11:05',
        'security-officer',
        'security',
        'request_changes',
        'Qui pourra publier ? Merci de décrire les rôles : rédaction, relecture, publication.',
      ),
      corrects('D-131 09:30', 'content-editor', {
        reason:
          'Écrire et traduire les pages du site de marque sans passer par les développeurs.',
        context:
          'Trois rôles : rédaction (22 personnes), relecture (6), publication (2, dont moi). La publication demande une double authentification.',
        expectedUsers: 30,
      }),
      sends(
        'D-131 09:35',
        'content-editor',
        'submit',
        'Les rôles sont décrits dans le contexte.',
      ),
      approves(
        'D-131 15:20',
        'security-officer',
        'security',
        'Parfait, merci pour la réponse rapide.',
      ),
      approves('D-130 10:45', 'dpo', 'privacy'),
      approves(
        'D-130 14:10',
        'accessibility-lead',
        'accessibility',
        'Les modèles de page produisent un code propre et imposent un texte de remplacement aux images.',
      ),
      approves('D-129 11:30', 'finance-controller', 'finance'),
      approves('D-128 09:45', 'dsi-admin', 'decision'),
    ],
  ),
];
