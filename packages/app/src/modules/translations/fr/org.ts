import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { orgTranslationRef } from '@backstage/plugin-org';

/** French for the pages of people and groups. */
export default createTranslationMessages({
  ref: orgTranslationRef,
  messages: {
    'groupProfileCard.groupNotFound': 'Équipe introuvable',
    'groupProfileCard.editIconButtonTitle': 'Modifier la fiche',
    'groupProfileCard.refreshIconButtonTitle': 'Relire la fiche à sa source',
    'groupProfileCard.refreshIconButtonAriaLabel': 'Relire',
    'groupProfileCard.listItemTitle.email': 'E-mail',
    'groupProfileCard.listItemTitle.entityRef': 'Référence',
    'groupProfileCard.listItemTitle.parentGroup': 'Équipe parente',
    'groupProfileCard.listItemTitle.childGroups': 'Équipes rattachées',
    'membersListCard.title': 'Membres de {{groupName}}',
    'membersListCard.cardLabel': 'Page de {{memberName}}',
    'membersListCard.noMembersDescription': 'Cette équipe n’a aucun membre.',
    'membersListCard.noSearchResult':
      'Aucun membre ne correspond à « {{searchTerm}} ».',
    'membersListCard.aggregateMembersToggle.label':
      'Avec les équipes rattachées',
    'ownershipCard.title': 'Responsabilités',
    'ownershipCard.aggregateRelationsToggle.label':
      'Avec les responsabilités indirectes',
    'userProfileCard.editIconButtonTitle': 'Modifier la fiche',
    'userProfileCard.listItemTitle.email': 'E-mail',
    'userProfileCard.listItemTitle.memberOf': 'Membre de',
    'userProfileCard.userNotFound': 'Personne introuvable',
    'userProfileCard.moreGroupButtonTitle': '… et {{number}} de plus',
    'userProfileCard.allGroupDialog.title': 'Toutes les équipes de {{name}}',
    'userProfileCard.allGroupDialog.closeButtonTitle': 'Fermer',
  },
});
