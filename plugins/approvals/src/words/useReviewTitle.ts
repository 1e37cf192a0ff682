import type { Review, Stage } from '@passerelle/plugin-approvals-common';
import { useAppLanguage } from '@passerelle/ui';
import { localized } from './localized';

/**
 * Names a review as people know it: its own title, else that of its stage.
 *
 * @returns the function that names
 */
export function useReviewTitle(): (
  review: Review,
  stages: readonly Stage[],
) => string {
  const language = useAppLanguage();
  return (review, stages) => {
    const stage = stages.find(one => one.reviews.some(r => r.id === review.id));
    const title = review.title ?? stage?.title;
    return title ? localized(title, language) : review.criterion ?? review.id;
  };
}
