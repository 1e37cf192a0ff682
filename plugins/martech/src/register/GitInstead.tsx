import { useMemo, useState } from 'react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  TextAreaField,
} from '@backstage/ui';
import {
  isRegistration,
  registrationEntity,
  toolNameOf,
} from '@passerelle/plugin-martech-common';
import { stringify } from 'yaml';
import { useWords } from '../words/useWords';
import { closeSheet, type FormSheet } from './sheetFields';
import styles from './Register.module.css';

/** The file that says what the form says. */
function yamlOf(sheet: FormSheet, owner: string): string | undefined {
  const closed: unknown = closeSheet(sheet);
  if (!isRegistration(closed)) return undefined;
  const { name, title, owners } = closed;
  return stringify(
    registrationEntity(closed, {
      name: name ?? toolNameOf(typeof title === 'string' ? title : title.en),
      owner: owners?.business ?? owner,
    }),
    { lineWidth: 100 },
  );
}

function CopyButton(props: { text: string }) {
  const { t } = useWords();
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Button
      variant="secondary"
      size="small"
      onPress={async () => {
        await navigator.clipboard.writeText(props.text);
        setIsCopied(true);
      }}
    >
      {t(isCopied ? 'register.git.copied' : 'register.git.copy')}
    </Button>
  );
}

/** For engineers: the same tool as a file, to be kept in git in place of the portal. */
export function GitInstead(props: { sheet: FormSheet; owner: string }) {
  const { t } = useWords();
  const { sheet, owner } = props;
  // A specification can be long to write.
  const yaml = useMemo(() => yamlOf(sheet, owner), [sheet, owner]);
  return (
    <Accordion>
      <AccordionTrigger
        title={t('register.git')}
        subtitle={t('register.git.help')}
      />
      <AccordionPanel>
        <div className={styles.form}>
          <p className={styles.quiet}>{t('register.git.steps')}</p>
          {yaml ? (
            <>
              <TextAreaField
                label="catalog-info.yaml"
                rows={14}
                isReadOnly
                value={yaml}
              />
              <div>
                <CopyButton text={yaml} />
              </div>
            </>
          ) : (
            <p className={styles.quiet}>{t('register.git.incomplete')}</p>
          )}
        </div>
      </AccordionPanel>
    </Accordion>
  );
}
