import { useRequestTypes } from '@passerelle/plugin-approvals-react';
import {
  Button,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
} from '@backstage/ui';
import type { Tool } from '@passerelle/plugin-martech-common';
import { RiArrowDownSLine } from '@remixicon/react';
import { requestChoices, type RequestChoice } from '../domain/requestChoices';
import { requestFormPath } from '../domain/requestFormPath';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';

/** All that the tool can be asked for in its state, beside the main action; nothing when there is nothing. */
export function RequestMenu(props: { tool: Tool }) {
  const { tool } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const types = useRequestTypes();
  const known = new Set((types.data ?? []).map(({ id }) => id));
  const { forPerson, forTool } = requestChoices(tool, known, new Date());
  if (forPerson.length + forTool.length === 0) {
    return null;
  }
  const pathOf = (choice: RequestChoice): string => {
    const title = localize(tool.title);
    switch (choice) {
      case 'advice':
        return requestFormPath('advice', undefined, { considered: title });
      case 'tool-reference':
        return requestFormPath(choice, tool.ref, { title });
      default:
        return requestFormPath(choice, tool.ref);
    }
  };
  const items = (choices: RequestChoice[]) =>
    choices.map(choice => (
      <MenuItem key={choice} href={pathOf(choice)}>
        {t(`ask.${choice}`)}
      </MenuItem>
    ));
  return (
    <MenuTrigger>
      <Button
        size="medium"
        variant="secondary"
        iconEnd={<RiArrowDownSLine aria-hidden="true" />}
      >
        {t('ask.menu')}
      </Button>
      <Menu placement="bottom end">
        {forPerson.length > 0 && (
          <MenuSection title={t('ask.forYou')}>{items(forPerson)}</MenuSection>
        )}
        {forTool.length > 0 && (
          <MenuSection title={t('ask.forTool')}>{items(forTool)}</MenuSection>
        )}
      </Menu>
    </MenuTrigger>
  );
}
