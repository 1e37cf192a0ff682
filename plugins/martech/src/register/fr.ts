import { registerDetailFrench } from './detailFr';

/** The French words of registration. */
export const registerFrench = {
  ...registerDetailFrench,
  'register.page': 'Déclarer un outil',
  'register.intro':
    'Cinq petites étapes. Tout est enregistré au fur et à mesure : vous pouvez partir et revenir.',
  'register.steps': 'Étapes',
  'register.step.what': 'Ce que c’est',
  'register.step.owners': 'Qui s’en occupe',
  'register.step.data': 'Où et quelles données',
  'register.step.money': 'Ce qu’il coûte',
  'register.step.preview': 'Relire et publier',
  'register.next': 'Continuer',
  'register.back': 'Retour',
  'register.publish': 'Publier',
  'register.published': 'L’outil est dans le catalogue',
  'register.draft.saving': 'Enregistrement…',
  'register.draft.saved': 'Enregistré. Vous pouvez partir et revenir.',
  'register.draft.failed':
    'L’enregistrement a échoué. Votre texte est toujours sur cette page.',
  'register.drafts': 'Reprendre où vous en étiez',
  'register.drafts.untitled': 'Encore sans nom',
  'register.drafts.open': 'Reprendre',
  'register.drafts.openNamed': 'Reprendre {{title}}',
  'register.drafts.delete': 'Supprimer',
  'register.drafts.deleteNamed': 'Supprimer le brouillon {{title}}',

  'register.type': 'De quel genre d’outil s’agit-il ?',
  'register.type.saas': 'Un outil en ligne, loué ou gratuit',
  'register.type.service': 'Un service fait maison',
  'register.type.api':
    'Une interface de programmation (API), pour développeurs',
  'register.title': 'Nom',
  'register.title.en': 'Nom en anglais',
  'register.title.fr': 'Nom en français',
  'register.summary': 'À quoi il sert',
  'register.summary.help':
    'Une phrase que tout le monde comprend, par exemple « Envoyer des SMS aux clients qui l’ont accepté ».',
  'register.summary.en': 'À quoi il sert, en anglais',
  'register.summary.fr': 'À quoi il sert, en français',
  'register.otherLanguage': 'En anglais aussi',
  'register.otherLanguage.help':
    'Facultatif : ce que vous avez écrit ci-dessus s’affiche dans les deux langues tant que personne ne l’a traduit.',
  'register.vendor': 'Éditeur',
  'register.url': 'Site web',
  'register.category': 'Besoin auquel il répond',
  'register.category.help': 'C’est ainsi que vos collègues le trouveront.',
  'register.category.placeholder': 'Écrivez un besoin, par exemple « e-mail »',
  'register.capabilities': 'Ce qu’il sait faire',
  'register.choose': 'Choisissez…',
  'register.notKnown': 'Je ne sais pas',
  'register.yes': 'Oui',
  'register.no': 'Non',

  'register.duplicates': 'Est-ce l’un de ceux-ci ?',
  'register.duplicates.help':
    'Ces outils sont déjà au catalogue. Si le vôtre est parmi eux, utilisez celui-là.',
  'register.duplicates.use': 'Utiliser plutôt celui-ci',
  'register.duplicates.useNamed': 'Utiliser plutôt {{name}}',

  'register.owner.placeholder': 'Écrivez le nom d’une équipe ou d’une personne',
  'register.owner.business': 'Responsable métier',
  'register.owner.business.help':
    'Ouvre les accès et répond aux questions d’usage. Votre équipe si vous laissez vide.',
  'register.owner.technical': 'Responsable technique',
  'register.owner.technical.help':
    'Sait comment il est connecté. Laissez vide si vous ne savez pas.',
  'register.owner.budget': 'Responsable du budget',
  'register.owner.budget.help': 'Le paie et décide de son renouvellement.',

  'register.data.hint':
    'Répondez à ce que vous savez ; l’informatique et la protection des données compléteront le reste.',
  'register.region': 'Où les données sont-elles stockées ?',
  'register.hostingModel': 'Comment est-il hébergé ?',
  'register.personal': 'Contient-il des données sur des personnes ?',
  'register.personal.help':
    'Noms, adresses e-mail, numéros de téléphone, achats, ce que quelqu’un lit…',
  'register.classification': 'Qui peut voir ces données ?',
  'register.subjects': 'Sur qui ?',
  'register.categories': 'Que garde-t-on sur ces personnes ?',
  'register.transfers': 'Des données sortent-elles de l’Union européenne ?',
  'register.legalBasis': 'Sur quelle base légale ?',
  'register.legalBasis.help':
    'La protection des données complétera si vous ne savez pas.',
  'register.dpa': 'Accord de sous-traitance avec l’éditeur',
  'register.technical': 'Détails techniques',
  'register.technical.help':
    'Pour l’informatique ; personne n’est obligé de les remplir',
  'register.statusPage': 'Page où l’éditeur annonce ses pannes',
  'register.accessibility': 'Utilisable par des personnes handicapées ?',

  'register.money.hint':
    'Seuls les responsables, la finance, l’informatique et les managers voient les montants exacts.',
  'register.cost': 'Coût par an',
  'register.cost.help': 'Hors taxes ; 0 s’il est gratuit.',
  'register.currency': 'Devise',
  'register.currency.help': 'De tous les montants de cet outil.',
  'register.licences': 'Nombre de licences',
  'register.contractEnd': 'Fin du contrat',
  'register.notice': 'Préavis à respecter',
  'register.autoRenewal': 'Le contrat se renouvelle-t-il tout seul ?',

  'register.definition.kept': 'Une spécification est gardée avec cette API.',
  'register.definition.replace': 'La remplacer',
  'register.definition.tooLarge':
    'Cette spécification est trop volumineuse pour être gardée ici',
  'register.definition.tooLarge.help':
    'Le portail garde jusqu’à deux millions de caractères. L’API peut être déclarée sans sa spécification ; pour la publier en entier, gardez l’API dans git : voyez la dernière étape.',

  'register.preview.card': 'Dans la liste des outils',
  'register.preview.page': 'Sur sa page',
  'register.preview.help':
    'Voici ce que verront vos collègues. Il portera la mention « Référencé » : c’est la validation qui autorise l’usage, et vous pourrez la demander ensuite.',
  'register.missing': 'Il manque quelque chose pour publier',
  'register.problem.missing': 'à remplir',
  'register.problem.address': 'une adresse commence par https://',
  'register.problem.twice': 'la même chose y figure deux fois',
  'register.problem.long': 'trop long',
  'register.problem.duration': 'une durée telle que P3Y',
  'register.problem.unknown': 'inconnu de l’annuaire',
  'register.problem.invalid': 'à corriger',

  'register.git': 'Le garder plutôt dans git',
  'register.git.help':
    'Pour les ingénieurs : le même outil sous forme de fichier',
  'register.git.steps':
    'Placez ce fichier dans le dépôt que lit le catalogue, par exemple sous le nom catalog-info.yaml. L’outil se modifie ensuite là-bas, et non plus dans ce formulaire.',
  'register.git.incomplete':
    'Le fichier apparaît ici dès que le nom, l’usage et le besoin sont remplis.',
  'register.git.copy': 'Copier',
  'register.git.copied': 'Copié',

  'register.done': '{{name}} est déclaré',
  'register.done.intro':
    'Vos collègues le trouvent dès maintenant. L’étape suivante est sa validation : la demande montre qui l’examine et quand attendre la réponse.',
  'register.done.wait': 'Sa page se prépare ; encore quelques secondes…',
  'register.done.ready': 'Sa page est prête.',
  'register.done.open': 'Ouvrir sa page',
  'register.done.another': 'Déclarer un autre outil',
  'register.done.all': 'Tous les outils',

  'register.refused': 'L’enregistrement a été refusé',
  'register.refused.notAllowed':
    'Vous ne pouvez pas modifier cela : quelqu’un d’autre en décide. Adressez-vous aux responsables de l’outil.',
  'register.refused.changed':
    'Quelqu’un a modifié cet outil entre-temps. Rouvrez-le et faites votre changement sur ce qui s’y trouve à présent.',
  'register.refused.taken':
    'Un outil de ce nom est déjà déclaré, ou il est géré dans git. Choisissez un autre nom, ou utilisez cet outil.',
  'register.refused.owner':
    'L’un des responsables est inconnu de l’annuaire. Choisissez-le de nouveau.',
  'register.refused.field': 'L’un des champs n’est pas accepté : {{message}}',
  'register.refused.later':
    'Le portail ne répond pas. Réessayez dans un instant ; rien n’est perdu.',

  'register.sheet': 'Fiche de l’outil',
  'register.sheet.catalog': 'Cette fiche est tenue à jour par les ingénieurs.',
  'register.sheet.portal': 'Cette fiche est gardée dans le portail.',
  'register.sheet.edit': 'Modifier la fiche',
  'register.export': 'Exporter en YAML',
  'register.source': 'Cette fiche est gardée dans git',
  'register.source.edit': 'Pour la modifier, éditez le fichier',
  'register.edit': 'Modifier {{name}}',
  'register.edit.intro':
    'Un champ dont quelqu’un d’autre décide est fermé, et dit qui.',
  'register.edit.problems': 'Certains champs manquent ou sont à corriger',
  'register.save': 'Enregistrer les modifications',
  'register.saved': 'La fiche est modifiée',
  'register.noTool': 'Quelle fiche\u00a0?',
  'register.noTool.help':
    'Ouvrez un outil, puis choisissez d’y modifier la fiche.',
  'register.notYours': 'Vous ne pouvez pas modifier cette fiche',
  'register.notYours.help':
    'Ce sont les responsables de l’outil qui la modifient ; leurs noms sont sur sa page.',
  'register.backToTool': 'Retour à l’outil',
  'register.changes': 'Ce que vous modifiez',
  'register.change.none': 'Rien n’est encore modifié.',
  'register.change.none.list': 'aucun',
  'register.change.nothing': 'rien',
  'register.change.more': '…',
  'register.change.colon': ' : ',
  'register.change.line': '{{before}} → {{after}}',
  'register.change.reopens': 'Ceci sera réexaminé : {{criteria}}',
  'register.change.reopensNothing':
    'Ce changement ne remet aucun avis en question.',

  'register.lock.admin': 'Seuls les administrateurs du portail modifient ceci.',
  'register.lock.registrant':
    'Seule la personne qui a déclaré l’outil modifie ceci.',
  'register.lock.business': 'C’est le responsable métier qui en décide.',
  'register.lock.technical': 'C’est le responsable technique qui en décide.',
  'register.lock.budget': 'C’est le responsable du budget qui en décide.',
  'register.lock.privacy':
    'C’est l’équipe de protection des données qui en décide.',
};
