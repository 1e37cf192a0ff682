import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import {
  findVerdictProblems,
  type Evidence,
} from '@passerelle/plugin-approvals-common';
import { useAddComment } from '@passerelle/plugin-approvals-react';
import { EntityPicker } from '../components/EntityPicker';
import { AddEvidenceButton, EvidenceEditor } from '../decision/EvidenceEditor';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Request.module.css';

const PEOPLE = ['user'];

/** Where people write to each other; documents and people to tell are chosen, not typed. */
export function CommentBox(props: { id: string }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [text, setText] = useState('');
  const [documents, setDocuments] = useState<Evidence[]>([]);
  const [people, setPeople] = useState<string[]>();
  const [isTried, setIsTried] = useState(false);
  const addComment = useAddComment(props.id);
  const body = writeComment(text, documents, people ?? []);
  const links = documents.map(({ title, url }) => ({
    title: title.trim(),
    url: url.trim(),
  }));
  const isBroken =
    findVerdictProblems({ verdict: 'approve', evidence: documents }).length > 0;
  const send = async () => {
    try {
      await addComment.mutateAsync({
        body,
        ...(links.length > 0 && { links }),
      });
      setText('');
      setDocuments([]);
      setPeople(undefined);
      setIsTried(false);
    } catch {
      // Said below the box.
    }
  };
  return (
    <form
      className={styles.commentBox}
      onSubmit={event => {
        event.preventDefault();
        setIsTried(true);
        if (body !== '' && !isBroken && !addComment.isPending) {
          void send();
        }
      }}
    >
      <TextAreaField
        label={t('request.comments.label')}
        value={text}
        onChange={setText}
        rows={2}
      />
      <EvidenceEditor
        evidence={documents}
        onChange={setDocuments}
        problem={
          isTried && isBroken ? t('decision.evidenceInvalid') : undefined
        }
        problemId={`${props.id}-documents`}
      />
      {people && (
        <EntityPicker
          label={t('request.comments.tell')}
          description={t('request.comments.tellHelp')}
          kinds={PEOPLE}
          chosen={people}
          onChange={setPeople}
        />
      )}
      <div className={styles.additions}>
        {documents.length === 0 && (
          <AddEvidenceButton evidence={documents} onChange={setDocuments} />
        )}
        {!people && (
          <Button variant="tertiary" size="small" onPress={() => setPeople([])}>
            {t('request.comments.mention')}
          </Button>
        )}
      </div>
      <div>
        <Button
          type="submit"
          variant="secondary"
          isDisabled={body === ''}
          isPending={addComment.isPending}
        >
          {t('request.comments.send')}
        </Button>
      </div>
      <div role="status" className={styles.quiet}>
        {addComment.isSuccess && body === '' && t('request.comments.sent')}
        {addComment.isError && (
          <span className={styles.problem}>{t('request.comments.failed')}</span>
        )}
      </div>
    </form>
  );
}

/** The text, then people; documents alone are named, so that a notification says something. */
function writeComment(
  text: string,
  documents: readonly Evidence[],
  people: readonly string[],
): string {
  return [
    text.trim() || documents.map(({ title }) => title.trim()).join(', '),
    people.map(ref => `@${ref}`).join(' '),
  ]
    .filter(Boolean)
    .join('\n');
}
