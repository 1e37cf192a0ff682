import { createTranslationRef } from '@backstage/frontend-plugin-api';
import {
  actMessages,
  checkMessages,
  delegationMessages,
} from './actionMessages';
import { adminMessages } from './adminMessages';
import { bulkMessages } from './bulkMessages';
import { deskMessages, requestMessages } from './messages';

/** The words of the pages, in English; French ships beside them. */
export const approvalsTranslationRef = createTranslationRef({
  id: 'approvals',
  messages: {
    yes: 'Yes',
    no: 'No',
    you: 'you',
    cancel: 'Cancel',
    seeRequest: 'See request {{number}}',
    team: 'the {{name}} team',
    stale: {
      title: 'This may be out of date',
      description: 'The last refresh failed. What you see is from before.',
      retry: 'Refresh',
    },
    requests: {
      title: 'My requests',
      intro: 'What you asked for, where it stands, and who it waits for.',
      start: 'New request: {{type}}',
      view: {
        label: 'Which requests',
        mine: 'Mine',
        reviewed: 'That I review',
        all: 'All',
      },
      status: { label: 'State', any: 'Any state' },
      search: 'Search by title or number',
      count_one: '{{count}} request',
      count_other: '{{count}} requests',
      countCapped: 'More than {{total}} requests',
      askedOn: 'asked {{date}}',
      startedOn: 'started {{date}}',
      by: 'by',
      previous: 'Previous page',
      next: 'Next page',
      paging: 'Pages of requests',
      empty: {
        mine: {
          title: 'You have not asked for anything yet',
          description:
            'Find what you need in the portal, and ask from its page. Your request will then show here until it is done.',
          action: 'Find what I need',
        },
        reviewed: {
          title: 'You have not been asked to review anything',
          description:
            'Requests show here when your opinion is asked, and stay after you have answered.',
        },
        all: {
          title: 'No request that you may see',
          description:
            'You see your own requests, those for you, and those that you review.',
        },
        filtered: {
          title: 'No request matches',
          description: 'Try fewer words or another state.',
          action: 'Clear search and filters',
        },
      },
    },
    form: {
      required: 'required',
      choose: 'Choose',
      noChoice: 'No answer',
      addItem: 'Add',
      removeItem: 'Remove line {{number}}',
      about: 'About',
      submit: 'Send the request',
      saveDraft: 'Save as a draft',
      save: 'Save without sending',
      resubmit: 'Send again',
      problems_one: 'One answer needs your attention.',
      problems_other: '{{count}} answers need your attention.',
      draft: {
        title: 'We kept what you had started',
        description: 'Saved {{when}} on this device.',
        discard: 'Start over',
        saved: 'What you type is kept on this device until you send it.',
      },
      link: {
        copy: 'Copy a link to this filled form',
        copied: 'Link copied: whoever opens it finds these answers.',
        byHand: 'Copy this address',
        filled:
          'A link has filled in this form: look through it before you send.',
        ignored:
          'These answers of the link are not asked for here, or not in this way, and were left out: {{names}}.',
      },
      beneficiary: {
        open: 'It is for someone else',
        label: 'For whom',
        help: 'This person follows the request too, and cannot review it. Leave it empty if it is for you.',
      },
      extension: {
        title: 'You ask for more time on an access that you have',
        until: 'It lasts until {{date}}. It stays open meanwhile.',
      },
      next: {
        title: 'What happens next',
        sent: 'Your request goes to the people concerned, who are told at once.',
        expected: 'Sent now, it should be answered around {{date}}.',
        follow:
          'You see on its page who has it and when to expect an answer. You can withdraw it at any time.',
        told: 'You are told as soon as someone answers, and at the end.',
      },
      unknown: {
        title: 'This request cannot be made here',
        description:
          'It does not exist, or it is not open to you. Look for what you need from the home page.',
      },
      noSubject: {
        title: 'First choose what it is about',
        description:
          'This request is made from the page of what it is about. Find that page, then ask from there.',
      },
      refused: {
        title: 'Your request was not sent',
        kept: 'What you typed is kept.',
        conflict: 'It cannot be sent as things stand.',
        invalid: 'One answer was not accepted.',
        notAllowed: 'You may not make this request.',
        notFound: 'What it is about no longer exists, or you may not see it.',
        offline:
          'The portal does not answer. Try again in a minute: it will not be sent twice.',
        reason: 'Reason given (in English):',
      },
      problem: {
        required: 'Fill this in.',
        choose: 'Choose one of the answers.',
        format: 'Check what you entered.',
        duplicate: 'The same answer stands here twice.',
        number: 'Enter a number.',
        date: 'Enter a full date.',
        email: 'Enter an e-mail address, for instance name@company.com.',
        url: 'Enter a full address, for instance https://example.com.',
        wholeNumber: 'Enter a whole number.',
        unknownField: 'This answer is no longer asked for.',
        tooShort: 'Write at least {{limit}} characters.',
        tooLong: 'Write at most {{limit}} characters.',
        tooFewItems: 'Give at least {{limit}} answers.',
        tooManyItems: 'Give at most {{limit}} answers.',
        tooSmall: 'Enter {{limit}} or more.',
        tooLarge: 'Enter {{limit}} or less.',
        smaller: 'Enter less than {{limit}}.',
        larger: 'Enter more than {{limit}}.',
      },
      editTitle: 'Complete your request',
    },
    ...requestMessages,
    ...deskMessages,
    ...bulkMessages,
    ...checkMessages,
    ...actMessages,
    ...delegationMessages,
    ...adminMessages,
  },
  translations: { fr: () => import('./fr') },
});
