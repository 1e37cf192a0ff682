import { registerDetailMessages } from './detailMessages';

/** The English words of registration. */
export const registerMessages = {
  ...registerDetailMessages,
  'register.page': 'Register a tool',
  'register.intro':
    'Five short steps. Everything is kept as you go; you can leave and come back.',
  'register.steps': 'Steps',
  'register.step.what': 'What it is',
  'register.step.owners': 'Who looks after it',
  'register.step.data': 'Where and which data',
  'register.step.money': 'What it costs',
  'register.step.preview': 'Look and publish',
  'register.next': 'Go on',
  'register.back': 'Back',
  'register.publish': 'Publish',
  'register.published': 'The tool is in the catalogue',
  'register.draft.saving': 'Keeping what you wrote…',
  'register.draft.saved': 'Kept. You can leave and come back.',
  'register.draft.failed':
    'Could not be kept. What you wrote is still on this page.',
  'register.drafts': 'Go on where you left off',
  'register.drafts.untitled': 'Without a name yet',
  'register.drafts.open': 'Go on',
  'register.drafts.openNamed': 'Go on with {{title}}',
  'register.drafts.delete': 'Delete',
  'register.drafts.deleteNamed': 'Delete the draft {{title}}',

  'register.type': 'What kind of tool is it?',
  'register.type.saas': 'An online tool that we rent or use for free',
  'register.type.service': 'A service made in-house',
  'register.type.api': 'A programming interface (API), for developers',
  'register.title': 'Name',
  'register.title.en': 'Name in English',
  'register.title.fr': 'Name in French',
  'register.summary': 'What it is for',
  'register.summary.help':
    'One sentence that a colleague understands, for instance “Send SMS to customers who agreed to it”.',
  'register.summary.en': 'What it is for, in English',
  'register.summary.fr': 'What it is for, in French',
  'register.otherLanguage': 'In French too',
  'register.otherLanguage.help':
    'Not required: what you wrote above shows in both languages until somebody translates it.',
  'register.vendor': 'Made by',
  'register.url': 'Website',
  'register.category': 'Need that it meets',
  'register.category.help': 'Colleagues find the tool by it.',
  'register.category.placeholder': 'Type a need, for instance “e-mail”',
  'register.capabilities': 'What it can do',
  'register.choose': 'Choose…',
  'register.notKnown': 'Not known',
  'register.yes': 'Yes',
  'register.no': 'No',

  'register.duplicates': 'Is it one of these?',
  'register.duplicates.help':
    'These tools are in the catalogue already. If yours is among them, use that one.',
  'register.duplicates.use': 'Use this one instead',
  'register.duplicates.useNamed': 'Use {{name}} instead',

  'register.owner.placeholder': 'Type a team or a name',
  'register.owner.business': 'Business owner',
  'register.owner.business.help':
    'Opens access, and answers questions about use. Your team when you leave it empty.',
  'register.owner.technical': 'Technical owner',
  'register.owner.technical.help':
    'Knows how it is connected. Leave it empty if you do not know.',
  'register.owner.budget': 'Budget owner',
  'register.owner.budget.help': 'Pays for it, and decides on its renewal.',

  'register.data.hint':
    'Answer what you know; the rest can be completed later by IT and data protection.',
  'register.region': 'Where is the data stored?',
  'register.hostingModel': 'How is it hosted?',
  'register.personal': 'Is there data about people in it?',
  'register.personal.help':
    'Names, e-mail addresses, phone numbers, purchases, what somebody reads…',
  'register.classification': 'Who may see this data?',
  'register.subjects': 'About whom?',
  'register.categories': 'What is kept about them?',
  'register.transfers': 'Does data leave the European Union?',
  'register.legalBasis': 'On which legal basis?',
  'register.legalBasis.help':
    'Data protection completes this if you do not know.',
  'register.dpa': 'Data processing agreement with the vendor',
  'register.technical': 'Technical details',
  'register.technical.help': 'For IT; nobody has to fill them in',
  'register.statusPage': 'Page on which the vendor tells of failures',
  'register.accessibility': 'Usable by people with a disability?',

  'register.money.hint':
    'Exact amounts are seen by owners, finance, IT and managers only.',
  'register.cost': 'Cost per year',
  'register.cost.help': 'Without tax; 0 when it is free.',
  'register.currency': 'Currency',
  'register.currency.help': 'Of all amounts of this tool.',
  'register.licences': 'Number of licences',
  'register.contractEnd': 'End of the contract',
  'register.notice': 'Notice to be given before',
  'register.autoRenewal': 'Does the contract renew by itself?',

  'register.definition.kept': 'A specification is kept with this API.',
  'register.definition.replace': 'Replace it',
  'register.definition.tooLarge': 'This specification is too large to be kept',
  'register.definition.tooLarge.help':
    'The portal keeps up to two million characters. The API can be registered without its specification; to publish all of it, keep the API in git: see the last step.',

  'register.preview.card': 'In the list of tools',
  'register.preview.page': 'On its page',
  'register.preview.help':
    'This is what colleagues will see. It will say “Listed”: use is decided by a validation, which you can request afterwards.',
  'register.missing': 'Something is missing before it can be published',
  'register.problem.missing': 'to be filled in',
  'register.problem.address': 'an address begins with https://',
  'register.problem.twice': 'the same thing stands there twice',
  'register.problem.long': 'too long',
  'register.problem.duration': 'a duration such as P3Y',
  'register.problem.unknown': 'is not known in the directory',
  'register.problem.invalid': 'is not right yet',

  'register.git': 'Keep it in git instead',
  'register.git.help': 'For engineers: the same tool as a file',
  'register.git.steps':
    'Put this file into the repository that the catalogue reads, for instance as catalog-info.yaml. The tool is then changed there, no longer in this form.',
  'register.git.incomplete':
    'The file appears here once name, purpose and need are filled in.',
  'register.git.copy': 'Copy',
  'register.git.copied': 'Copied',

  'register.done': '{{name}} is registered',
  'register.done.intro':
    'Colleagues find it now. The next step is its validation: who examines it, and when to expect the answer, is shown with the request.',
  'register.done.wait': 'Its page is being prepared; a few seconds…',
  'register.done.ready': 'Its page is ready.',
  'register.done.open': 'Open its page',
  'register.done.another': 'Register another tool',
  'register.done.all': 'All tools',

  'register.refused': 'It could not be saved',
  'register.refused.notAllowed':
    'You may not change this: somebody else decides on it. Ask the owners of the tool.',
  'register.refused.changed':
    'Somebody changed this tool meanwhile. Open it again, and make your change on what is there now.',
  'register.refused.taken':
    'A tool of this name is registered already, or is managed in git. Choose another name, or use that tool.',
  'register.refused.owner':
    'One of the owners is not known in the directory. Choose them again.',
  'register.refused.field': 'One of the fields is not accepted: {{message}}',
  'register.refused.later':
    'The portal does not answer. Try again in a moment; nothing is lost.',

  'register.sheet': 'Sheet of the tool',
  'register.sheet.catalog': 'This sheet is kept up to date by the engineers.',
  'register.sheet.portal': 'This sheet is kept in the portal.',
  'register.sheet.edit': 'Change the sheet',
  'register.export': 'Export as YAML',
  'register.source': 'This sheet is kept in git',
  'register.source.edit': 'To change it, edit the file',
  'register.edit': 'Change {{name}}',
  'register.edit.intro':
    'A field that somebody else decides on is closed, and says who.',
  'register.edit.problems': 'Some fields are missing or not right yet',
  'register.save': 'Save the changes',
  'register.saved': 'The sheet is changed',
  'register.noTool': 'Which sheet?',
  'register.noTool.help': 'Open a tool, and choose to change its sheet there.',
  'register.notYours': 'You cannot change this sheet',
  'register.notYours.help':
    'It is changed by the owners of the tool; their names are on its page.',
  'register.backToTool': 'Back to the tool',
  'register.changes': 'What you change',
  'register.change.none': 'Nothing is changed yet.',
  'register.change.none.list': 'none',
  'register.change.nothing': 'nothing',
  'register.change.more': '…',
  'register.change.colon': ': ',
  'register.change.line': '{{before}} → {{after}}',
  'register.change.reopens': 'These will look at the tool again: {{criteria}}',
  'register.change.reopensNothing': 'No verdict is reopened by this change.',

  'register.lock.admin': 'Only the administrators of the portal change this.',
  'register.lock.registrant': 'Only whoever registered the tool changes this.',
  'register.lock.business': 'The business owner decides on this.',
  'register.lock.technical': 'The technical owner decides on this.',
  'register.lock.budget': 'The budget owner decides on this.',
  'register.lock.privacy': 'The data protection team decides on this.',
} as const;
