import { useState } from 'react';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextAreaField,
} from '@backstage/ui';
import {
  martechToolSuspendPermission,
  type Tool,
} from '@passerelle/plugin-martech-common';
import { useSuspension } from '../hooks/useTool';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import styles from './Suspension.module.css';

/** There is nothing to suspend where nobody may use the tool anyway. */
const notSuspendable = ['refused', 'retired'];
const TOAST_MILLISECONDS = 6_000;

type Action = 'suspend' | 'resume';

function useSubmit(props: { tool: Tool; action: Action; onDone: () => void }) {
  const { tool, action, onDone } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const toasts = useApi(toastApiRef);
  const suspension = useSuspension(tool.ref);
  const submit = (text: string) =>
    suspension.mutate(
      { action, text },
      {
        onSuccess: () => {
          toasts.post({
            title: t(`${action}.done`, { tool: localize(tool.title) }),
            status: 'success',
            timeout: TOAST_MILLISECONDS,
          });
          onDone();
        },
      },
    );
  return { submit, suspension };
}

function SuspensionForm(props: {
  tool: Tool;
  action: Action;
  onDone: () => void;
}) {
  const { action, onDone } = props;
  const { t } = useWords();
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const { submit, suspension } = useSubmit(props);
  const isMissing = text.trim() === '';
  const label = t(action === 'suspend' ? 'suspend.reason' : 'resume.comment');
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        setIsTried(true);
        if (!isMissing) {
          submit(text.trim());
        }
      }}
    >
      <DialogBody className={styles.body}>
        <p>{t(`${action}.text`)}</p>
        <TextAreaField
          label={label}
          secondaryLabel={t('dialog.requiredMark')}
          validate={() =>
            isTried && isMissing ? t('dialog.required') : undefined
          }
          isRequired
          validationBehavior="aria"
          value={text}
          onChange={setText}
          maxLength={2_000}
        />
        {suspension.isError && (
          <Alert
            status="danger"
            title={t('dialog.failed', { reason: suspension.error.message })}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onDone}>
          {t('dialog.cancel')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          destructive={action === 'suspend'}
          isPending={suspension.isPending}
        >
          {t(`${action}.confirm`)}
        </Button>
      </DialogFooter>
    </form>
  );
}

/** Stops the use of a tool at once, or allows it again; only for those who may. */
export function SuspensionAction(props: { tool: Tool }) {
  const { tool } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const [isOpen, setIsOpen] = useState(false);
  const { allowed } = usePermission({
    permission: martechToolSuspendPermission,
  });
  const { status } = tool.validation;
  const action: Action = status === 'suspended' ? 'resume' : 'suspend';
  if (!allowed || notSuspendable.includes(status)) {
    return null;
  }
  return (
    <>
      <Button
        size="medium"
        variant={action === 'resume' ? 'primary' : 'secondary'}
        onPress={() => setIsOpen(true)}
      >
        {t(`${action}.action`)}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        width="min(480px, calc(100vw - 32px))"
      >
        <DialogHeader>
          {t(`${action}.title`, { tool: localize(tool.title) })}
        </DialogHeader>
        <SuspensionForm
          tool={tool}
          action={action}
          onDone={() => setIsOpen(false)}
        />
      </Dialog>
    </>
  );
}
