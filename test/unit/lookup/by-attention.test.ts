import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byAttention } from '@/core/lookup/by-attention';
import { foldName } from '@/core/lookup/fold-text';
import { anEntry } from './an-entry';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'z', ' ', '7', 'ä', 'я', '東', '中'), maxLength: 12 });

test('the most pressing first, then by name, then by account: as a plain sort of all of them says', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.constantFrom(0, 0, 0.5, 3, 12))), (partners) => {
      const entries = partners.map(([name, priority], at) => anEntry(`id${at}`, name, { priority }));
      const names = entries.map(({ name }) => foldName(name));
      const steps = byAttention(entries, names);
      let step = steps.next();
      while (!step.done) step = steps.next();
      const compare = (a: string = '', b: string = '') => (a < b ? -1 : a > b ? 1 : 0);
      const expected = entries
        .map((_, at) => at)
        .sort(
          (a, b) =>
            (entries[b]?.priority ?? 0) - (entries[a]?.priority ?? 0) ||
            compare(names[a], names[b]) ||
            compare(entries[a]?.account, entries[b]?.account),
        );
      expect([...step.value]).toEqual(expected);
    }),
  );
});
