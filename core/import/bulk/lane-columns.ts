import { dateColumnOf, type Reading } from '../reading';

/** What a column's cells are for; 0: nothing is read from them. */
export const ID = 1;
export const NAME = 2;
export const DATE = 3;
export const CURRENCY = 4;
export const COUNT = 5;
export const MONEY = 6;

/** The columns of a flow as its fast lane (flow-bytes.ts) meets them, from the first to the last. */
export type LaneColumns = {
  /** Per column of the file, what it is for and, for a number, which of the reading's metrics it feeds first. */
  readonly uses: Uint8Array;
  readonly sources: Int32Array;
  /** Per metric of the reading, the next one that the same column feeds; -1: none. */
  readonly also: Int32Array;
  /** Positions; -1: the file has none. */
  readonly id: number;
  readonly name: number;
  readonly date: number;
  readonly currency: number;
};

export function laneColumns(reading: Reading): LaneColumns {
  const { columns, metrics, headers } = reading;
  const hasMoney = metrics.some(({ isMoney }) => isMoney);
  const at = {
    id: columns['partner-id'] ?? -1,
    name: columns['partner-name'] ?? -1,
    date: dateColumnOf(reading),
    currency: hasMoney ? (columns.currency ?? -1) : -1,
  };
  const uses = new Uint8Array(headers.length);
  const sources = new Int32Array(headers.length).fill(-1);
  const also = new Int32Array(metrics.length).fill(-1);
  metrics.forEach(({ column, isMoney }, metric) => {
    uses[column] = isMoney ? MONEY : COUNT;
    also[metric] = sources[column] ?? -1;
    sources[column] = metric;
  });
  const named = [
    [at.id, ID],
    [at.name, NAME],
    [at.date, DATE],
    [at.currency, CURRENCY],
  ] as const;
  for (const [column, use] of named) if (column >= 0) uses[column] = use;
  return { uses, sources, also, ...at };
}

/** Reports whose rows have a state, name the partner within another text or behind its name, or come mutilated, have no fast lane. */
export function hasFastLane({ kind, columns, report, rowCountsAs, repair }: Reading): boolean {
  const id = columns['partner-id'];
  const hasFate = columns.status !== undefined && report === 'transactions';
  const isPlain = kind === 'flow' && report !== 'payouts' && rowCountsAs === null && repair === null;
  return isPlain && !hasFate && id !== undefined && (columns['partner-name'] ?? id + 1) > id;
}
