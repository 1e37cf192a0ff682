import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { notificationsTranslationRef } from '@backstage/plugin-notifications';

/** French for the notifications page. */
export default createTranslationMessages({
  ref: notificationsTranslationRef,
  messages: {
    'table.errors.markAllReadFailed':
      'Les notifications n’ont pas pu être marquées comme lues',
    'table.pagination.labelDisplayedRows': '{from} à {to} sur {count}',
    'table.pagination.firstTooltip': 'Première page',
    'table.pagination.labelRowsSelect': 'lignes',
    'table.pagination.lastTooltip': 'Dernière page',
    'table.pagination.nextTooltip': 'Page suivante',
    'table.pagination.previousTooltip': 'Page précédente',
    'table.emptyMessage': 'Aucune notification ici',
    'table.bulkActions.markAllRead': 'Tout marquer comme lu',
    'table.bulkActions.markSelectedAsRead': 'Marquer la sélection comme lue',
    'table.bulkActions.returnSelectedAmongUnread':
      'Remettre la sélection parmi les non lues',
    'table.bulkActions.saveSelectedForLater':
      'Garder la sélection pour plus tard',
    'table.bulkActions.undoSaveForSelected': 'Ne plus garder la sélection',
    'table.confirmDialog.cancel': 'Annuler',
    'table.confirmDialog.title': 'Tout marquer comme lu ?',
    'table.confirmDialog.markAllReadDescription':
      'Toutes vos notifications seront marquées comme lues.',
    'table.confirmDialog.markAllReadConfirmation': 'Tout marquer',
    'filters.view.all': 'Toutes',
    'filters.view.label': 'Afficher',
    'filters.view.read': 'Lues',
    'filters.view.saved': 'Gardées',
    'filters.view.unread': 'Non lues',
    'filters.title': 'Filtres',
    'filters.severity.normal': 'Normale',
    'filters.severity.high': 'Haute',
    'filters.severity.low': 'Basse',
    'filters.severity.label': 'Importance minimale',
    'filters.severity.critical': 'Critique',
    'filters.topic.label': 'Sujet',
    'filters.topic.anyTopic': 'Tous les sujets',
    'filters.createdAfter.label': 'Reçues',
    'filters.createdAfter.placeholder': 'Notifications depuis',
    'filters.createdAfter.last24h': 'Depuis 24 heures',
    'filters.createdAfter.lastWeek': 'Depuis une semaine',
    'filters.createdAfter.anyTime': 'À tout moment',
    'filters.sortBy.origin': 'Origine',
    'filters.sortBy.label': 'Trier par',
    'filters.sortBy.placeholder': 'Critère de tri',
    'filters.sortBy.newest': 'Plus récentes d’abord',
    'filters.sortBy.oldest': 'Plus anciennes d’abord',
    'filters.sortBy.topic': 'Sujet',
    'settings.table.origin': 'Origine',
    'settings.table.topic': 'Sujet',
    'settings.title': 'Réglages des notifications',
    'settings.errorTitle': 'Les réglages n’ont pas pu être chargés',
    'settings.noSettingsAvailable':
      'Aucun réglage pour l’instant : il s’en ajoutera avec vos premières notifications',
    'sidebar.title': 'Notifications',
    'sidebar.errors.markAsReadFailed':
      'La notification n’a pas pu être marquée comme lue',
    'sidebar.errors.fetchNotificationFailed':
      'La notification n’a pas pu être chargée',
    'notificationsPage.title': 'Notifications',
    'notificationsPage.tableTitle.all_one':
      'Toutes les notifications ({{count}})',
    'notificationsPage.tableTitle.all_other':
      'Toutes les notifications ({{count}})',
    'notificationsPage.tableTitle.saved_one':
      'Notifications gardées ({{count}})',
    'notificationsPage.tableTitle.saved_other':
      'Notifications gardées ({{count}})',
    'notificationsPage.tableTitle.unread_one':
      'Notifications non lues ({{count}})',
    'notificationsPage.tableTitle.unread_other':
      'Notifications non lues ({{count}})',
    'notificationsPage.tableTitle.read_one': 'Notifications lues ({{count}})',
    'notificationsPage.tableTitle.read_other': 'Notifications lues ({{count}})',
    'unreadCard.emptyState': 'Vous êtes à jour !',
    'unreadCard.title_one': 'Dernières notifications non lues ({{count}})',
    'unreadCard.title_other': 'Dernières notifications non lues ({{count}})',
    'unreadCard.viewAll': 'Tout voir',
    'unreadCard.columnNotification': 'Notification',
    'unreadCard.columnActions': 'Actions',
    'unreadCard.resultsCount': '{{displayed}} sur {{total}}',
  },
});
