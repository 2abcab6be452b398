import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRecords, stampChange, stampNew } from '@/core/domain/merge-records';
import type { Stamped } from '@/core/domain/records';

type Note = Stamped & { readonly text: string; readonly tag: string };

const copy: fc.Arbitrary<Note> = fc
  .array(
    fc.record({
      text: fc.option(fc.string()),
      tag: fc.option(fc.string()),
      deletedAt: fc.option(fc.nat(9)),
      at: fc.integer({ min: 2, max: 9 }),
    }),
  )
  .map((changes) => {
    let note: Note = stampNew('n1', { text: 'first', tag: '' }, 1);
    for (const { text, tag, deletedAt, at } of changes) {
      note = stampChange(
        note,
        { ...(text === null ? {} : { text }), ...(tag === null ? {} : { tag }), ...(deletedAt === null ? {} : { deletedAt }) },
        at,
      );
    }
    return note;
  });

test('the later write of each field wins, whichever copy comes first', () => {
  const base = stampNew('n1', { text: 'hello', tag: 'a' }, 1);
  const here = stampChange(base, { text: 'hello there' }, 5);
  const there = stampChange(base, { tag: 'b' }, 3);
  const merged = mergeRecords<Note>(here, there);
  expect(merged).toMatchObject({ text: 'hello there', tag: 'b', updatedAt: 5 });
  expect(mergeRecords<Note>(there, here)).toEqual(merged);
});

test('a deletion is a write like any other and can be written over', () => {
  const base = stampNew('n1', { text: 'x', tag: '' }, 1);
  const deleted = stampChange(base, { deletedAt: 4 }, 4);
  const restored = stampChange(deleted, { deletedAt: null }, 6);
  expect(mergeRecords<Note>(base, deleted).deletedAt).toBe(4);
  expect(mergeRecords<Note>(restored, deleted).deletedAt).toBeNull();
});

test('a change that changes nothing leaves no stamp', () => {
  const base = stampNew('n1', { text: 'x', tag: '' }, 1);
  expect(stampChange(base, { text: 'x' }, 9)).toBe(base);
});

test('folding copies is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(copy, copy, copy, (a, b, c) => {
      expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      expect(mergeRecords(a, a)).toEqual(a);
    }),
  );
});
