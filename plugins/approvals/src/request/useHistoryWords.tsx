import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import {
  approvalsReactTranslationRef,
  requestPath,
} from '@passerelle/plugin-approvals-react';
import { useAppLanguage, useFormatters } from '@passerelle/ui';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import { useReviewTitle } from '../words/useReviewTitle';
import type { HistorySentence, NamedRequest } from './historyEntry';

/**
 * Says in words what happened to a request.
 *
 * @returns the function that says it
 */
export function useHistoryWords(
  request: ApprovalRequest,
): (sentence: HistorySentence) => ReactNode {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { t: word } = useTranslationRef(approvalsReactTranslationRef);
  const formatters = useFormatters();
  const names = useNames(request);
  return sentence => {
    switch (sentence.key) {
      case 'resubmitted':
      case 'subjectChanged':
        return t(`request.history.${sentence.key}`, {
          revision: sentence.revision,
        });
      case 'decided':
        return t('request.history.decided', {
          review: names.review(sentence.reviewId),
          verdict: word(`verdictGiven.${sentence.verdict}`),
        });
      case 'extensionAsked':
      case 'extensionClosed':
        return t(`request.history.${sentence.key}`, {
          request: <RequestLink to={sentence.request} />,
        });
      case 'extendedByRequest':
        return t('request.history.extendedByRequest', {
          date: formatters.date(sentence.date),
          request: <RequestLink to={sentence.request} />,
        });
      default:
        if ('reviewId' in sentence) {
          const review = names.review(sentence.reviewId);
          return t(`request.history.${sentence.key}`, { review });
        }
        if ('stageId' in sentence) {
          const stage = names.stage(sentence.stageId);
          return t(`request.history.${sentence.key}`, { stage });
        }
        if ('date' in sentence) {
          const date = formatters.date(sentence.date);
          return t(`request.history.${sentence.key}`, { date });
        }
        return t(`request.history.${sentence.key}`);
    }
  };
}

/** The names of the stages and reviews of a request; their ids where they are gone. */
function useNames({ stages }: ApprovalRequest) {
  const language = useAppLanguage();
  const titleOf = useReviewTitle();
  return {
    stage: (id: string) => {
      const stage = stages.find(known => known.id === id);
      return stage ? localized(stage.title, language) : id;
    },
    review: (id: string) => {
      const review = stages
        .flatMap(stage => stage.reviews)
        .find(known => known.id === id);
      return review ? titleOf(review, stages) : id;
    },
  };
}

function RequestLink(props: { to: NamedRequest }) {
  return <Link href={requestPath(props.to.id)}>{props.to.number}</Link>;
}
