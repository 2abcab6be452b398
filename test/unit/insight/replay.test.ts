import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProgramData } from '@/core/domain/program-data';
import { type AccountMemory, NOTHING_REMEMBERED, remember } from '@/core/insight/account-memory';
import { computeInsight } from '@/core/insight/compute-insight';
import { Evaluator } from '@/core/insight/evaluation';
import { judgeAccount } from '@/core/insight/judge-account';
import { ReplayedRows } from '@/core/insight/replay-rows';
import { ReplayStep } from '@/core/insight/replay-step';
import { makeStudy, restingStage } from '@/core/insight/study';
import { AS_OF, aProgram, FIRST_COVERED, SETTINGS } from './makers';
import { coarsened, kept, randomProgram } from './random-program';
import { simulate } from './simulation';

/** What is remembered of every row after every evaluation: as the replay steps, and as judging with all words would have it. */
function bothWays(data: ProgramData, settings = SETTINGS): { readonly stepped: string[]; readonly judged: string[] } {
  const study = makeStudy(data, settings, { asOf: AS_OF, snapshotsUntil: AS_OF });
  const { rows, history, calendar } = study;
  const evaluator = new Evaluator(study);
  const step = new ReplayStep(study);
  const memories = new Map<number, AccountMemory>();
  const stepped: string[] = [];
  const judged: string[] = [];
  for (const week of calendar.evaluations) {
    const evaluation = evaluator.next(week);
    for (const account of rows.accountOf) history.advance(account, evaluation.day);
    rows.accountOf.forEach((account, row) => {
      const facts = data.accounts[account];
      if (!facts || restingStage(study, account, facts.status) !== null || !history.hasBegun(account)) return;
      const before = memories.get(row) ?? NOTHING_REMEMBERED;
      const at = { account, facts, row };
      const next = step.next(evaluation, at, before);
      stepped.push(`${week} ${row} ${JSON.stringify(next)}`);
      judged.push(`${week} ${row} ${JSON.stringify(remember(judgeAccount(study, evaluation, at, before), before))}`);
      memories.set(row, next);
    });
  }
  return { stepped, judged };
}

test('the replay remembers of any programme what judging each partner with all words would', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const { stepped, judged } = bothWays(randomProgram({ seed }));
      expect(stepped).toEqual(judged);
    }),
    { numRuns: 60 },
  );
});

test('and of partners with goals, checklists and own views that count', () => {
  for (let seed = 1; seed < 12; seed++) {
    const { stepped, judged } = bothWays(kept(randomProgram({ seed })), { ...SETTINGS, pulseCounts: true, leastConfidence: 0 });
    expect(stepped).toEqual(judged);
  }
});

test('and of one in which dips open and close, bands are held and stages entered', () => {
  const partners = simulate({ seed: 1, partners: 300, weeks: 60, first: FIRST_COVERED });
  const { stepped, judged } = bothWays(aProgram({ partners }));
  expect(stepped).toEqual(judged);
  expect(stepped.some((line) => line.includes('"metric":"clicks"'))).toBe(true);
  expect(stepped.some((line) => line.includes('"band":"watch"'))).toBe(true);
});

test('and where older days are known only by stretches', () => {
  const anySpan = fc.constantFrom(5, 7, 30, 90);
  const anyUntil = fc.integer({ min: AS_OF - 300, max: AS_OF + 1 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), anySpan, anyUntil, (seed, span, until) => {
      const program = coarsened(randomProgram({ seed, partners: 20 }), { span, until });
      const { stepped, judged } = bothWays(program);
      expect(stepped).toEqual(judged);
      for (const { health, totals } of computeInsight(program, SETTINGS).accounts) {
        if (health.score !== null) expect(health.score >= 0 && health.score <= 100).toBe(true);
        for (const total of Object.values(totals)) expect(total).not.toBeNaN();
      }
    }),
    { numRuns: 60 },
  );
});

/** The same of weeks that are passed over where they can leave nothing behind, and of all of them; the bands at the end. */
function bothReplays(data: ProgramData, settings = SETTINGS): { readonly passing: string[]; readonly all: string[] } {
  const study = makeStudy(data, settings, { asOf: AS_OF, snapshotsUntil: AS_OF });
  const { rows, history, calendar } = study;
  const evaluator = new Evaluator(study);
  const evaluations = calendar.evaluations.map((week) => evaluator.next(week)).slice(0, -1);
  const replayed = new ReplayedRows(study, evaluations);
  const step = new ReplayStep(study);
  const [passing, all]: [string[], string[]] = [[], []];
  rows.accountOf.forEach((account, row) => {
    const facts = data.accounts[account];
    if (!facts || restingStage(study, account, facts.status) !== null) return;
    const at = { account, facts, row };
    let [passed, full] = [NOTHING_REMEMBERED, NOTHING_REMEMBERED];
    for (const evaluation of evaluations) {
      history.advance(account, evaluation.day);
      passed = replayed.next(evaluation, at, passed);
      if (history.hasBegun(account)) full = step.next(evaluation, at, full);
      passing.push(`${evaluation.week} ${row} ${JSON.stringify({ ...passed, band: null })}`);
      all.push(`${evaluation.week} ${row} ${JSON.stringify({ ...full, band: null })}`);
    }
    passing.push(`${row} ${replayed.bandOf(at)}`);
    all.push(`${row} ${full.band}`);
  });
  return { passing, all };
}

test('passing over weeks that leave nothing to remember loses nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const { passing, all } = bothReplays(randomProgram({ seed }), { ...SETTINGS, cultivationActivatedDays: 30 });
      expect(passing).toEqual(all);
    }),
    { numRuns: 60 },
  );
});

test('nor does it where dips open and close, or where dormancy comes before long', () => {
  const program = aProgram({ partners: simulate({ seed: 2, partners: 200, weeks: 60, first: FIRST_COVERED }) });
  for (const settings of [SETTINGS, { ...SETTINGS, dormantDays: 90, dormantMostDays: 20, churnedDays: 40 }]) {
    const { passing, all } = bothReplays(program, settings);
    expect(passing).toEqual(all);
    expect(passing.some((line) => line.includes('"dormantOn":2'))).toBe(true);
  }
});
