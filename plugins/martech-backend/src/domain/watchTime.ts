import {
  expiryWarnings,
  type CriterionId,
  type EntityRef,
  type ExpiryWarningDays,
  type GivenWarning,
} from '@passerelle/plugin-martech-common';
import type { MessageNotice } from './MessageNotice';
import { ownerRefs } from './ownerRefs';
import type { Passport } from './Passport';
import { namesOf } from './revalidationNotice';
import { toolPagePath } from './toolPagePath';
import type { ToolState } from './ToolState';

/** Who examines each criterion; they hear of verdicts that end soon. */
export type Reviewers = Readonly<Record<CriterionId, EntityRef>>;

/** What time made of a tool, and whom to tell. */
export type Watched = { passport: Passport; notices: MessageNotice[] };

/** From here on those who must examine the tool again are told, too. */
const REVIEWERS_DAYS: ExpiryWarningDays = 30;

function warning(
  tool: ToolState,
  given: readonly GivenWarning[],
  reviewers: Reviewers,
): MessageNotice {
  const [{ days }] = given;
  const { title } = tool.declaration;
  const criteria = given.map(({ criterion }) => criterion);
  const names = namesOf(criteria);
  return {
    kind: 'message',
    title: {
      en: `The validation of ${title.en} ends in less than ${days} days`,
      fr: `La validation de ${title.fr} prend fin dans moins de ${days} jours`,
    },
    text: {
      en: `To be examined again: ${names.en}. Ask for it now, so that the tool stays usable.`,
      fr: `À réexaminer\u00a0: ${names.fr}. Demandez-le dès maintenant, pour que l’outil reste utilisable.`,
    },
    link: toolPagePath(tool.ref),
    recipients: [
      ...new Set([
        ...ownerRefs(tool),
        ...(days === REVIEWERS_DAYS ? criteria.map(id => reviewers[id]) : []),
      ]),
    ],
    severity: days === REVIEWERS_DAYS ? 'high' : 'normal',
    scope: `martech-expiry-${tool.ref}`,
  };
}

function pilotOver(
  tool: ToolState,
  { requester }: NonNullable<Passport['pilot']>,
): MessageNotice {
  const { title } = tool.declaration;
  return {
    kind: 'message',
    title: {
      en: `The pilot of ${title.en} is over`,
      fr: `Le pilote de ${title.fr} est terminé`,
    },
    text: {
      en: 'Say on the page of the tool whether it kept its promises, and what you recommend.',
      fr: 'Dites sur la page de l’outil s’il a tenu ses promesses, et ce que vous recommandez.',
    },
    link: toolPagePath(tool.ref),
    recipients: [...new Set([requester, ...ownerRefs(tool)])],
    severity: 'normal',
    scope: `martech-pilot-${tool.ref}`,
  };
}

/** Of an end that has moved nothing need be remembered. */
function remember(
  passport: Passport,
  due: readonly GivenWarning[],
): GivenWarning[] {
  return [...(passport.warnings ?? []), ...due].filter(
    ({ criterion, expiresAt }) =>
      passport.criteria.some(
        known => known.id === criterion && known.expiresAt === expiresAt,
      ),
  );
}

/**
 * Tells people what time does to a tool: verdicts that end in 90, 60 and 30 days, and a pilot that is over without a
 * scorecard. Each once: what was told is kept in the passport.
 *
 * @param tool - settled at the instant
 */
export function watchTime(
  tool: ToolState,
  reviewers: Reviewers,
  now: Date,
): Watched {
  const { passport } = tool;
  const { pilot } = passport;
  const isGone = tool.status === 'retired' || tool.removedAt !== undefined;
  if (isGone) return { passport, notices: [] };
  // Whoever examines it again already need not be warned.
  const isExamined = passport.running.length > 0;
  const due = isExamined
    ? []
    : expiryWarnings(passport.criteria, passport.warnings ?? [], now);
  const steps = [...new Set(due.map(({ days }) => days))];
  const isPilotOver =
    pilot !== undefined &&
    !pilot.scorecard &&
    !pilot.isReminded &&
    Date.parse(pilot.endsAt) <= +now;
  if (due.length === 0 && !isPilotOver) {
    return { passport, notices: [] };
  }
  return {
    passport: {
      ...passport,
      ...(due.length > 0 && { warnings: remember(passport, due) }),
      ...(isPilotOver && { pilot: { ...pilot, isReminded: true } }),
    },
    notices: [
      ...steps.map(days =>
        warning(
          tool,
          due.filter(given => given.days === days),
          reviewers,
        ),
      ),
      ...(isPilotOver ? [pilotOver(tool, pilot)] : []),
    ],
  };
}
