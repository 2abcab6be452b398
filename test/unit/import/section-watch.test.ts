import { describe, expect, test } from 'vitest';
import { SectionWatch } from '@/core/import/section-watch';

const HEADERS = ['Date', 'Partner ID', 'Partner', 'Clicks'];
/** Rows that were not taken, with their lines. */
const watched = (...rows: (readonly [number, string])[]) => {
  const watch = new SectionWatch(HEADERS);
  const verdicts = rows.map(([line, row]) => watch.isOther(row.split(','), line));
  return { verdicts, startsAt: watch.startsAt };
};

describe('another table', () => {
  test.each([
    ['behind a blank row, wider', [10, ''], [11, 'Payout option,Account,Currency,Minimum,Status']],
    ['behind a blank row, narrower', [10, ',,,'], [11, 'Summary,Total clicks']],
    ['behind a row of totals', [10, 'Total,,,12'], [11, 'Status,Commission']],
    ['as wide, with other words', [10, ''], [11, 'Currency,Status,Commission,Revenue']],
    ['in German', [10, ''], [11, 'Auszahlungsart,Währung,Status']],
    ['in Russian', [10, ''], [11, 'Способ выплаты,Валюта']],
  ] as const)('%s', (_name, gap, header) => {
    expect(watched(gap, header)).toEqual({ verdicts: [false, true], startsAt: 11 });
  });

  test('its title is no bad row either', () => {
    expect(watched([10, ''], [11, 'Payout options'], [12, 'Payout option,Currency'])).toEqual({
      verdicts: [false, true, true],
      startsAt: 12,
    });
  });

  test('everything behind its header is left out', () => {
    const watch = new SectionWatch(HEADERS);
    watch.isOther([''], 10);
    expect(watch.isOver).toBe(false);
    watch.isOther(['Payout option', 'Currency'], 11);
    expect(watch.isOver).toBe(true);
    expect(watch.isOther(['2026-10-01', '1', 'Jane', '5'], 12)).toBe(true);
    expect(watch.isOther([''], 13)).toBe(true);
  });
});

describe('no other table', () => {
  test.each([
    ['words without a gap', [[11, 'Payout option,Currency']]],
    [
      'a gap further up',
      [
        [5, ''],
        [11, 'Payout option,Currency'],
      ],
    ],
    [
      'the same header again',
      [
        [10, ''],
        [11, 'Date,Partner ID,Partner,Clicks'],
      ],
    ],
    [
      'the same header in other clothes',
      [
        [10, ''],
        [11, 'DATE,partner_id,Partner,clicks'],
      ],
    ],
    [
      'a row of names and states',
      [
        [10, ''],
        [11, 'unknown,,Jane,many'],
      ],
    ],
    [
      'a short row of names',
      [
        [10, ''],
        [11, 'Jane,active'],
      ],
    ],
    [
      'a row with a number in it',
      [
        [10, ''],
        [11, 'Currency,Status,5'],
      ],
    ],
    [
      'a row with a date in it',
      [
        [10, ''],
        [11, 'Currency,Status,2026-10-01'],
      ],
    ],
    [
      'addresses',
      [
        [10, ''],
        [11, 'jane@partner.example,https://x.example'],
      ],
    ],
    [
      'one word in a row as wide as the table',
      [
        [10, ''],
        [11, 'Jane,,,'],
      ],
    ],
    [
      'blank rows',
      [
        [10, ''],
        [11, ''],
        [12, ',,'],
      ],
    ],
  ] as const)('%s', (_name, rows) => {
    const { verdicts, startsAt } = watched(...rows);
    expect(startsAt).toBeNull();
    expect(verdicts.every((verdict) => !verdict)).toBe(true);
  });
});
