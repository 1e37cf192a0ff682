import { parseEntityRef } from '@backstage/catalog-model';
import type {
  LocalizedText,
  ShadowDecision,
  ShadowOutcome,
} from '@passerelle/plugin-martech-common';
import { DateTime } from 'luxon';
import type { MessageNotice } from '../../domain/MessageNotice';
import type { Finding } from './Finding';

type Named = { name: string; substitute?: LocalizedText; stopBy?: string };

function written(date: string, locale: 'en-GB' | 'fr'): string {
  return DateTime.fromISO(date, { zone: 'utc', locale }).toLocaleString(
    DateTime.DATE_FULL,
  );
}

const outcomeTitles: Record<ShadowOutcome, (named: Named) => LocalizedText> = {
  referenced: ({ name }) => ({
    en: `${name} is now in the catalogue`,
    fr: `${name} figure désormais au catalogue`,
  }),
  replaced: ({ name, substitute }) => ({
    en: `Instead of ${name}, please use ${substitute?.en ?? 'another tool'}`,
    fr: `À la place de ${name}, utilisez ${substitute?.fr ?? 'un autre outil'}`,
  }),
  stopped: ({ name, stopBy }) => ({
    en: `Please stop using ${name}${
      stopBy ? ` by ${written(stopBy, 'en-GB')}` : ''
    }`,
    fr: `${name}\u00a0: merci d’arrêter de l’utiliser${
      stopBy ? ` d’ici au ${written(stopBy, 'fr')}` : ''
    }`,
  }),
  known: ({ name }) => ({
    en: `${name} was known already: nothing changes for you`,
    fr: `${name} était déjà connu\u00a0: rien ne change pour vous`,
  }),
  not_a_tool: ({ name }) => ({
    en: `${name} is no tool to list: nothing changes for you`,
    fr: `${name} n’est pas un outil à référencer\u00a0: rien ne change pour vous`,
  }),
};

/** What was decided, in one sentence. */
export function decisionSentence(
  finding: Pick<Finding, 'name'>,
  decision: ShadowDecision,
  substitute?: LocalizedText,
): LocalizedText {
  const { stopBy } = decision;
  return outcomeTitles[decision.outcome]({
    name: finding.name,
    substitute,
    stopBy,
  });
}

/** Why the tool is not to be used, as its page shows it. */
export function refusalReason({ comment, stopBy }: ShadowDecision): string {
  const until = stopBy
    ? `À arrêter d’ici au ${written(stopBy, 'fr')} (to be stopped by ${written(
        stopBy,
        'en-GB',
      )}).`
    : undefined;
  return [comment?.trim(), until].filter(Boolean).join(' ');
}

/** Tells whoever declared a tool what was decided; undefined when nobody did. */
export function decisionNotice(
  finding: Finding,
  decision: ShadowDecision,
  substitute?: LocalizedText,
): MessageNotice | undefined {
  if (!finding.declaredBy) return undefined;
  const place = decision.substitute ?? finding.toolRef;
  const { kind, namespace, name } = place
    ? parseEntityRef(place)
    : { kind: '', namespace: '', name: '' };
  const { comment } = decision;
  return {
    kind: 'message',
    title: decisionSentence(finding, decision, substitute),
    text: {
      en: comment ?? 'Thank you for telling us: it helped.',
      fr: comment ?? 'Merci de nous l’avoir dit\u00a0: cela nous aide.',
    },
    link: place ? `/catalog/${namespace}/${kind}/${name}` : '/shadow-it',
    recipients: [finding.declaredBy],
    except: [decision.by],
    severity: decision.outcome === 'stopped' ? 'high' : 'normal',
    scope: `martech-shadow-${finding.id}`,
  };
}
