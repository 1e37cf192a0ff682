import {
  hostingModels,
  integrationStatuses,
  toolStatuses,
  toolTypes,
  type FacetName,
} from '@passerelle/plugin-martech-common';
import { EntityName } from '@passerelle/ui';
import { ToolName } from '../components/ToolName';
import { dataClasses } from '../domain/catalogueState';
import { useTaxonomyTitle } from '../hooks/useTaxonomy';
import { useLocalize } from './localize';
import { useWords, type Words } from './useWords';

function oneOf<T extends string>(
  values: readonly T[],
  value: string,
): T | undefined {
  return values.find(known => known === value);
}

/** What a closed list of values says; undefined for values that this release does not know. */
function closedValue(
  words: Words,
  name: FacetName,
  value: string,
): string | undefined {
  const { t } = words;
  switch (name) {
    case 'status': {
      const status = oneOf(toolStatuses, value);
      return status && t(`status.${status}`);
    }
    case 'type': {
      const type = oneOf(toolTypes, value);
      return type && t(`type.${type}`);
    }
    case 'integration': {
      const integration = oneOf(integrationStatuses, value);
      return integration && t(`integration.${integration}`);
    }
    case 'cloud': {
      const cloud = oneOf(hostingModels, value);
      return cloud && t(`cloud.${cloud}`);
    }
    case 'dataClass': {
      const dataClass = oneOf(dataClasses, value);
      return dataClass && t(`dataClass.${dataClass}`);
    }
    case 'origin': {
      const origin = oneOf(['catalog', 'portal'], value);
      return origin && t(`origin.${origin}`);
    }
    case 'hosting':
      return words.region(value);
    default:
      return undefined;
  }
}

/** A category or capability by its id; readable even before the taxonomy is there. */
export function TaxonomyName(props: { id: string }) {
  const titleOf = useTaxonomyTitle();
  const localize = useLocalize();
  const title = titleOf(props.id);
  return <>{title ? localize(title) : props.id.replaceAll('-', ' ')}</>;
}

/** The value of a facet in words: from the translations, the taxonomy or the catalog, never a raw id. */
export function FacetValue(props: { name: FacetName; value: string }) {
  const { name, value } = props;
  const words = useWords();
  switch (name) {
    case 'category':
    case 'capability':
      return <TaxonomyName id={value} />;
    case 'owner':
      return <EntityName entityRef={value} />;
    case 'worksWith':
      // A link may also name the tool in words.
      return value.includes(':') ? <ToolName toolRef={value} /> : <>{value}</>;
    default:
      return <>{closedValue(words, name, value) ?? value}</>;
  }
}
