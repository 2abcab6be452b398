import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '@/core/domain/day';
import { HOW_MANY } from './archetypes';
import type { DemoFile } from './csv-text';
import { makeDemo } from './make-demo';
import { ODD_NAMES } from './people';
import type { DemoProgram } from './simulate';

function dayOf(text: string): number {
  const day = parseIsoDay(text);
  if (!day.ok) throw new Error(text);
  return day.value;
}

const END = dayOf('2026-11-21');
const demo = makeDemo({ end: END });
const files = [...Object.values(demo.files).flat(), ...demo.others];
const named = (part: string): DemoFile => {
  const found = files.filter(({ name }) => name.includes(part)).at(-1);
  if (!found) throw new Error(`no file named ${part}`);
  return found;
};
const rowsOf = (file: DemoFile) => Papa.parse<Record<string, string>>(file.content.trimEnd(), { header: true }).data;
const cents = (text: string) => Math.round(Number(text.replace(/[$,']/g, '')) * 100);

type Sums = Map<string, number>;
const add = (sums: Sums, id: string, value: number) => sums.set(id, (sums.get(id) ?? 0) + value);
const keyOf = (network: string) => demo.key.filter((entry) => entry.network === network);

describe('the demo programme', () => {
  test('has 400 partners on two networks, as many of each archetype as planned', () => {
    expect(demo.partners).toHaveLength(400);
    for (const network of ['dub', 'affiliatewp'] as const) {
      for (const [archetype, many] of Object.entries(HOW_MANY[network])) {
        expect(keyOf(network).filter((entry) => entry.archetype === archetype)).toHaveLength(many);
      }
    }
  });

  test('is the same text for the same seed and day, and another for another seed', () => {
    expect(makeDemo({ end: END }).files).toEqual(demo.files);
    expect(makeDemo({ end: END, seed: 7 }).files['dub-list'][0]?.content).not.toBe(demo.files['dub-list'][0]?.content);
  });

  test('gives every partner an id of its own, and the odd names to somebody', () => {
    for (const network of ['dub', 'affiliatewp'] as const) {
      const entries = keyOf(network);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      const names = entries.map(({ name }) => name);
      for (const [first, last] of ODD_NAMES[network]) expect(names).toContain(last ? `${first} ${last}` : first);
    }
  });

  test('does nothing before joining and nothing after the last day', () => {
    for (const program of [demo.dub, demo.affiliatewp]) {
      for (const partner of program.partners) {
        expect(partner.clicks.findIndex((count) => count > 0) + program.start).not.toBe(partner.plan.joined - 1);
        const first = partner.clicks.findIndex((count) => count > 0);
        if (first >= 0) expect(program.start + first).toBeGreaterThan(partner.plan.joined);
      }
      for (const { day } of program.conversions) expect(day).toBeLessThanOrEqual(program.end);
    }
  });

  test.each([
    ['dormant', (silent: number) => silent >= 60 && silent < 180],
    ['churned', (silent: number) => silent >= 180],
    ['stalled-creator', (silent: number) => silent >= 14 && silent <= 30],
  ] as const)('a %s partner was last active on the day before its since-day', (archetype, fits) => {
    const now = END - 2;
    for (const program of [demo.dub, demo.affiliatewp]) {
      for (const partner of program.partners.filter(({ plan }) => plan.archetype === archetype)) {
        const last = program.start + partner.clicks.findLastIndex((count) => count > 0);
        expect(last).toBe((partner.plan.since ?? 0) - 1);
        expect(fits(now - last)).toBe(true);
      }
    }
  });

  test('plants dips with at least 20 expected and about a quarter left, in the metric that the test will use', () => {
    const now = END - 2;
    for (const program of [demo.dub, demo.affiliatewp]) {
      for (const [n, partner] of program.partners.entries()) {
        if (partner.plan.archetype !== 'dipping') continue;
        const [recent, before] = countsBefore(program, n, now);
        expect(before / 3, partner.name).toBeGreaterThanOrEqual(20);
        expect(recent / (before / 3), partner.name).toBeLessThanOrEqual(0.36);
      }
    }
  });

  test('the whole programme falls for one week and no other', () => {
    for (const program of [demo.dub, demo.affiliatewp]) {
      const week = (from: number) => {
        let sum = 0;
        for (const partner of program.partners)
          for (let day = from; day < from + 7; day += 1) sum += partner.clicks[day - program.start] ?? 0;
        return sum;
      };
      expect(week(program.fall.from) / week(program.fall.from - 7)).toBeLessThan(0.3);
      expect(week(program.fall.from + 7) / week(program.fall.from - 7)).toBeGreaterThan(0.8);
    }
  });
});

/** The tested metric in the last four weeks and in the twelve before them. */
function countsBefore(program: DemoProgram, n: number, now: number): [number, number] {
  const partner = program.partners[n];
  const sum = (from: number, to: number) => {
    if (partner?.plan.metric === 'conversions') {
      return program.conversions.filter(
        (entry) => entry.partner === n && entry.kind === 'sale' && entry.day >= from && entry.day <= to,
      ).length;
    }
    let clicks = 0;
    for (let day = from; day <= to; day += 1) clicks += partner?.clicks[day - program.start] ?? 0;
    return clicks;
  };
  return [sum(now - 27, now), sum(now - 111, now - 28)];
}

describe('the files', () => {
  test('are named as the networks name them', () => {
    const names = files.map(({ name }) => name);
    expect(names).toContain('Dub Partners Export - 2026-11-21-23-52-40.csv');
    expect(names).toContain('affiliate-wp-export-referrals-11-21-2026.csv');
  });

  test('of Dub carry its quirks', () => {
    const list = named('Partners Export - 2026-11-21-23-52-40').content;
    expect(list.startsWith('ID,Name,Email,Country,Status,Group,Enrolled at,Payouts enabled at,Description,Clicks')).toBe(true);
    expect(list).toContain(",'=1+1,");
    expect(list).toContain('"Lena ""Lenny"" Krüger"');
    expect(list).toContain(",'@dailyfinds,");
    expect(list).toMatch(/"\$\d+,\d{3}\.\d{2}"/);
    expect(list).toContain('"Found us at a fair,\nwrote ""twice"" about us"');
    expect(list.endsWith('\n')).toBe(false);
    expect(list).not.toContain('\r');
    expect(named('Commissions Export - 2026-11-21-23-55-37').content).toContain(",custom,$0.00,'-$12.00,USD,paid,");
    expect(rowsOf(named('Commissions Export - 2026-11-21-23-54-02'))[0]).not.toHaveProperty('partnerId');
  });

  test('of AffiliateWP carry its quirks', () => {
    const list = named('export-affiliates').content;
    expect(list).toContain(`"Sean O${'\\'.repeat(3)}'Brien"`);
    expect(list).toContain(`"Kim ${'\\'.repeat(3)}'The Knife${'\\'.repeat(3)}'"`);
    expect(list).toContain(`"Back${'\\'.repeat(4)}slash"`);
    expect(list).toContain('"=1+1"');
    expect(list.split('\r\n').at(-1)).toBe('');
    expect(list.replaceAll('\r\n', '')).not.toContain('\n');
    expect(named('export-visits').content).toMatch(/ \(#\d+\)","Yes \(Ref: #\d+\)"/);
    expect(named('export-payouts').content).toMatch(/ \(#\d+\)"/);
  });

  test('of Dub add up to the answer key, to the cent', () => {
    const clicks: Sums = new Map();
    const revenue: Sums = new Map();
    const commission: Sums = new Map();
    for (const row of rowsOf(named('Partners Export - 2026-11-21-23-52-40'))) {
      add(clicks, row.ID ?? '', Number(row.Clicks));
      expect(row.Conversions).toBe(row.Sales);
    }
    const sales: Sums = new Map();
    for (const row of rowsOf(named('Commissions Export - 2026-11-21-23-55-37'))) {
      const id = row.partnerId ?? '';
      if (row.type === 'sale') add(sales, id, 1);
      add(revenue, id, cents(row.amount ?? ''));
      add(commission, id, cents(row.earnings ?? ''));
    }
    for (const { id, totals } of keyOf('dub')) {
      expect([clicks.get(id), sales.get(id) ?? 0]).toEqual([totals.clicks, totals.conversions]);
      expect([revenue.get(id) ?? 0, commission.get(id) ?? 0]).toEqual([totals.revenue, totals.commission]);
    }
  });

  test('of AffiliateWP add up to the answer key, to the cent', () => {
    const visits: Sums = new Map();
    const referrals: Sums = new Map();
    const commission: Sums = new Map();
    for (const row of rowsOf(named('export-visits'))) add(visits, /\(#(\d+)\)$/.exec(row.Affiliate ?? '')?.[1] ?? '', 1);
    for (const row of rowsOf(named('export-referrals'))) {
      add(referrals, row['Affiliate ID'] ?? '', 1);
      add(commission, row['Affiliate ID'] ?? '', cents(row.Amount ?? ''));
    }
    for (const row of rowsOf(named('export-affiliates'))) {
      const entry = keyOf('affiliatewp').find(({ id }) => id === row['Affiliate ID']);
      expect(Number(row.Visits)).toBe(entry?.totals.clicks);
      expect(cents(row.Earnings ?? '') + cents(row['Unpaid Earnings'] ?? '')).toBe(entry?.listTotals.commission);
    }
    for (const { id, totals } of keyOf('affiliatewp')) {
      expect([visits.get(id) ?? 0, referrals.get(id) ?? 0]).toEqual([totals.clicks, totals.conversions]);
      expect(commission.get(id) ?? 0).toBe(totals.commission);
    }
  });

  test('the plain daily files say the same as the networks’ own', () => {
    for (const network of ['dub', 'affiliatewp'] as const) {
      const sums = new Map<string, number[]>();
      for (const row of rowsOf(named(network === 'dub' ? 'acme-performance-daily.csv' : 'shop-performance-daily.csv'))) {
        const numbers = [
          ...[row.Impressions, row.Clicks, row.Actions, row['Reversed Actions']].map(Number),
          ...[row.Revenue, row.Commission, row['Reversed Revenue']].map((text) => cents(text ?? '')),
        ];
        const id = row['Partner ID'] ?? '';
        sums.set(
          id,
          (sums.get(id) ?? [0, 0, 0, 0, 0, 0, 0]).map((sum, n) => sum + (numbers[n] ?? 0)),
        );
      }
      for (const { id, totals } of keyOf(network)) {
        expect(sums.get(id) ?? [0, 0, 0, 0, 0, 0, 0]).toEqual([
          ...[totals.impressions, totals.clicks, totals.conversions, totals.reversedConversions],
          ...[totals.revenue, totals.commission, totals.reversedRevenue],
        ]);
      }
    }
  });
});
