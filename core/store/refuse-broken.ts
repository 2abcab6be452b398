import type { DailyColumns, FlowCells, ImportBatch, LedgerColumns, NumberColumn } from '../domain/batch';
import { isMoneyMetric, type Metric } from '../domain/metrics';
import { isCurrency } from '../domain/money';
import { compareCodePoints } from './code-point-order';

/** Throws RangeError when the batch is not what ImportBatch promises: stored as it is, it could never be folded. */
export function refuseBroken({ accounts, names, listing, snapshot, daily, ledger }: ImportBatch): void {
  const count = accounts.length;
  const isSorted = accounts.every((id, index) => index === 0 || compareCodePoints(accounts[index - 1] ?? '', id) < 0);
  if (!isSorted) throw new RangeError('accounts of a batch must be sorted and different');
  if (names.length !== count || (listing && listing.length !== count)) throw new RangeError('a batch needs a line per account');
  for (const { values } of snapshot ? [snapshot, ...(snapshot.otherMoney ?? [])] : []) {
    for (const column of Object.values(values)) {
      if (column.length !== count) throw new RangeError('a snapshot needs a value per account');
    }
  }
  refuseOdd(snapshot?.otherMoney ?? []);
  if (daily) refuseBrokenDaily(daily, count);
  if (ledger) refuseBrokenLedger(ledger, count);
}

function refuseBrokenDaily(daily: DailyColumns, count: number): void {
  const others = daily.otherMoney ?? [];
  refuseOdd(others);
  for (const cells of [daily, ...others]) {
    const { offsets, days, spans } = cells;
    if (offsets.length !== count + 1 || offsets[count] !== days.length) {
      throw new RangeError('the offsets of a daily batch do not fit its cells');
    }
    if (spans && daily.grain === 'day') throw new RangeError('what is told by day has no longer stretches');
    if (spans && (spans.length !== days.length || spans.includes(0))) throw new RangeError('a stretch of days has a length');
    if (!isAscending(cells)) throw new RangeError("an account's days must be ascending and different");
    for (const column of Object.values(cells.values)) {
      if (column.length !== days.length || !isAllNumbers(column)) throw new RangeError('daily sums are numbers, one per cell');
    }
  }
}

type OtherMoney = { readonly currency: string; readonly values: Readonly<Partial<Record<Metric, unknown>>> };

function refuseOdd(others: readonly OtherMoney[]): void {
  const isMoney = others.every(({ values }) => Object.keys(values).every((metric) => isMoneyMetric(metric as Metric)));
  if (!isMoney) throw new RangeError('only amounts have a currency');
  const codes = others.map(({ currency }) => currency);
  if (new Set(codes).size < codes.length || !codes.every(isCurrency)) throw new RangeError('a currency is a code, each once');
}

function isAscending({ offsets, days, spans }: FlowCells): boolean {
  for (let account = 0; account + 1 < offsets.length; account++) {
    const end = offsets[account + 1] ?? 0;
    for (let cell = (offsets[account] ?? 0) + 1; cell < end; cell++) {
      const further = (days[cell] ?? 0) - (days[cell - 1] ?? 0);
      if (further < 0 || (further === 0 && !(spans && (spans[cell - 1] ?? 1) < (spans[cell] ?? 1)))) return false;
    }
  }
  return true;
}

function isAllNumbers(column: NumberColumn): boolean {
  if (column instanceof Int32Array) return true;
  for (let cell = 0; cell < column.length; cell++) if (Number.isNaN(column[cell])) return false;
  return true;
}

function refuseBrokenLedger({ account, currency, currencies }: LedgerColumns, count: number): void {
  for (let entry = 0; entry < account.length; entry++) {
    const own = account[entry] ?? 0;
    if (own >= count || (entry > 0 && own < (account[entry - 1] ?? 0))) throw new RangeError('a ledger is sorted by account');
  }
  if (!currency && !currencies) return;
  const known = currencies?.length ?? 0;
  if (currency?.length !== account.length || currency.some((code) => code >= known) || new Set(currencies).size !== known) {
    throw new RangeError('every entry of a ledger has a currency');
  }
}
