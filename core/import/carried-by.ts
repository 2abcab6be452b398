import type { Metric } from '../domain/metrics';
import { isCorrected } from './conversion-key';
import type { Amount } from './ledger-entry';
import type { Reading } from './reading';

/** The metrics that a ledger makes known, by the columns it has; `said`: the amounts that have values. */
export function carriedBy(reading: Reading, said: readonly Amount[]): Metric[] {
  const { columns, countingTypes } = reading;
  // Without the column that tells orders from other entries, conversions can't be counted.
  const hasConversions = countingTypes === null || columns['entry-type'] !== undefined;
  const carries: Metric[] = hasConversions ? ['conversions'] : [];
  carries.push(...said);
  const hasStates = columns.status !== undefined;
  if (!hasStates && columns.refunded === undefined && !isCorrected(reading)) return carries;
  if (hasConversions) carries.push('reversedConversions');
  // A day of refund or a correction does not say what else the network has decided.
  if (hasConversions && hasStates) carries.push('settledConversions');
  if (said.includes('revenue')) carries.push('reversedRevenue');
  if (said.includes('commission')) carries.push('reversedCommission');
  return carries;
}
