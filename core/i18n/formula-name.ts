import { hasMessage, t } from './translate';

/** What a number in a formula is called. One that this version has no word for is shown by its own name, as a sentence would be by its id. */
export function formulaName(name: string): string {
  const id = `formula.${name}`;
  return hasMessage(id) ? t(id) : name;
}
