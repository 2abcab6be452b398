import { type Condition, isCondition, type Rule } from '@/core/domain/rule';
import { isNumberField, OPERATORS_OF, takesValue } from '@/core/insight/segments/field';
import { FIELDS, fieldOf } from '@/core/insight/segments/fields';
import { isWindowed, pathOf } from '@/core/insight/segments/read-rule';

/** `none`: not any of these, which reads better than a `not` around each. */
export const GROUP_KINDS = ['all', 'any', 'none'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** A rule while it is being written. `key` stays with a part wherever it moves, so that what is typed stays with it. */
export type DraftGroup = { readonly key: number; readonly kind: GroupKind; readonly parts: readonly Draft[] };
export type DraftCondition = { readonly key: number; readonly condition: Condition };
export type Draft = DraftGroup | DraftCondition;

export const isGroup = (draft: Draft): draft is DraftGroup => 'kind' in draft;

/** Deeper groups are shown and kept where a rule has them; by hand nobody needs more. */
export const DEEPEST_BY_HAND = 3;

let lastKey = 0;
const nextKey = () => {
  lastKey += 1;
  return lastKey;
};

const WINDOW_DAYS = 30;

/** A condition on the field that fits it, the value still to be said. */
export function conditionOn(id: string): Condition {
  const field = fieldOf(id) ?? FIELDS[0];
  if (!field) throw new Error('no fields');
  const [is = 'is'] = OPERATORS_OF[field.kind];
  const value = field.kind === 'flag' ? true : null;
  return isWindowed(field) ? { field: field.id, days: WINDOW_DAYS, is, value } : { field: field.id, is, value };
}

export const newCondition = (): DraftCondition => ({ key: nextKey(), condition: conditionOn('type') });
export const newGroup = (): DraftGroup => ({ key: nextKey(), kind: 'any', parts: [newCondition()] });

/** As it is edited: the outermost part is always a group, so that there is room for more. */
export function draftOf(rule: Rule): DraftGroup {
  const draft = partOf(rule);
  return isGroup(draft) ? draft : { key: nextKey(), kind: 'all', parts: [draft] };
}

function partOf(rule: Rule): Draft {
  const key = nextKey();
  if (isCondition(rule)) return { key, condition: rule };
  if ('all' in rule) return { key, kind: 'all', parts: rule.all.map(partOf) };
  if ('any' in rule) return { key, kind: 'any', parts: rule.any.map(partOf) };
  const inside = 'any' in rule.not ? rule.not.any : [rule.not];
  return { key, kind: 'none', parts: inside.map(partOf) };
}

export function ruleOf(draft: Draft): Rule {
  if (!isGroup(draft)) return draft.condition;
  const parts = draft.parts.map(ruleOf);
  if (draft.kind === 'none') return { not: { any: parts } };
  return draft.kind === 'all' ? { all: parts } : { any: parts };
}

/** Where the part at `index` stands in the rule that the group at `path` becomes. */
export const pathOfPart = (path: string, kind: GroupKind, index: number) =>
  pathOf(path, kind === 'none' ? `not.any.${index}` : `${kind}.${index}`);

/** The same with one part replaced, or taken out where `change` gives null. */
export function changePart(group: DraftGroup, key: number, change: (part: Draft) => Draft | null): DraftGroup {
  return {
    ...group,
    parts: group.parts.flatMap((part) => {
      if (part.key === key) return change(part) ?? [];
      return [isGroup(part) ? changePart(part, key, change) : part];
    }),
  };
}

/** The same with something more in one of its groups, behind `after` or at the end. */
export function addPart(group: DraftGroup, into: number, { part, after }: { part: Draft; after?: number }): DraftGroup {
  const parts = group.parts.map((one) =>
    isGroup(one) ? addPart(one, into, after === undefined ? { part } : { part, after }) : one,
  );
  if (group.key !== into) return { ...group, parts };
  const at = after === undefined ? parts.length : parts.findIndex(({ key }) => key === after) + 1;
  return { ...group, parts: parts.toSpliced(at, 0, part) };
}

export function setKind(group: DraftGroup, key: number, kind: GroupKind): DraftGroup {
  if (group.key === key) return { ...group, kind };
  return { ...group, parts: group.parts.map((part) => (isGroup(part) ? setKind(part, key, kind) : part)) };
}

/** A copy with keys of its own. */
export const copyPart = (part: Draft): Draft => partOf(ruleOf(part));

/** Another field: what was compared before says nothing of it. */
export const withField = (condition: Condition, id: string): Condition => (id === condition.field ? condition : conditionOn(id));

export function withOperator(condition: Condition, is: Condition['is']): Condition {
  const value = takesValue(is) ? (condition.value ?? emptyValue(condition.field)) : null;
  return { ...condition, is, value };
}

const emptyValue = (id: string) => (fieldOf(id)?.kind === 'flag' ? true : null);

/** Shares are entered as per cent. */
export function numberText(id: string, value: Condition['value']): string {
  if (typeof value !== 'number') return '';
  return String(isShare(id) ? Number((value * 100).toPrecision(12)) : value);
}

/** Null where nothing, or no number, was entered: then the rule is not complete. */
export function numberFrom(id: string, text: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  const number = Number(plain);
  return isShare(id) ? Number((number / 100).toPrecision(12)) : number;
}

function isShare(id: string): boolean {
  const field = fieldOf(id);
  return field !== null && isNumberField(field) && field.kind === 'share';
}
