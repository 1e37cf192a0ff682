import type { RegistrationSheet } from '@passerelle/plugin-martech-common';
import type { ToolDeclaration } from '../../domain/ToolDeclaration';

/** A tool of the registry as its form edits it. */
export function sheetOf(
  declaration: ToolDeclaration,
  definition?: string,
): RegistrationSheet {
  const { name, type, title, description, owner, lifecycle, apis, sheet } =
    declaration;
  const { consumedApis = [] } = declaration;
  const { title: _title, owners, ...martech } = sheet;
  return {
    name,
    type,
    title: title.en === title.fr ? title.en : title,
    ...(description === undefined ? {} : { description }),
    owners: { business: owner, ...owners },
    lifecycle,
    ...(apis.length > 0 ? { apis } : {}),
    ...(consumedApis.length > 0 ? { consumedApis } : {}),
    ...(definition === undefined ? {} : { definition }),
    ...martech,
  };
}
