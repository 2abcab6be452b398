import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseReport } from '@/core/import/recognise-report';
import type { ReportDefinition } from '@/core/networks/report-definition';
import { REPORT_DEFINITIONS } from '@/core/networks/report-registry';

const all = REPORT_DEFINITIONS.map((definition) => [definition.id, definition] as const);
const own = ({ columns }: ReportDefinition) => columns.map(({ headers }) => headers[0]);
/** Where the user ticks the columns of an export, any of them may be missing. */
const TICKED = new Set([
  'dub/partners',
  'dub/applications',
  'dub/commissions',
  'dub/payouts',
  'rakuten/performance',
  'rakuten/orders',
  'impact/performance',
  'impact/actions',
]);

function expectItself(definition: ReportDefinition, header: readonly string[]): void {
  const found = recogniseReport(header, []);
  expect(found.level === 'no' ? 'no' : found.definition.id, header.join()).toBe(definition.id);
  if (found.level === 'no') return;
  expect(found.strange).toEqual([]);
  expect(found.level).toBe(definition.confidence === 'verified' ? 'exact' : 'likely');
}

describe('every definition is recognised by its own header, as itself and as nothing else', () => {
  test.each(all)('%s as exported', (_id, definition) => {
    expectItself(definition, own(definition));
  });

  test.each(all)('%s in any order', (_id, definition) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(own(definition), { minLength: definition.columns.length }), (header) => {
        expectItself(definition, header);
      }),
      { numRuns: 20 },
    );
  });

  test.each(all)('%s in capitals, with other separators, with spaces around', (_id, definition) => {
    const header = own(definition);
    expectItself(
      definition,
      header.map((name) => name.toUpperCase()),
    );
    expectItself(
      definition,
      header.map((name) => ` ${name.replaceAll(' ', '_')} `),
    );
    expectItself(
      definition,
      header.map((name) => name.replaceAll('_', ' ')),
    );
    expectItself(
      definition,
      header.map((name, at) => (at === 0 ? `\ufeff${name}` : name)),
    );
  });

  test.each(all)('%s in every other spelling', (_id, definition) => {
    expectItself(
      definition,
      definition.columns.map(({ headers }) => headers.at(-1) ?? headers[0]),
    );
  });
});

describe('of columns that are ticked any may be missing', () => {
  test.each(all.filter(([id]) => TICKED.has(id)))('%s', (_id, definition) => {
    fc.assert(
      fc.property(fc.constantFrom(...definition.marks), fc.shuffledSubarray(own(definition)), (mark, picked) =>
        expectItself(definition, [...new Set([...mark, ...picked])]),
      ),
      { numRuns: 200 },
    );
  });
});

test('which of two definitions wins does not depend on their order: it is the one that knows more of the columns', () => {
  const old = 'Affiliate ID,Email,Payment Email,Username,Rate,Rate Type,Earnings,Referrals,Visits,Status,Date Registered'.split(
    ',',
  );
  const found = (header: readonly string[]) => {
    const { level, ...rest } = recogniseReport(header, []);
    return level === 'no' || !('definition' in rest) ? level : rest.definition.id;
  };
  expect(found(old)).toBe('affiliatewp/affiliates-1x');
  expect(found([...old, 'Unpaid Earnings'])).toBe('affiliatewp/affiliates');
  expect(found([...old, 'Custom field'])).toBe('affiliatewp/affiliates-1x');
});
