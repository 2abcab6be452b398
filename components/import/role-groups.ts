import { COLUMN_ROLES, type ColumnMapping, type ColumnRole, type ReportKind } from '@/core/domain/report';

/** The roles of columns as they are offered: by the question they answer. `ignore` stands alone, first. */
const LISTED = [
  { id: 'who', roles: ['partner-id', 'partner-name', 'first-name', 'last-name'] },
  { id: 'when', roles: ['date', 'period', 'joined'] },
  { id: 'results', roles: ['impressions', 'clicks', 'conversions', 'reversed-conversions'] },
  { id: 'money', roles: ['revenue', 'commission', 'currency', 'reversed-revenue', 'reversed-commission', 'paid'] },
  {
    id: 'conversion',
    roles: ['conversion-id', 'original-id', 'entry-type', 'click-date', 'promo-code', 'referrer', 'buyer', 'customer-kind'],
  },
  { id: 'about', roles: ['status', 'type', 'group', 'email', 'website', 'country'] },
] as const;

type GroupId = (typeof LISTED)[number]['id'];
export type RoleGroup = { readonly id: GroupId; readonly roles: readonly ColumnRole[] };

const named = (names: readonly string[]) => names.flatMap((name) => COLUMN_ROLES.filter((role) => role === name));
const listed = new Set<string>(LISTED.flatMap(({ roles }) => [...roles]));
/** A role that nobody put anywhere is offered last rather than not at all. */
const others = COLUMN_ROLES.filter((role) => role !== 'ignore' && !listed.has(role));

export const ROLE_GROUPS: readonly RoleGroup[] = LISTED.map(({ id, roles }) => ({
  id,
  roles: [...named(roles), ...(id === 'about' ? others : [])],
})).filter(({ roles }) => roles.length > 0);

const AMOUNTS: ReadonlySet<string> = new Set(['revenue', 'commission', 'reversed-revenue', 'reversed-commission', 'paid']);
const DATES: ReadonlySet<string> = new Set(['date', 'joined', 'click-date']);
/** Of no use where a row is not one conversion. */
const OF_CONVERSIONS: ReadonlySet<string> = new Set(LISTED.find(({ id }) => id === 'conversion')?.roles);
const FLOWS: ReadonlySet<ReportKind> = new Set(['performance', 'clicks', 'payouts']);

export const isAmount = (role: string) => AMOUNTS.has(role);
export const isDate = (role: string) => DATES.has(role);

/** What has to be known beside the roles themselves, so that only that is asked. */
export function conventionsOf({ report, columns }: ColumnMapping): {
  readonly dates: boolean;
  readonly amounts: boolean;
  readonly currency: boolean;
  readonly grain: boolean;
} {
  const roles = Object.values(columns);
  const amounts = roles.some(isAmount);
  return {
    dates: roles.some(isDate),
    amounts,
    currency: amounts && !roles.includes('currency'),
    grain: FLOWS.has(report) && roles.includes('date'),
  };
}

/** Roles that make no sense for what a row is: offered all the same, told beside the select. */
export function hasNoUse(report: ReportKind, role: ColumnRole): boolean {
  if (OF_CONVERSIONS.has(role)) return report !== 'transactions' && report !== 'clicks';
  if (role === 'joined') return report !== 'partners' && report !== 'applications';
  return false;
}
