/** The French words of the page for admins. */
export const adminFrench = {
  'admin.title': 'Circuits et audit',
  'admin.intro':
    'Voir qui décide de quoi, essayer un circuit, réparer ce qui n’est pas parti, prouver ce qui s’est passé.',
  'admin.closed.title':
    'Cette page est réservée aux administrateurs des validations',
  'admin.closed.description':
    'Votre rôle ne l’ouvre pas. Adressez-vous à un administrateur s’il vous faut une preuve ou un essai.',
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
  'admin.audit.differs':
    'Ce qui est affiché d’une demande n’est pas ce que disent ses évènements.',
  'admin.audit.snapshotBreak':
    'Demande {{request}} : ses {{sequence}} évènements sont intacts, mais ce que montrent les listes et sa page a été modifié dans la base de données. Les évènements font foi : lisez-les, et faites rétablir la demande à partir d’une sauvegarde.',
  'admin.audit.checkpointBreak':
    'Premier point de contrôle qui ne concorde pas : {{number}}.',
  'admin.export.title': 'Emporter le journal',
  'admin.export.description':
    'Un fichier avec un évènement par ligne (NDJSON). Sans date, il contient tout.',
  'admin.export.from': 'Du',
  'admin.export.to': 'Au (inclus)',
  'admin.export.action': 'Exporter',
  'admin.export.reversed': 'La fin précède le début.',
  'admin.export.done': 'Le fichier est dans vos téléchargements.',
  'admin.policy.title': 'Circuits',
  'admin.policy.description':
    'Qui décide de quoi, dans quel ordre et en combien de temps. Les circuits viennent de la configuration du portail.',
  'admin.policy.none':
    'Aucun circuit n’est configuré : rien ne peut être demandé.',
  'admin.policy.general': 'Pour tout le circuit',
  'admin.policy.revision': '{{date}} ({{revision}})',
  'admin.policy.revisions_one': '{{count}} version',
  'admin.policy.revisions_other': '{{count}} versions',
  'admin.policy.noRevision': 'Aucune version n’est encore conservée.',
  'admin.policy.oneRevision': 'Inchangé depuis le {{date}}.',
  'admin.policy.changes': 'Ce qui a changé entre deux versions',
  'admin.policy.from': 'De la version du',
  'admin.policy.to': 'À la version du',
  'admin.policy.days_one': '{{count}} jour',
  'admin.policy.days_other': '{{count}} jours',
  'admin.policy.added.stage': 'Nouvelle étape : {{title}}',
  'admin.policy.added.review': 'Nouvel avis : {{title}}',
  'admin.policy.removed.stage': 'Étape supprimée : {{title}}',
  'admin.policy.removed.review': 'Avis supprimé : {{title}}',
  'admin.policy.rule.all': 'tous les avis sont nécessaires',
  'admin.policy.rule.any': 'un seul avis suffit',
  'admin.policy.rule.quorum_one': '{{count}} avis favorable suffit',
  'admin.policy.rule.quorum_other': '{{count}} avis favorables suffisent',
  'admin.policy.resolver.subjectOwner': 'le responsable de ce qui est concerné',
  'admin.policy.resolver.requesterManager':
    'le responsable hiérarchique du demandeur',
  'admin.policy.fact.rule': 'Étape franchie quand',
  'admin.policy.fact.reviewers': 'Qui répond',
  'admin.policy.fact.when': 'Seulement si',
  'admin.policy.fact.reason': 'Pourquoi',
  'admin.policy.fact.hours': 'Délai pour répondre',
  'admin.policy.fact.escalation': 'Sollicités aussi en cas de retard',
  'admin.policy.fact.fallback': 'Si plus personne ne peut répondre',
  'admin.policy.fact.dependsOn': 'À redonner si ces points changent',
  'admin.policy.fact.expires': 'Prend fin sans réponse après',
  'admin.policy.fact.samePerson':
    'Une même personne peut donner plusieurs avis d’une étape',
  'admin.policy.fact.fulfilment': 'Mise à disposition par',
  'admin.policy.fact.grant': 'Ouvre un accès qui peut prendre fin',
  'admin.dead.title': 'Ce qui n’a pas pu être transmis',
  'admin.dead.description':
    'Après plusieurs essais, le moteur s’arrête et le montre ici. Réparez la cause, puis réessayez : rien n’est fait deux fois.',
  'admin.dead.none': 'Tout a été transmis.',
  'admin.dead.attempts_one': '{{count}} essai',
  'admin.dead.attempts_other': '{{count}} essais',
  'admin.dead.request': 'voir la demande',
  'admin.dead.retry': 'Réessayer',
  'admin.dead.retried':
    'Nouvel essai en cours. Un nouvel échec le ferait réapparaître ici.',
  'admin.dead.capped': 'Les {{shown}} premiers sur {{total}} sont affichés.',
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
  'admin.dry.subject': 'À propos de quoi',
  'admin.dry.answers':
    'Réponses du formulaire, si une condition les regarde. Toutes peuvent rester vides.',
  'admin.dry.missing': 'Choisissez qui demande, et à propos de quoi.',
  'admin.dry.unassigned':
    'Personne ne peut répondre : une telle demande serait refusée.',
  'admin.dry.fulfilment': 'Ensuite, mise à disposition par',
  'admin.dry.run': 'Voir le parcours',
  'admin.dry.policy': 'Circuit {{policy}}, version {{revision}}',
  'admin.dry.applies': 'Sur le parcours',
  'admin.dry.skipped': 'Pas nécessaire',
  'admin.dry.fallback': 'valideurs de repli',
  'admin.dry.hours_one': '{{count}} heure ouvrée',
  'admin.dry.hours_other': '{{count}} heures ouvrées',
  'admin.dry.held': 'Condition remplie :',
  'admin.dry.notHeld': 'Condition non remplie :',
};
