import type { RefusedRows } from '../domain/batch';
import type { Period } from '../domain/day';
import { isMoneyMetric, METRICS, noTotals, type Totals } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { FileSummary, OtherMoney } from '../domain/report';

/** Problems that a summary shows; all refused rows are beside it. */
const SHOWN_PROBLEMS = 1000;

/**
 * The summary of a file of which some refused rows were read once more. What is about the file stays the first's; rows and totals
 * are added up, in its currency. `still`: what stays refused, with the lines of the file.
 */
export function mergeSummaries(first: FileSummary, again: FileSummary, still: RefusedRows): FileSummary {
  const currency = first.currency ?? again.currency;
  const skipped = { ...first.skipped };
  for (const reason of ['blank', 'total', 'summary'] as const) {
    const sum = (first.skipped[reason] ?? 0) + (again.skipped[reason] ?? 0);
    if (sum > 0) skipped[reason] = sum;
  }
  const { own, others } = addMoney([first, again], currency);
  const aboutFile = first.problems.filter(({ line }) => line === 0);
  const { otherMoney: _otherMoney, ...rest } = first;
  return {
    ...rest,
    currency,
    period: first.period && again.period ? hull(first.period, again.period) : (first.period ?? again.period),
    rows: {
      read: first.rows.read,
      accepted: first.rows.accepted + again.rows.accepted,
      skipped: first.rows.skipped + again.rows.skipped,
      refused: still.rows.length,
    },
    skipped,
    totals: own,
    ...(others.length > 0 ? { otherMoney: others } : {}),
    problems: [...aboutFile, ...still.rows.map(({ cells: _cells, ...problem }) => problem)].slice(0, SHOWN_PROBLEMS),
  };
}

type Priced = Pick<FileSummary, 'currency' | 'totals' | 'otherMoney' | 'rows'>;

function addMoney(parts: readonly Priced[], currency: Currency | null): { own: Totals; others: OtherMoney[] } {
  let own: Totals = noTotals();
  const others = new Map<Currency, OtherMoney>();
  for (const { currency: code, totals, otherMoney = [], rows } of parts) {
    const isOwn = code === null || code === currency;
    own = add(own, isOwn ? totals : only(totals, false));
    const elsewhere = otherMoney.reduce((sum, other) => sum + (other.rows ?? 0), 0);
    const amounts = isOwn ? [] : [{ currency: code, totals: only(totals, true), rows: rows.accepted - elsewhere }];
    for (const other of [...amounts, ...otherMoney]) {
      if (other.currency === currency) own = add(own, other.totals);
      else others.set(other.currency, join(others.get(other.currency), other));
    }
  }
  return { own, others: [...others.values()] };
}

function join(known: OtherMoney | undefined, more: OtherMoney): OtherMoney {
  if (!known) return more;
  const rows = known.rows === undefined || more.rows === undefined ? {} : { rows: known.rows + more.rows };
  return { currency: known.currency, totals: add(known.totals, more.totals), ...rows };
}

function add(one: Totals, other: Totals): Totals {
  const sums = noTotals();
  for (const metric of METRICS) {
    const [a, b] = [one[metric] ?? null, other[metric] ?? null];
    sums[metric] = a === null ? b : b === null ? a : a + b;
  }
  return sums;
}

function only(totals: Totals, isMoney: boolean): Totals {
  const some = noTotals();
  for (const metric of METRICS) if (isMoneyMetric(metric) === isMoney) some[metric] = totals[metric] ?? null;
  return some;
}

const hull = (a: Period, b: Period): Period => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });
