import type { Stamped } from './records';

/** Fields that are not content: they follow from the others. */
const STAMPS = new Set(['id', 'createdAt', 'updatedAt', 'fieldsAt']);

/** A new record, every field stamped with `at`. */
export function stampNew<Content extends object>(id: string, content: Content, at: number): Content & Stamped {
  const fieldsAt: Record<string, number> = { deletedAt: at };
  for (const field of Object.keys(content)) fieldsAt[field] = at;
  return { ...content, id, createdAt: at, updatedAt: at, deletedAt: null, fieldsAt };
}

/** The record with some fields changed. A change that says what was there already is no change. */
export function stampChange<Item extends Stamped>(
  record: Item,
  change: Partial<Omit<Item, 'id' | 'createdAt' | 'updatedAt' | 'fieldsAt'>>,
  at: number,
): Item {
  const changed = Object.entries(change).filter(([field, value]) => !isSame(value, record[field as keyof Item]));
  if (changed.length === 0) return record;
  const fieldsAt = { ...record.fieldsAt };
  for (const [field] of changed) fieldsAt[field] = at;
  return { ...record, ...Object.fromEntries(changed), updatedAt: at, fieldsAt };
}

/**
 * Folds two copies of one record: for each field the later write wins; at the same moment the greater JSON text, so that the
 * result is the same whichever copy comes first. Associative, commutative, idempotent.
 */
export function mergeRecords<Item extends Stamped>(a: Item, b: Item): Item {
  const merged: Record<string, unknown> = { ...a, ...b };
  const fieldsAt: Record<string, number> = {};
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const field of fields) {
    if (STAMPS.has(field)) continue;
    const [atA, atB] = [a.fieldsAt[field] ?? 0, b.fieldsAt[field] ?? 0];
    const [valueA, valueB] = [a[field as keyof Item], b[field as keyof Item]];
    const takeA = atA !== atB ? atA > atB : json(valueA) >= json(valueB);
    merged[field] = takeA ? valueA : valueB;
    fieldsAt[field] = Math.max(atA, atB);
  }
  return {
    ...(merged as Item),
    createdAt: Math.min(a.createdAt, b.createdAt),
    updatedAt: Math.max(a.updatedAt, b.updatedAt),
    fieldsAt,
  };
}

const json = (value: unknown) => JSON.stringify(value) ?? '';
const isSame = (a: unknown, b: unknown) => json(a) === json(b);
