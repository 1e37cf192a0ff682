import type { ReactNode } from 'react';
import { Alert } from '@backstage/ui';
import { useAppLanguage } from '@passerelle/ui';
import { refusalReason } from '../words/refusalKind';

/**
 * Says at once, also to screen readers, that a command was refused and what to
 * do about it.
 */
export function Refusal(props: {
  error: unknown;
  title: string;
  /** What to do, in the reader's words. */
  advice: ReactNode;
  /** Stands before the server's own words where they are in another language. */
  reasonLabel: string;
}) {
  const language = useAppLanguage();
  const reason = refusalReason(props.error);
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={props.title}
        description={
          <>
            <div>{props.advice}</div>
            {reason && (
              <div>
                {language !== 'en' && `${props.reasonLabel} `}
                <span lang={language === 'en' ? undefined : 'en'}>
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
