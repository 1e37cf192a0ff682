import { actFrench, checkFrench, delegationFrench } from './actionFrench';
import { adminFrench } from './adminFrench';
import { bulkFrench } from './bulkFrench';
import { deskFrench, requestFrench } from './frenchMessages';
import { historyFrench } from './historyFrench';

/** The French words; {@link approvalsTranslationRef} checks that none is missing. */
export default {
  yes: 'Oui',
  no: 'Non',
  you: 'vous',
  cancel: 'Annuler',
  seeRequest: 'Voir la demande {{number}}',
  team: 'l’équipe {{name}}',
  'stale.title': 'Ces informations ne sont peut-être plus à jour',
  'stale.description':
    'La dernière actualisation a échoué. Vous voyez l’état précédent.',
  'stale.retry': 'Actualiser',
  'requests.title': 'Mes demandes',
  'requests.intro':
    'Ce que vous avez demandé, où cela en est, et qui doit répondre.',
  'requests.start': 'Nouvelle demande : {{type}}',
  'requests.view.label': 'Quelles demandes',
  'requests.view.mine': 'Les miennes',
  'requests.view.reviewed': 'Soumises à mon avis',
  'requests.view.all': 'Toutes',
  'requests.status.label': 'État',
  'requests.status.any': 'Tous les états',
  'requests.search': 'Chercher par titre ou par numéro',
  'requests.count_one': '{{count}} demande',
  'requests.count_other': '{{count}} demandes',
  'requests.countCapped': 'Plus de {{total}} demandes',
  'requests.askedOn': 'demandée le {{date}}',
  'requests.startedOn': 'commencée le {{date}}',
  'requests.by': 'par',
  'requests.previous': 'Page précédente',
  'requests.next': 'Page suivante',
  'requests.paging': 'Pages de demandes',
  'requests.empty.mine.title': 'Vous n’avez encore rien demandé',
  'requests.empty.mine.description':
    'Trouvez ce dont vous avez besoin dans le portail, puis demandez-le depuis sa page. Votre demande apparaîtra ici jusqu’à la réponse.',
  'requests.empty.mine.action': 'Trouver ce qu’il me faut',
  'requests.empty.reviewed.title': 'Aucune demande ne vous a été soumise',
  'requests.empty.reviewed.description':
    'Les demandes apparaissent ici quand votre avis est attendu, et y restent une fois votre avis donné.',
  'requests.empty.all.title': 'Aucune demande visible pour vous',
  'requests.empty.all.description':
    'Vous voyez vos demandes, celles qui vous concernent et celles soumises à votre avis.',
  'requests.empty.filtered.title': 'Aucune demande ne correspond',
  'requests.empty.filtered.description':
    'Essayez avec moins de mots ou un autre état.',
  'requests.empty.filtered.action': 'Effacer la recherche et les filtres',
  'form.required': 'obligatoire',
  'form.choose': 'Choisissez',
  'form.noChoice': 'Sans réponse',
  'form.addItem': 'Ajouter',
  'form.removeItem': 'Retirer la ligne {{number}}',
  'form.about': 'À propos de',
  'form.submit': 'Envoyer la demande',
  'form.saveDraft': 'Enregistrer comme brouillon',
  'form.save': 'Enregistrer sans envoyer',
  'form.resubmit': 'Renvoyer la demande',
  'form.problems_one': 'Une réponse est à revoir.',
  'form.problems_other': '{{count}} réponses sont à revoir.',
  'form.draft.title': 'Nous avons gardé ce que vous aviez commencé',
  'form.draft.description': 'Enregistré {{when}} sur cet appareil.',
  'form.draft.discard': 'Recommencer à zéro',
  'form.draft.saved':
    'Ce que vous écrivez est gardé sur cet appareil jusqu’à l’envoi.',
  'form.link.copy': 'Copier un lien prérempli',
  'form.link.copied': 'Lien copié : qui l’ouvre y trouve ces réponses.',
  'form.link.byHand': 'Copiez cette adresse',
  'form.link.filled':
    'Un lien a rempli ce formulaire : relisez-le avant de l’envoyer.',
  'form.link.ignored':
    'Ces réponses du lien ne sont pas demandées ici, ou pas sous cette forme, et ont été laissées de côté : {{names}}.',
  'form.beneficiary.open': 'C’est pour quelqu’un d’autre',
  'form.beneficiary.label': 'Pour qui',
  'form.beneficiary.help':
    'Cette personne suit aussi la demande, et ne peut pas donner d’avis. Laissez vide si c’est pour vous.',
  'form.extension.title':
    'Vous demandez plus de temps pour un accès que vous avez',
  'form.extension.until':
    'Il dure jusqu’au {{date}}, et reste ouvert en attendant.',
  'form.next.title': 'Et ensuite ?',
  'form.next.sent':
    'Votre demande part chez les personnes concernées, prévenues aussitôt.',
  'form.next.expected':
    'Envoyée maintenant, elle devrait recevoir une réponse vers le {{date}}.',
  'form.next.follow':
    'Vous voyez sur sa page qui l’a en main et quand attendre une réponse. Vous pouvez la retirer à tout moment.',
  'form.next.told':
    'Une notification vous prévient à chaque avis, et à la fin.',
  'form.unknown.title': 'Cette demande ne peut pas se faire ici',
  'form.unknown.description':
    'Elle n’existe pas ou ne vous est pas ouverte. Cherchez ce qu’il vous faut depuis l’accueil.',
  'form.noSubject.title': 'Choisissez d’abord ce qui est concerné',
  'form.noSubject.description':
    'Cette demande se fait depuis la page de ce qu’elle concerne. Trouvez cette page, puis faites la demande.',
  'form.refused.title': 'Votre demande n’a pas été envoyée',
  'form.refused.kept': 'Ce que vous avez écrit est gardé.',
  'form.refused.conflict': 'Elle ne peut pas partir en l’état.',
  'form.refused.invalid': 'Une réponse n’a pas été acceptée.',
  'form.refused.notAllowed': 'Cette demande ne vous est pas ouverte.',
  'form.refused.notFound':
    'Ce qui est concerné n’existe plus, ou n’est pas visible pour vous.',
  'form.refused.offline':
    'Le portail ne répond pas. Réessayez dans une minute : la demande ne partira pas deux fois.',
  'form.refused.reason': 'Motif donné (en anglais) :',
  'form.problem.required': 'À remplir.',
  'form.problem.choose': 'Choisissez une des réponses.',
  'form.problem.format': 'Vérifiez ce que vous avez saisi.',
  'form.problem.duplicate': 'La même réponse figure deux fois.',
  'form.problem.number': 'Saisissez un nombre.',
  'form.problem.date': 'Saisissez une date complète.',
  'form.problem.email':
    'Saisissez une adresse e-mail, par exemple nom@entreprise.fr.',
  'form.problem.url':
    'Saisissez une adresse complète, par exemple https://exemple.fr.',
  'form.problem.wholeNumber': 'Saisissez un nombre entier.',
  'form.problem.unknownField': 'Cette réponse n’est plus demandée.',
  'form.problem.tooShort': 'Écrivez au moins {{limit}} caractères.',
  'form.problem.tooLong': 'Écrivez au plus {{limit}} caractères.',
  'form.problem.tooFewItems': 'Donnez au moins {{limit}} réponses.',
  'form.problem.tooManyItems': 'Donnez au plus {{limit}} réponses.',
  'form.problem.tooSmall': 'Saisissez {{limit}} ou plus.',
  'form.problem.tooLarge': 'Saisissez {{limit}} ou moins.',
  'form.problem.smaller': 'Saisissez moins de {{limit}}.',
  'form.problem.larger': 'Saisissez plus de {{limit}}.',
  'form.editTitle': 'Compléter votre demande',
  ...requestFrench,
  ...historyFrench,
  ...deskFrench,
  ...bulkFrench,
  ...checkFrench,
  ...actFrench,
  ...delegationFrench,
  ...adminFrench,
};
