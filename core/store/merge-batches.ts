import type { DailyColumns, FlowCells, ImportBatch, Listing, SnapshotColumns } from '../domain/batch';
import { isMoneyMetric, METRICS, type Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import { fail, ok, type Result } from '../domain/result';
import { addCells, pickMetrics } from './add-cells';
import { hull, type Part, type Parts, type Priced } from './batch-parts';
import { compareCodePoints } from './code-point-order';
import { mergeEntries } from './merge-entries';
import type { StoredImport } from './read-import';

/** What a stored import was made from. */
export function batchOf(stored: StoredImport): ImportBatch {
  const { head, ids, names, listings, snapshot, otherSnapshot, daily, otherDaily, ledger } = stored;
  return {
    accounts: ids,
    names,
    listing: head.isList ? listings : null,
    snapshot: head.snapshot &&
      snapshot && {
        day: head.snapshot.day,
        values: snapshot,
        ...(otherSnapshot.length > 0 ? { otherMoney: otherSnapshot } : {}),
      },
    daily: head.daily &&
      daily && {
        grain: head.daily.grain ?? 'day',
        covered: head.daily.covered,
        ...daily,
        ...(otherDaily.length > 0 ? { otherMoney: otherDaily.map(({ currency, cells }) => ({ currency, ...cells })) } : {}),
      },
    ledger: head.ledger &&
      ledger && {
        covered: head.ledger.covered,
        carries: head.ledger.carries,
        ...ledger,
        revenue: Float64Array.from(ledger.revenue),
        commission: Float64Array.from(ledger.commission),
      },
  };
}

/**
 * Two parts of one file as the whole, in the currency of the first: sums of the same account and days are added up, a conversion
 * is taken once (the first part's), of a partner in both lists the first part's line stands.
 * Fails: `other-shape` when they are no parts of one file: of different grains, or totals of different days.
 */
export function mergeBatches(one: Priced, other: Priced): Result<ImportBatch, 'other-shape'> {
  const [a, b] = [one.batch, other.batch];
  if (a.daily && b.daily && a.daily.grain !== b.daily.grain) return fail('other-shape', 'grain');
  if (a.snapshot && b.snapshot && a.snapshot.day !== b.snapshot.day) return fail('other-shape', 'day');
  if ((a.listing === null) !== (b.listing === null)) return fail('other-shape', 'list');
  const accounts = [...new Set([...a.accounts, ...b.accounts])].sort(compareCodePoints);
  const positions = new Map(accounts.map((id, position) => [id, position]));
  const placesOf = (batch: ImportBatch) => Uint32Array.from(batch.accounts, (id) => positions.get(id) ?? 0);
  const parts: Part[] = [one, other].map((part) => ({ ...part, places: placesOf(part.batch) }));
  const context = { parts, count: accounts.length, currency: one.currency ?? other.currency };
  return ok({
    accounts,
    names: firstOf(
      context,
      ({ batch }) => batch.names,
      (name) => name !== '',
    ).map((name) => name ?? ''),
    listing:
      a.listing &&
      firstOf<Listing>(
        context,
        ({ batch }) => batch.listing ?? [],
        () => true,
      ).map((listing) => listing ?? {}),
    snapshot: mergeSnapshots(context),
    daily: mergeDaily(context),
    ledger: mergeEntries(context),
  });
}

function firstOf<Item>(
  { parts, count }: Parts,
  itemsOf: (part: Part) => readonly Item[],
  says: (item: Item) => boolean,
): (Item | undefined)[] {
  const merged: (Item | undefined)[] = new Array(count).fill(undefined);
  for (const part of [...parts].reverse()) {
    itemsOf(part).forEach((item, local) => {
      if (says(item)) merged[part.places[local] ?? 0] = item;
    });
  }
  return merged;
}

function mergeDaily({ parts, count, currency }: Parts): DailyColumns | null {
  const flows = parts.flatMap(({ batch: { daily }, ...part }) => (daily ? [{ daily, ...part }] : []));
  const [first] = flows;
  if (!first) return null;
  const own: FlowCells[] = [];
  const others = new Map<Currency, FlowCells[]>();
  for (const { daily, currency: code, places } of flows) {
    const metrics = Object.keys(daily.values) as Metric[];
    const isOwn = code === null || code === currency;
    const kept = pickMetrics(daily, isOwn ? metrics : metrics.filter((metric) => !isMoneyMetric(metric)));
    own.push(spread(kept, places, count));
    const amounts = isOwn ? [] : [{ currency: code, ...pickMetrics(daily, metrics.filter(isMoneyMetric)) }];
    for (const { currency: other, ...cells } of [...amounts, ...(daily.otherMoney ?? [])]) {
      const all = other === currency ? own : (others.get(other) ?? []);
      all.push(spread(cells, places, count));
      if (other !== currency) others.set(other, all);
    }
  }
  const otherMoney = [...others].map(([code, cells]) => ({ currency: code, ...addCells(cells) }));
  return {
    grain: first.daily.grain,
    covered: hull(flows.map(({ daily }) => daily.covered)),
    ...addCells(own),
    ...(otherMoney.length > 0 ? { otherMoney } : {}),
  };
}

/** The same cells over all accounts of the whole: both are in the same order. */
function spread({ offsets, days, spans, values }: FlowCells, places: Uint32Array, count: number): FlowCells {
  const wide = new Uint32Array(count + 1);
  places.forEach((place, local) => {
    wide[place + 1] = (offsets[local + 1] ?? 0) - (offsets[local] ?? 0);
  });
  for (let account = 0; account < count; account++) wide[account + 1] = (wide[account + 1] ?? 0) + (wide[account] ?? 0);
  return { offsets: wide, days, spans, values };
}

type Columns = Partial<Record<Metric, Float64Array>>;

function mergeSnapshots({ parts, count, currency }: Parts): SnapshotColumns | null {
  const own: Columns = {};
  const others = new Map<Currency, Columns>();
  let day: number | null = null;
  for (const { batch, currency: code, places } of parts) {
    if (!batch.snapshot) continue;
    day = batch.snapshot.day;
    const all = [{ currency: code, values: batch.snapshot.values }, ...(batch.snapshot.otherMoney ?? [])];
    for (const { currency: of, values } of all) {
      for (const metric of METRICS) {
        const column = values[metric];
        if (!column) continue;
        const into = of === null || of === currency || !isMoneyMetric(metric) ? own : (others.get(of) ?? {});
        if (into !== own && of !== null) others.set(of, into);
        into[metric] = fill(into[metric] ?? new Float64Array(count).fill(Number.NaN), column, places);
      }
    }
  }
  const otherMoney = [...others].map(([code, values]) => ({ currency: code, values }));
  return day === null ? null : { day, values: own, ...(otherMoney.length > 0 ? { otherMoney } : {}) };
}

/** What is known already stands. */
function fill(known: Float64Array, column: Float64Array, places: Uint32Array): Float64Array {
  column.forEach((value, local) => {
    const place = places[local] ?? 0;
    if (Number.isNaN(known[place])) known[place] = value;
  });
  return known;
}
