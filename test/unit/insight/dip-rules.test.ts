import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type NumberSetting, type Settings } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';
import { dipRulesOf } from '@/core/insight/dip-rules';
import { type OpenDip, stepDip } from '@/core/insight/dip-test';
import { Evaluator } from '@/core/insight/evaluation';
import { makeStudy } from '@/core/insight/study';
import { AS_OF, aProgram, everyDay, LAST_COVERED, type PartnerDraft, SETTINGS, scaleCells, steadyCells } from './makers';

const LAST_4_WEEKS = { from: AS_OF - 27, to: LAST_COVERED };
const steady = (count: number): PartnerDraft[] => Array.from({ length: count }, (_, i) => ({ cells: steadyCells(10 + i, 7) }));
const cut = (factor: number, clicks = 10): PartnerDraft => ({
  cells: scaleCells(everyDay({ clicks }), factor, LAST_4_WEEKS),
});
const told = (partners: readonly PartnerDraft[], change: Partial<Settings> = {}) =>
  computeInsight(aProgram({ partners }), { ...SETTINGS, ...change });
const first = (partner: PartnerDraft, change: Partial<Settings> = {}) => told([partner, ...steady(11)], change).accounts[0];

describe('every threshold is a setting', () => {
  test.each<[NumberSetting, number, PartnerDraft, 'dip' | 'rise']>([
    ['dipOpensAtRatio', 0.75, cut(0.7), 'dip'],
    [
      'dipOpensAtP',
      0.2,
      {
        cells: everyDay({ clicks: 1 }, { every: 3 }).map((cell) =>
          cell.day > AS_OF - 28 && cell.day % 2 ? { ...cell, clicks: 0 } : cell,
        ),
      },
      'dip',
    ],
    ['riseAtRatio', 1.2, cut(1.4), 'rise'],
  ])('%s of %f finds what the standard does not', (name, value, partner, shift) => {
    expect(first(partner)?.[shift]).toBeNull();
    expect(first(partner, { [name]: value })?.[shift]).not.toBeNull();
  });

  test.each<[NumberSetting, number, PartnerDraft]>([
    ['dipLeastClicks', 300, cut(0.3)],
    ['dipOpensAtRatio', 0.2, cut(0.3)],
    ['dipOpensAtP', 0.0001, cut(0, 0.3)],
  ])('%s of %f leaves alone what the standard finds', (name, value, partner) => {
    expect(first(partner)?.dip).not.toBeNull();
    expect(first(partner, { [name]: value })?.dip).toBeNull();
  });

  test('dipLeastConversions says from when conversions are judged instead of clicks', () => {
    const partner = {
      cells: everyDay({ clicks: 10 }).map((cell, i) => ({ ...cell, conversions: i % 3 === 0 && cell.day < AS_OF - 27 ? 1 : 0 })),
    };
    expect(first(partner)?.dip?.metric).toBe('conversions');
    expect(first(partner, { dipLeastConversions: 10 })?.dip ?? null).toBeNull();
  });

  test('dipSevereAtRatio says what is severe', () => {
    expect(first(cut(0.4))?.dip?.severity).toBe('normal');
    expect(first(cut(0.4), { dipSevereAtRatio: 0.5 })?.dip?.severity).toBe('severe');
  });

  test('discoveryRate says what is strong', () => {
    const partner = cut(0.15, 0.45);
    expect(first(partner, { discoveryRate: 0.5 })?.dip?.label).toBe('strong');
    expect(first(partner, { discoveryRate: 0.01 })?.dip?.label).toBe('likely');
  });

  test('dipClosesAtRatio and dipClosesAtP say when a dip is over', () => {
    // Down to 0.3 for six weeks, then back to 0.7 of what it was.
    const cells = everyDay({ clicks: 10 }).map((cell) => {
      const ago = AS_OF - cell.day;
      return ago < 28 ? { ...cell, clicks: 7 } : ago < 70 ? { ...cell, clicks: 3 } : cell;
    });
    expect(first({ cells }, { dipClosesAtRatio: 1, dipClosesAtP: 0.9 })?.dip ?? null).toBeNull();
    const steep = everyDay({ clicks: 10 }).map((cell) => {
      const ago = AS_OF - cell.day;
      return ago < 14 ? { ...cell, clicks: 8 } : ago < 42 ? { ...cell, clicks: 4 } : cell;
    });
    expect(first({ cells: steep }, { dipClosesAtRatio: 0.9 })?.dip).not.toBeNull();
    expect(first({ cells: steep }, { dipClosesAtRatio: 0.6 })?.dip).toBeNull();
  });

  test('fallAtRatio and typeFallAtRatio say what is a banner', () => {
    const idsOf = (partners: readonly PartnerDraft[], change: Partial<Settings>) =>
      told(partners, change).notes.map(({ id }) => id);
    const all = Array.from({ length: 20 }, () => cut(0.8));
    expect(idsOf(all, {})).toEqual(['insight.note.fall']);
    expect(idsOf(all, { fallAtRatio: 0.7 })).toEqual([]);
    const ofType = Array.from({ length: 30 }, (_, i) => ({ ...cut(i < 10 ? 0.6 : 1), type: i < 10 ? 'coupon' : 'content' }));
    expect(idsOf(ofType, {})).toEqual(['insight.note.type-fall']);
    expect(idsOf(ofType, { typeFallAtRatio: 0.5 })).toEqual([]);
  });

  test('whatever they say, fewer than five expected are never judged, and a dip never closes at what opens it', () => {
    const rules = dipRulesOf({
      ...DEFAULT_SETTINGS,
      dipLeastClicks: 1,
      dipLeastConversions: 0,
      dipClosesAtRatio: 0.1,
      dipClosesAtP: 0.01,
    });
    expect(rules.least).toEqual({ clicks: 5, conversions: 5 });
    expect(rules.closesAtRatio).toBe(0.6);
    expect(rules.closesAtP).toBe(0.05);
  });
});

describe('an open dip closes', () => {
  /** The context of a partner whose recent weeks have so many of 280 expected clicks. */
  const at = (factor: number, clicks = 10) => {
    const partners = [cut(factor, clicks), ...steady(11)];
    const study = makeStudy(aProgram({ partners }), SETTINGS, { asOf: AS_OF, snapshotsUntil: AS_OF });
    return { contexts: new Evaluator(study).next(study.calendar.weeks - 1).contexts, row: 0, test: null };
  };
  const open: OpenDip = { metric: 'clicks', since: AS_OF - 40, calmEvaluations: 0 };

  test('at once at 0.8 of what is expected, not below', () => {
    expect(stepDip(open, at(0.82))).toBeNull();
    expect(stepDip(open, at(0.78))).toEqual(open);
  });

  test('when chance explains it at two evaluations in a row', () => {
    // 6 of 8.4 expected: less than 0.8, and nothing unusual.
    const calm = at(0.72, 0.3);
    const once = stepDip(open, calm);
    expect(once).toEqual({ ...open, calmEvaluations: 1 });
    expect(stepDip(once, calm)).toBeNull();
  });

  test('not when an unusual one lies between', () => {
    const once = stepDip(open, at(0.72, 0.3));
    expect(stepDip(once, at(0.3))).toEqual(open);
  });

  test('evaluations of the replay are seven days apart', () => {
    const { calendar } = makeStudy(aProgram({ partners: steady(2) }), SETTINGS, { asOf: AS_OF, snapshotsUntil: AS_OF });
    expect(calendar.evaluations.slice(1).every((week, i) => week - (calendar.evaluations[i] ?? 0) >= 1)).toBe(true);
  });
});
