import { Button, ButtonLink } from '@backstage/ui';
import type { Tool } from '@passerelle/plugin-martech-common';
import { ToolStatusBadge } from '../components/ToolStatusBadge';
import { toolPath } from '../domain/toolPath';
import { useDuplicates } from '../register/useDuplicates';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import styles from './Shadow.module.css';

const SHOWN = 3;

/** The tools of the catalogue that may be meant: whoever recognises theirs declares its use. */
export function KnownTools(props: {
  name: string;
  url?: string;
  known: Tool | undefined;
  onRecognise: (tool: Tool | undefined, name?: string) => void;
}) {
  const { name, url, known, onRecognise } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const question = { title: name.trim(), url: url?.trim() || undefined };
  const { data: found = [] } = useDuplicates(question);
  const near = question.title === '' ? [] : found.slice(0, SHOWN);
  if (known) {
    return (
      <div className={styles.known}>
        <p className={styles.paragraph}>
          {t('shadow.known.chosen', { name: localize(known.title) })}
        </p>
        <Button
          variant="secondary"
          size="small"
          onPress={() => onRecognise(undefined)}
        >
          {t('shadow.known.other')}
        </Button>
      </div>
    );
  }
  return (
    <div aria-live="polite">
      {near.length > 0 && (
        <div className={styles.known}>
          <p className={styles.paragraph}>{t('shadow.known.title')}</p>
          <ul className={styles.knownList}>
            {near.map(({ tool }) => {
              const title = localize(tool.title);
              return (
                <li key={tool.ref} className={styles.knownTool}>
                  <span className={styles.knownName}>{title}</span>
                  <ToolStatusBadge status={tool.validation.status} />
                  <span className={styles.buttons}>
                    <Button
                      variant="secondary"
                      size="small"
                      aria-label={t('shadow.known.mineNamed', { name: title })}
                      onPress={() => onRecognise(tool, title)}
                    >
                      {t('shadow.known.mine')}
                    </Button>
                    <ButtonLink
                      variant="tertiary"
                      size="small"
                      href={toolPath(tool.ref)}
                      aria-label={t('shadow.known.seeNamed', { name: title })}
                    >
                      {t('shadow.known.see')}
                    </ButtonLink>
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}
