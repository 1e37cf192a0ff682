/** The French words of the page for admins. */
export const adminFrench = {
  'admin.title': 'Circuits et audit',
  'admin.intro':
    'Prouver ce qui s’est passé, réparer ce qui n’est pas parti, essayer un circuit.',
  'admin.closed.title':
    'Cette page est réservée aux administrateurs des validations',
  'admin.closed.description':
    'Votre rôle ne l’ouvre pas. Adressez-vous à la DSI s’il vous faut une preuve ou un essai.',
  'admin.audit.title': 'Journal',
  'admin.audit.description':
    'Chaque évènement est scellé avec le précédent. La vérification recalcule tous les sceaux.',
  'admin.audit.verify': 'Vérifier le journal',
  'admin.audit.valid': 'Le journal est intact.',
  'admin.audit.broken': 'Le journal a été altéré.',
  'admin.audit.checked':
    '{{events}} évènements de {{requests}} demandes vérifiés.',
  'admin.audit.checkpoints':
    'Points de contrôle sur l’ensemble des demandes : {{checkpoints}}. Évènements depuis le dernier : {{since}} ; une coupure parmi ceux-ci seulement ne se verrait pas encore.',
  'admin.audit.sealed':
    'Les sceaux des points de contrôle ont été comparés à la clé.',
  'admin.audit.unsealed':
    'Les sceaux des points de contrôle n’ont pas été comparés : aucune clé n’est configurée, ils prouvent donc moins.',
  'admin.audit.firstBreak':
    'Première rupture : demande {{request}}, évènement {{sequence}}.',
  'admin.audit.checkpointBreak':
    'Premier point de contrôle qui ne concorde pas : {{number}}.',
  'admin.dead.title': 'Ce qui n’a pas pu être transmis',
  'admin.dead.description':
    'Après plusieurs essais, le moteur s’arrête et le montre ici. Réparez la cause, puis réessayez : rien n’est fait deux fois.',
  'admin.dead.none': 'Tout a été transmis.',
  'admin.dead.attempts_one': '{{count}} essai',
  'admin.dead.attempts_other': '{{count}} essais',
  'admin.dead.request': 'voir la demande',
  'admin.dead.retry': 'Réessayer',
  'admin.dead.kind.outcome': 'Effet d’une décision',
  'admin.dead.kind.notification': 'Notification',
  'admin.dead.kind.signal': 'Mise à jour en direct',
  'admin.dead.kind.channel': 'Message',
  'admin.dead.kind.webhook': 'Webhook',
  'admin.dead.kind.timer': 'Échéance',
  'admin.dry.title': 'Essayer un circuit',
  'admin.dry.description':
    'Le parcours que suivrait une demande, avec la raison de chaque condition. Rien n’est envoyé.',
  'admin.dry.type': 'Type de demande',
  'admin.dry.requester': 'Demandeur',
  'admin.dry.subject':
    'Objet de la demande (référence du catalogue, si le type en demande une)',
  'admin.dry.values': 'Réponses du formulaire (JSON, facultatif)',
  'admin.dry.valuesHelp': 'Par exemple {"annualCost": 6000}',
  'admin.dry.missing': 'Choisissez un type de demande et un demandeur.',
  'admin.dry.notJson': 'Les réponses ne sont pas un objet JSON.',
  'admin.dry.run': 'Voir le parcours',
  'admin.dry.policy': 'Circuit {{policy}}, révision {{revision}}',
  'admin.dry.applies': 'Sur le parcours',
  'admin.dry.skipped': 'Pas nécessaire',
  'admin.dry.fallback': 'valideurs de repli',
  'admin.dry.hours_one': '{{count}} heure ouvrée',
  'admin.dry.hours_other': '{{count}} heures ouvrées',
  'admin.dry.held': 'Condition remplie :',
  'admin.dry.notHeld': 'Condition non remplie :',
};
