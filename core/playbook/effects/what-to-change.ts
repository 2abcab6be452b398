import type { Book } from '../../domain/book';
import type { Change, Effect, ReasonRow } from '../../domain/effects';
import type { NextAction, ProgramInsight } from '../../domain/insight';
import type { Money } from '../../domain/money';

type Priced = Pick<ProgramInsight, 'currency' | 'mainMetric' | 'medianOrderValue' | 'accounts'>;

type Known = {
  readonly reasons: Book['reasons'];
  readonly insight: ProgramInsight;
  /** By account, as suggested now. */
  readonly actions: readonly (readonly NextAction[])[];
};

/** Why partners stopped or never started, by the newest answer of each, with what they brought before; most money first. */
export function reasonRows({ reasons, insight }: Pick<Known, 'reasons'> & { readonly insight: Priced }): ReasonRow[] {
  const newest = new Map<string, Book['reasons'][number]>();
  for (const reason of reasons) {
    const known = newest.get(reason.account);
    if (!known || reason.day > known.day || (reason.day === known.day && reason.id > known.id))
      newest.set(reason.account, reason);
  }
  const rows = new Map<ReasonRow['code'], { partners: number; units: number; isPriced: boolean }>();
  for (const { account, recent } of insight.accounts) {
    const reason = newest.get(account);
    if (!reason) continue;
    const row = rows.get(reason.code) ?? { partners: 0, units: 0, isPriced: false };
    const lost = recent.mainBeforeSilence ?? recent.main30 ?? null;
    rows.set(reason.code, {
      partners: row.partners + 1,
      units: row.units + (lost ?? 0),
      isPriced: row.isPriced || lost !== null,
    });
  }
  return [...rows]
    .map(([code, { partners, units, isPriced }]) => ({ code, partners, money: isPriced ? moneyOf(insight, units) : null }))
    .sort(byMoney);
}

/**
 * What to change, the most money first: what partners say they lack, plays that measurably work and wait to be done, and plays
 * that measurably do harm. A play whose effect is not known is no reason to change anything.
 */
export function whatToChange(effects: readonly Effect[], rows: readonly ReasonRow[], { actions }: Known): Change[] {
  const told = rows.map(({ code, partners, money }): Change => ({ kind: 'reason', code, partners, money }));
  const measured = effects.flatMap(({ play, difference, verdict }): Change[] => {
    if (!difference || (verdict !== 'suggestive' && verdict !== 'clear')) return [];
    const waiting = actions.flat().filter((action) => action.play === play && action.state === 'open');
    if (waiting.length === 0) return [];
    const kind = difference.value > 0 ? 'do-more' : 'stop';
    const money = scaled(sumOf(waiting), Math.abs(difference.value));
    return [{ kind, play, partners: waiting.length, points: difference.value, money }];
  });
  return [...told, ...measured].sort(byMoney);
}

/** In the main metric where it is money; counts are worth what an order is. */
function moneyOf({ currency, mainMetric, medianOrderValue }: Priced, units: number): Money | null {
  if (currency === null) return null;
  if (mainMetric === 'revenue' || mainMetric === 'commission') return { units: Math.round(units), currency };
  const canPrice = mainMetric === 'conversions' && medianOrderValue !== null;
  return canPrice ? { units: Math.round(units * medianOrderValue), currency } : null;
}

function sumOf(actions: readonly NextAction[]): Money | null {
  const priced = actions.flatMap(({ money }) => money ?? []);
  const currency = priced[0]?.currency;
  return currency === undefined ? null : { units: priced.reduce((sum, { units }) => sum + units, 0), currency };
}

const scaled = (money: Money | null, by: number) => money && { ...money, units: Math.round(money.units * by) };
const byMoney = (a: { readonly money: Money | null }, b: { readonly money: Money | null }) =>
  (b.money?.units ?? -1) - (a.money?.units ?? -1);
