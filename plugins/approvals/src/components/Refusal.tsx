import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import { readRefusal } from '@passerelle/plugin-approvals-common';
import {
  approvalsReactTranslationRef,
  refusalSentence,
  requestPath,
} from '@passerelle/plugin-approvals-react';
import { useAppLanguage } from '@passerelle/ui';
import { localized } from '../words/localized';
import { refusalReason } from '../words/refusalKind';
import { approvalsTranslationRef } from '../words/translation';

const SERVER_LANGUAGE = 'en';

type RefusalProps = {
  error: unknown;
  title: string;
  /** What to do, in the reader's words, where the refusal has no words of its own. */
  advice: string;
  /** Said after either. */
  addition?: string;
  /** Stands before the server's own words where they are in another language. */
  reasonLabel: string;
};

/**
 * Says at once, also to screen readers, that a command was refused and what to
 * do about it.
 */
export function Refusal(props: RefusalProps) {
  const { t } = useTranslationRef(approvalsReactTranslationRef);
  const language = useAppLanguage();
  const own = readRefusal(props.error)?.text;
  const sentence = refusalSentence(props.error);
  const isServerLanguage = language === SERVER_LANGUAGE;
  // A request type that gives no words of its own: ours can only say that it refuses.
  const isExplained =
    own !== undefined ||
    (sentence !== undefined && !(sentence === 'notNow' && isServerLanguage));
  const words = sentence ? t(`refusal.${sentence}`) : props.advice;
  const said = own ? localized(own, language) : words;
  const reason = isExplained ? undefined : refusalReason(props.error);
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={props.title}
        description={
          <>
            <div>{[said, props.addition].filter(Boolean).join(' ')}</div>
            <OtherRequest error={props.error} />
            {reason && (
              <div>
                {!isServerLanguage && `${props.reasonLabel} `}
                <span lang={isServerLanguage ? undefined : SERVER_LANGUAGE}>
                  {reason}
                </span>
              </div>
            )}
          </>
        }
      />
    </div>
  );
}

/** The way to the request that stands in the way. */
function OtherRequest(props: { error: unknown }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { request, number } = readRefusal(props.error)?.params ?? {};
  return typeof request === 'string' && typeof number === 'string' ? (
    <div>
      <Link href={requestPath(request)}>{t('seeRequest', { number })}</Link>
    </div>
  ) : null;
}
