import type { ColumnMapping, ColumnRole, ReportKind } from '@/core/domain/report';

/** The roles of columns as they are offered: by the question they answer. `ignore` stands alone, first. */
export const ROLE_GROUPS = [
  { id: 'who', roles: ['partner-id', 'partner-name'] },
  { id: 'when', roles: ['date', 'joined'] },
  { id: 'results', roles: ['impressions', 'clicks', 'conversions', 'reversed-conversions', 'conversion-id'] },
  { id: 'money', roles: ['revenue', 'commission', 'currency', 'reversed-revenue', 'reversed-commission'] },
  { id: 'about', roles: ['status', 'type', 'email', 'website', 'country'] },
] as const satisfies readonly { readonly id: string; readonly roles: readonly ColumnRole[] }[];

const AMOUNTS: ReadonlySet<ColumnRole> = new Set(['revenue', 'commission', 'reversed-revenue', 'reversed-commission']);
const FLOWS: ReadonlySet<ReportKind> = new Set(['performance', 'clicks', 'payouts']);

export const isAmount = (role: ColumnRole) => AMOUNTS.has(role);

/** What has to be known beside the roles themselves, so that only that is asked. */
export function conventionsOf({ report, columns }: ColumnMapping): {
  readonly dates: boolean;
  readonly amounts: boolean;
  readonly currency: boolean;
  readonly grain: boolean;
} {
  const roles = new Set(Object.values(columns));
  const amounts = [...AMOUNTS].some((role) => roles.has(role));
  return {
    dates: roles.has('date') || roles.has('joined'),
    amounts,
    currency: amounts && !roles.has('currency'),
    grain: FLOWS.has(report) && roles.has('date'),
  };
}

/** Roles that make no sense for what a row is: offered all the same, told beside the select. */
export function hasNoUse(report: ReportKind, role: ColumnRole): boolean {
  if (role === 'conversion-id') return report !== 'transactions';
  if (role === 'joined') return report !== 'partners' && report !== 'applications';
  return false;
}
