import type { FlowCells } from '../domain/batch';
import type { Period } from '../domain/day';
import { isMoneyMetric, METRICS, type Metric } from '../domain/metrics';
import type { Grain } from '../domain/report';
import { addCells, pickMetrics } from './add-cells';
import type { Stretches } from './chunks';
import { convertColumn, SAME } from './convert-money';
import { metricsIn, type View } from './currency-view';
import type { FoldedAccounts } from './fold-accounts';
import type { ProgramLedger } from './fold-conversions';
import type { Claim, FlowSource } from './fold-series';
import { type LedgerSource, mergeLedgers, sumLedger } from './merge-ledgers';
import { orderEntries } from './order-entries';
import type { StoredImport } from './read-import';

/** A flow that tells weeks, months or other stretches, and cuts its time into these. */
export type CoarseSource = FlowSource & {
  readonly grain: Grain;
  readonly covered: Period;
  readonly metrics: readonly Metric[];
  /** As that of a claim. */
  readonly withheld: readonly Metric[];
  readonly stretches: Stretches;
};

/** All flows of a programme as one view sees them, in the order of imports. */
export type ProgramFlows = {
  readonly sources: readonly FlowSource[];
  readonly claims: readonly Claim[];
  readonly coarse: readonly CoarseSource[];
  /** Null where no import lists conversions. */
  readonly ledger: ProgramLedger | null;
};

/** Ledgers speak as one, whenever one of them covers a day. */
export function flowsIn(view: View, imports: readonly StoredImport[], { facts, accountOf }: FoldedAccounts): ProgramFlows {
  const sources: FlowSource[] = [];
  const claims: Claim[] = [];
  const coarse: CoarseSource[] = [];
  const ledger = mergedIn(
    imports.flatMap((stored, index) => ledgerIn(view, stored, accountOf[index])),
    facts.length,
  );
  if (ledger) {
    const everyone = Uint32Array.from(facts.keys());
    const metrics = new Set(metricsIn(view, METRICS, view.currency));
    sources.push({ cells: sumLedger(ledger.merged, ledger.sorted, metrics), accountOf: everyone });
  }
  imports.forEach((stored, index) => {
    const { daily, ledger: listed } = stored.head;
    if (listed) claims.push({ source: 0, covered: listed.covered, ...ledgerMetricsIn(view, stored) });
    const flow = dailyIn(view, stored);
    if (!daily || !flow || flow.metrics.length === 0) return;
    const { grain = 'day', covered, stretches } = daily;
    const { cells, metrics, withheld } = flow;
    const source = { cells, accountOf: accountOf[index] ?? new Uint32Array() };
    if (grain === 'day') claims.push({ source: sources.push(source) - 1, covered, metrics, withheld });
    else if (stretches) coarse.push({ ...source, grain, covered, metrics, withheld, stretches });
  });
  return { sources, claims: claims.filter(({ metrics }) => metrics.length > 0), coarse, ledger };
}

function mergedIn(sources: readonly LedgerSource[], accounts: number): ProgramLedger | null {
  if (sources.length === 0) return null;
  const merged = mergeLedgers(sources);
  return { merged, sorted: orderEntries(merged, accounts), sources };
}

function ledgerIn(view: View, { ledger, record }: StoredImport, accountOf: Uint32Array = new Uint32Array()): LedgerSource[] {
  if (!ledger) return [];
  const { currencies = [] } = ledger;
  const rates = [record.summary.currency, ...currencies.slice(1)].map((currency) => view.rateOf(currency));
  return [{ entries: ledger, accountOf, rates }];
}

type Carried = Pick<Claim, 'metrics' | 'withheld'>;

/** What an import carries by what the view takes of it: what is money in other currencies only is withheld. */
function carriedIn(carries: readonly Metric[], told: readonly Metric[]): Carried {
  const metrics = METRICS.filter((metric) => told.includes(metric) || (carries.includes(metric) && isMoneyMetric(metric)));
  return { metrics, withheld: metrics.filter((metric) => !told.includes(metric)) };
}

function ledgerMetricsIn(view: View, { head: { ledger }, record }: StoredImport): Carried {
  const { carries = [], otherMoney = [] } = ledger ?? {};
  const told = [record.summary.currency, ...otherMoney].flatMap((currency) => metricsIn(view, carries, currency));
  return carriedIn(carries, told);
}

/** The daily flow's cells with all amounts that the view takes added up; most often its own, as they are. */
function dailyIn(
  view: View,
  { head: { daily }, daily: own, otherDaily, record }: StoredImport,
): ({ readonly cells: FlowCells } & Carried) | null {
  if (!daily || !own) return null;
  const { currency } = record.summary;
  const rate = view.rateOf(currency);
  const ownMetrics = metricsIn(view, daily.metrics, currency);
  const others = otherDaily.flatMap(({ currency: code, cells }) => {
    const other = view.rateOf(code);
    return other === null ? [] : [atRate(cells, other)];
  });
  const isPlain = others.length === 0 && (rate === SAME || !daily.metrics.some(isMoneyMetric));
  const cells = isPlain ? own : addCells([atRate(pickMetrics(own, ownMetrics), rate ?? SAME), ...others]);
  const carries = [...daily.metrics, ...Object.values(daily.otherMoney ?? {}).flat()];
  return { cells, ...carriedIn(carries, [...ownMetrics, ...others.flatMap(({ values }) => Object.keys(values) as Metric[])]) };
}

function atRate(cells: FlowCells, rate: number): FlowCells {
  if (rate === SAME) return cells;
  const values = Object.entries(cells.values).map(([metric, column]) => [
    metric,
    isMoneyMetric(metric as Metric) ? convertColumn(column, rate) : column,
  ]);
  return { ...cells, values: Object.fromEntries(values) };
}
