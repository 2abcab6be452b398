import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import { COVERED, DEMO_SETS, type DemoSet, type KeyEntry, LISTED } from './answer-key';
import { makeDemo } from './make-demo';
import { writeDemo } from './write-files';

type Inspected = {
  imports: { file: string; recognised: string; rows: { read: number; accepted: number; refused: number } }[];
  program: { asOf: string; partners: number; shift: number | null };
  partners: {
    id: string;
    name: string;
    stage: string;
    activity: string;
    segments: string[];
    totals: Record<string, string | number | null>;
  }[];
};

const demo = makeDemo({ end: 20_778 });
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trellis-demo-'));
  writeDemo(demo, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MAPPED: Readonly<Record<string, string>> = {
  'acme-performance-daily.csv': 'acme-performance-daily.map.json',
  'shop-performance-daily.csv': 'shop-performance-daily.map.json',
  'shop-partners.csv': 'shop-partners.map.json',
};

/** What the command of the README says about a set. */
function inspect(set: DemoSet, ...options: string[]): Inspected {
  const args = ['scripts/inspect.mjs', '--json', ...options, '--currency', set.startsWith('dub') ? 'USD' : 'EUR'];
  for (const { name } of demo.files[set]) {
    const map = MAPPED[name];
    if (map) args.push('--map', join(folder, map));
    args.push(join(folder, name));
  }
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000 }),
  ) as Inspected;
}

const keyOf = (set: DemoSet) => demo.key.filter(({ sets }) => sets[set]);
const MONEY = new Set(['revenue', 'commission', 'reversedRevenue', 'reversedCommission']);
const decimal = (cents: number) =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
const shown = (metric: string, value: number) => (MONEY.has(metric) ? decimal(value) : value);

/** A share of wrong alarms that is the test's own: 3 %, of a programme's handful at least one. */
const toleratedAlarms = (tested: number) => Math.max(1, Math.ceil(tested * 0.03));

describe.each(DEMO_SETS)('inspect on the set %s', (set) => {
  let inspected: Inspected;
  const found = (entry: KeyEntry) => inspected.partners.find(({ id }) => id === entry.id);
  beforeAll(() => {
    inspected = inspect(set);
  }, 150_000);

  test('takes every row of every file', () => {
    expect(inspected.imports.map(({ file, rows }) => [file, rows.refused])).toEqual(demo.files[set].map(({ name }) => [name, 0]));
    for (const { file, recognised } of inspected.imports) expect(recognised, file).toBe(MAPPED[file] ? 'mapped' : 'exact');
    expect(inspected.program.partners).toBe(keyOf(set).length);
  });

  test('names every partner as its network does', () => {
    for (const entry of keyOf(set))
      expect(found(entry)?.name.replace(/\s+/g, ' ')).toBe(
        entry.name.trim().replaceAll('"', nameQuote(set)).replace(/\s+/g, ' '),
      );
  });

  test('adds up to the cent, and calls nothing 0 that it cannot know', () => {
    for (const entry of keyOf(set)) {
      const totals = found(entry)?.totals ?? {};
      for (const metric of COVERED[set]) {
        const value = (entry.totals as Record<string, number>)[metric] ?? 0;
        expect([entry.name, metric, totals[metric]]).toEqual([entry.name, metric, shown(metric, value)]);
      }
      const list = entry.listTotals as Record<string, number | null>;
      for (const metric of LISTED[set]) {
        expect([null, shown(metric, list[metric] ?? 0)], `${entry.name} ${metric}`).toContain(totals[metric]);
      }
      const known: readonly string[] = [...COVERED[set], ...LISTED[set]];
      for (const metric of ['impressions', 'clicks', 'conversions', 'revenue'])
        if (!known.includes(metric)) expect(totals[metric], metric).toBeNull();
    }
  });

  test('is right about activity wherever these files can tell, and says unknown for the rest', () => {
    const wrong: string[] = [];
    let alarms = 0;
    let tested = 0;
    for (const entry of keyOf(set)) {
      const proof = entry.sets[set];
      const activity = found(entry)?.activity ?? 'missing';
      if (!proof?.activity) continue;
      if (proof.activity.includes('active') && proof.dip === 'no') tested += 1;
      if (proof.activity.some((right) => right === activity)) continue;
      if (activity === 'dipping' && proof.activity.includes('active')) alarms += 1;
      else wrong.push(`${entry.name} (${entry.archetype}): ${activity}, not ${proof.activity.join(' or ')}`);
    }
    expect(wrong).toEqual([]);
    expect(alarms).toBeLessThanOrEqual(toleratedAlarms(tested));
  });

  test('is right about the stage', () => {
    const wrong = keyOf(set).flatMap((entry) => {
      const stage = found(entry)?.stage ?? 'missing';
      const right = entry.sets[set]?.stage ?? [];
      return right.some((one) => one === stage)
        ? []
        : [`${entry.name} (${entry.archetype}): ${stage}, not ${right.join(' or ')}`];
    });
    expect(wrong).toEqual([]);
  });

  test('finds every dip and rise that was planted large enough, and hardly any other rise', () => {
    const missed: string[] = [];
    let rises = 0;
    for (const entry of keyOf(set)) {
      const proof = entry.sets[set];
      const partner = found(entry);
      if (proof?.dip === 'must' && partner?.activity !== 'dipping') missed.push(`dip of ${entry.name}`);
      const isRising = partner?.segments.includes('S-23') ?? false;
      if (proof?.rise === 'must' && !isRising) missed.push(`rise of ${entry.name}`);
      if (proof?.rise === 'no' && isRising) rises += 1;
    }
    expect(missed).toEqual([]);
    expect(rises).toBeLessThanOrEqual(toleratedAlarms(keyOf(set).length));
  });
});

test.each(['dub-daily', 'affiliatewp'] as const)(
  'the week in which the whole programme fell raises no partner’s dip (%s)',
  (set) => {
    const { fall } = set === 'dub-daily' ? demo.dub : demo.affiliatewp;
    const { program, partners } = inspect(set, '--as-of', isoDay(fall.to));
    expect(program.shift).toBeLessThanOrEqual(0.85);
    const steady = keyOf(set).filter(({ archetype }) => archetype === 'steady');
    const dips = steady.filter((entry) => partners.find(({ id }) => id === entry.id)?.activity === 'dipping');
    expect(dips.length).toBeLessThanOrEqual(toleratedAlarms(steady.length));
  },
  150_000,
);

/** AffiliateWP writes an apostrophe for every quotation mark. */
const nameQuote = (set: DemoSet) => (set.startsWith('affiliatewp') ? "'" : '"');
