import type { DraftField } from '../domain/outreach';
import { readTemplate } from './read-template';
import { PROMISE_FIELDS, PROMISE_NAMES } from './template-variables';
import type { Template } from './templates';

/**
 * What only the user can say and the text wants, in the order in which it is asked for. Required where it is printed whatever is
 * known: what a condition asks about first may stay open. Throws as readTemplate.
 */
export function fieldsOf({ subject, message }: Template): readonly DraftField[] {
  const uses = [...readTemplate(subject), ...readTemplate(message)];
  return PROMISE_NAMES.flatMap((name) => {
    const own = uses.filter((use) => use.name === name);
    if (own.length === 0) return [];
    return { name, kind: PROMISE_FIELDS[name], isRequired: own.some((use) => use.isPrinted && !use.known.includes(name)) };
  });
}
