import { hasMessage, t } from './translate';

/**
 * What a number in a formula is called: by a name of its own, or as what it is of (`factor.momentum`). One that this version has no
 * word for is shown by its own name, as a sentence would be by its id.
 */
export function formulaName(name: string): string {
  for (const id of [`formula.${name}`, `word.${name}`]) if (hasMessage(id)) return t(id);
  return name;
}
