import type {
  DuplicateReason,
  LocalizedText,
  PossibleDuplicate,
} from '@passerelle/plugin-martech-common';
import {
  familyOf,
  namesOf,
  siteOf,
  squashVendor,
  type Likeness,
} from './likeness';
import { editDistance } from './text/closestWord';

/** How sure a reason makes, for the order in which tools are shown. */
const weights: Record<DuplicateReason, number> = {
  same_name: 100,
  similar_name: 60,
  same_site: 50,
  same_vendor: 15,
  same_family: 10,
};

const LEAST_SIMILAR = 5;

type Reasons = PossibleDuplicate['reasons'];

function alike(asked: string[], known: string[]): 'same' | 'near' | undefined {
  if (asked.some(name => known.includes(name))) return 'same';
  const near = asked.some(
    name =>
      name.length >= LEAST_SIMILAR &&
      known.some(
        other =>
          other.length >= LEAST_SIMILAR && editDistance(name, other) === 1,
      ),
  );
  return near ? 'near' : undefined;
}

function nameReason(asked: Likeness, known: Likeness): Reasons {
  const likeness = alike(namesOf(asked), namesOf(known));
  if (!likeness) return [];
  return likeness === 'same'
    ? [
        {
          code: 'same_name',
          text: { en: 'It has the same name', fr: 'Il porte le même nom' },
        },
      ]
    : [
        {
          code: 'similar_name',
          text: {
            en: `Its name, “${known.titles.en}”, is written nearly the same`,
            fr: `Son nom, « ${known.titles.fr} », s’écrit presque pareil`,
          },
        },
      ];
}

function siteReason(asked: Likeness, known: Likeness): Reasons {
  const site = siteOf(asked.url);
  if (!site || site !== siteOf(known.url)) return [];
  const text = {
    en: `Its site is on ${site} too`,
    fr: `Son site est aussi sur ${site}`,
  };
  return [{ code: 'same_site', text }];
}

function vendorReason(asked: Likeness, known: Likeness): Reasons {
  if (!asked.vendor || !known.vendor) return [];
  if (squashVendor(asked.vendor) !== squashVendor(known.vendor)) return [];
  const text = {
    en: `It is by the same vendor, ${known.vendor}`,
    fr: `Il vient du même éditeur, ${known.vendor}`,
  };
  return [{ code: 'same_vendor', text }];
}

function familyReason(asked: Likeness, known: Likeness): Reasons {
  const familiesOf = ({ en, fr }: LocalizedText) =>
    [en, fr].map(familyOf).filter(family => family !== undefined);
  const families = familiesOf(known.titles);
  if (!familiesOf(asked.titles).some(family => families.includes(family))) {
    return [];
  }
  const [first] = known.titles.en.trim().split(/\s+/);
  const [premier] = known.titles.fr.trim().split(/\s+/);
  const text = {
    en: `Its name begins with “${first}” too`,
    fr: `Son nom commence aussi par « ${premier} »`,
  };
  return [{ code: 'same_family', text }];
}

/**
 * Why a tool of the catalogue may be the one that somebody is about to register, in both languages.
 *
 * @returns nothing when it is not.
 */
export function duplicateReasons(asked: Likeness, known: Likeness): Reasons {
  const name = nameReason(asked, known);
  return [
    ...name,
    ...siteReason(asked, known),
    ...vendorReason(asked, known),
    ...(name.length > 0 ? [] : familyReason(asked, known)),
  ];
}

/** How sure the reasons make. */
export function certainty(reasons: Reasons): number {
  return reasons.reduce((sum, { code }) => sum + weights[code], 0);
}
