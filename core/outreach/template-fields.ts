import type { DraftField } from '../domain/outreach';
import { readTemplate } from './read-template';
import type { TemplateFacts } from './template-facts';
import { isVariable, PROMISE_FIELDS, PROMISE_NAMES } from './template-variables';
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

/** The same for one partner. `known`: without what was given in this draft; what is kept already may stand as it is. */
export function fieldsToFill(template: Template, known: TemplateFacts): readonly DraftField[] {
  return fieldsOf(template).map((field) =>
    isVariable(field.name) && known[field.name] !== null ? { ...field, isRequired: false } : field,
  );
}
