import type { ColumnRole, ReportKind } from '@/core/domain/report';

export type MappingTrouble =
  | { readonly id: 'lacks'; readonly role: 'partner-id' | 'date' | 'clicks' }
  | { readonly id: 'twice'; readonly role: ColumnRole };

const FIGURES: ReadonlySet<string> = new Set([
  'impressions',
  'clicks',
  'conversions',
  'revenue',
  'commission',
  'reversed-conversions',
  'reversed-revenue',
  'reversed-commission',
  'paid',
]);

/** Why a mapping can't be used; null when it can. Said before the file is read again. */
export function mappingTrouble(report: ReportKind, columns: Readonly<Record<string, ColumnRole>>): MappingTrouble | null {
  const roles = Object.values(columns).filter((role) => role !== 'ignore');
  const twice = roles.find((role, at) => roles.indexOf(role) !== at);
  if (twice) return { id: 'twice', role: twice };
  if (!roles.includes('partner-id')) return { id: 'lacks', role: 'partner-id' };
  // Without an id of its own a conversion may be one of a period that the user names.
  if (report === 'transactions' && roles.includes('conversion-id') && !roles.includes('date'))
    return { id: 'lacks', role: 'date' };
  const isWithoutFigures = !roles.some((role) => FIGURES.has(role));
  return NEEDS_FIGURES.has(report) && isWithoutFigures ? { id: 'lacks', role: 'clicks' } : null;
}

/** In the other kinds a row says something by being there: a partner, a conversion, a click. */
const NEEDS_FIGURES: ReadonlySet<ReportKind> = new Set(['performance', 'payouts']);
