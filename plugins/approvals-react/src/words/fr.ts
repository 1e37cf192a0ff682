/** The French words; {@link approvalsReactTranslationRef} checks that none is missing. */
export default {
  'requestStatus.draft': 'Brouillon',
  'requestStatus.in_review': 'En revue',
  'requestStatus.changes_requested': 'À compléter',
  'requestStatus.approved': 'Acceptée',
  'requestStatus.rejected': 'Refusée',
  'requestStatus.withdrawn': 'Retirée',
  'requestStatus.expired': 'Expirée',
  'fulfilmentStatus.pending': 'Acceptée, mise à disposition en cours',
  'fulfilmentStatus.done': 'Fait',
  'fulfilmentStatus.failed': 'Mise à disposition impossible',
  'stageStatus.waiting': 'À venir',
  'stageStatus.open': 'En cours',
  'stageStatus.passed': 'Fait',
  'stageStatus.failed': 'Refusé',
  'stageStatus.skipped': 'Pas nécessaire',
  'reviewStatus.waiting': 'Plus tard',
  'reviewStatus.open': 'Attendu',
  'reviewStatus.approved': 'Favorable',
  'reviewStatus.approved_with_conditions': 'Favorable sous conditions',
  'reviewStatus.rejected': 'Défavorable',
  'reviewStatus.changes_requested': 'À compléter',
  'reviewStatus.skipped': 'Pas nécessaire',
  'reviewStatus.kept': 'Toujours valable',
  'verdict.approve': 'Favorable',
  'verdict.approve_with_conditions': 'Favorable sous conditions',
  'verdict.request_changes': 'À compléter',
  'verdict.reject': 'Défavorable',
  'verdict.recuse': 'Récusation',
  'verdictGiven.approve': 'favorable',
  'verdictGiven.approve_with_conditions': 'favorable sous conditions',
  'verdictGiven.request_changes': 'à compléter',
  'verdictGiven.reject': 'défavorable',
  'verdictGiven.recuse': 'récusation',
  'progress.reviews': 'En revue : {{done}} avis sur {{total}}',
  'progress.label': 'Avancement de « {{title}} »',
  'refusal.ownRequest':
    'Cette demande est la vôtre, ou elle est pour vous : quelqu’un d’autre doit donner son avis.',
  'refusal.otherReview':
    'Vous avez déjà donné un avis à cette étape, et chacun n’en donne qu’un : quelqu’un d’autre doit donner celui-ci.',
  'refusal.recused':
    'Vous avez choisi de vous récuser : les autres valideurs s’en chargent.',
  'refusal.notReviewer': 'Cet avis est confié à quelqu’un d’autre.',
  'refusal.delegatorExcluded':
    'La personne qui vous a délégué ses avis ne peut pas donner celui-ci, et vous ne pouvez donc pas le donner à sa place : quelqu’un d’autre doit le faire.',
  'refusal.delegateTakesOver':
    'Vous remplacez quelqu’un ici : donnez l’avis à sa place ou confiez-le à d’autres, mais pas à vous-même.',
  'refusal.noReview':
    'Aucun avis n’est encore demandé : la demande doit d’abord être envoyée.',
  'refusal.subjectNeeded': 'Choisissez ce que la demande concerne.',
  'refusal.commentRequired': 'Écrivez une phrase qui explique pourquoi.',
  'refusal.reassignmentIncomplete':
    'Choisissez au moins une personne ou une équipe, et écrivez une phrase qui explique pourquoi.',
  'refusal.personNeeded':
    'Cette action est réservée aux personnes : connectez-vous avec votre compte.',
  'refusal.changed':
    'La demande a changé pendant votre lecture. Vous voyez maintenant sa dernière version : regardez ce qui a changé, puis recommencez.',
  'refusal.reviewClosed':
    'Cet avis n’est plus attendu : quelqu’un d’autre a répondu, ou la demande a avancé.',
  'refusal.movedOn':
    'La demande a avancé entre-temps, et ce n’est plus possible. Vous voyez maintenant où elle en est.',
  'refusal.noReviewer':
    'Personne n’est désigné pour donner un des avis nécessaires. Signalez-le aux administrateurs, qui peuvent y remédier.',
  'refusal.policy':
    'Le circuit de cette demande est mal réglé. Signalez-le aux administrateurs, qui peuvent y remédier.',
  'refusal.notRequester':
    'Seule la personne qui a fait la demande peut le faire.',
  'refusal.notFulfiller':
    'La mise à disposition est confiée à quelqu’un d’autre.',
  'refusal.fulfilled': 'Il n’y a plus de mise à disposition à faire.',
  'refusal.notGrantor':
    'Cet accès ne peut être changé que par ses responsables.',
  'refusal.noAccess': 'Il n’y a pas d’accès en cours.',
  'refusal.nudged':
    'Une relance est déjà partie aujourd’hui : la prochaine sera possible le prochain jour ouvré.',
  'refusal.subjectMissing':
    'Ce qui est concerné n’existe plus, ou n’est pas visible pour vous.',
  'refusal.requestMissing':
    'Cette demande n’existe pas, ou n’est pas visible pour vous.',
  'refusal.pastDate': 'Choisissez une date à venir.',
  'refusal.invalidValues':
    'Une réponse n’a pas été acceptée : relisez le formulaire.',
  'refusal.delegationOverlaps':
    'Vous déléguez déjà à cette personne à ces dates : mettez d’abord fin à cette délégation, ou choisissez d’autres dates.',
  'refusal.delegationDates':
    'La fin doit venir après le début, et ne pas être déjà passée.',
  'refusal.delegateUnknown':
    'Cette personne ne peut pas répondre à votre place : choisissez quelqu’un d’autre que vous.',
  'refusal.notDelegator': 'Seule la personne qui a délégué peut y mettre fin.',
  'refusal.openAlready':
    'La même demande existe déjà et n’est pas encore tranchée : suivez celle-là.',
  'refusal.extensionOpen':
    'Une prolongation est déjà demandée : suivez cette demande.',
  'refusal.notHolder':
    'Seule la personne qui a demandé cet accès, ou qui en dispose, peut demander une prolongation.',
  'refusal.noExtension':
    'Cet accès ne se prolonge pas par une demande : demandez-le à nouveau si le besoin dure.',
  'refusal.extensionDate':
    'Choisissez une date après la fin actuelle de l’accès.',
  'refusal.grantBeyondApproval':
    'L’accès a été accepté jusqu’à une date antérieure : choisissez celle-ci, ou une date plus proche.',
  'refusal.approvedEndOver':
    'La date de fin acceptée est passée : indiquez que l’accès n’a pas pu être mis à disposition, pour qu’il soit demandé à nouveau.',
  'refusal.extensionAutomatic':
    'L’accès se prolonge tout seul une fois la demande acceptée : patientez un instant.',
  'refusal.beneficiaryUnknown':
    'La personne ou l’équipe concernée n’est pas dans l’annuaire : choisissez-en une autre.',
  'refusal.notPermitted': 'Vous n’avez pas le droit de faire cela.',
  'refusal.callerUnknown':
    'Vous n’êtes pas encore dans l’annuaire. Demandez aux administrateurs de vous y ajouter.',
  'refusal.adminsOnly': 'Seuls les administrateurs peuvent faire cela.',
  'refusal.busy':
    'Plusieurs personnes travaillent dessus en même temps : réessayez dans un instant.',
  'refusal.stillRunning':
    'Votre premier envoi est encore en cours : patientez un instant, puis regardez le résultat.',
  'refusal.sentAlready':
    'Vous avez déjà envoyé cela avec d’autres réponses. Rechargez la page, regardez où en est la demande, puis recommencez.',
  'refusal.notNow':
    'Cette demande n’est pas possible en ce moment : sa page dit pourquoi, et quoi faire.',
  waitingFor: 'Attend',
  waitingForYou: 'Vous attend',
  expected: 'réponse attendue {{date}}',
  overdue: 'réponse en retard, attendue {{date}}',
  requestedBy: 'Demandé par',
  'list.noRequests': 'Vous n’avez encore rien demandé.',
  'list.noTasks': 'Rien ne vous attend.',
};
