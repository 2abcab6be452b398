import type { RuleUnits } from '@/components/segment/rule-words';
import type { Overview, ProgramAccounts } from './read-overview';

/** What rules are read in: what all programmes in view count in; without a currency where they differ. */
export function ruleUnits({ settings }: Overview, accounts: readonly ProgramAccounts[]): RuleUnits {
  const [first] = accounts;
  const currency = first?.detail.currency ?? null;
  const isShared = accounts.every(({ detail }) => detail.currency === currency);
  return { settings, mainMetric: first?.detail.mainMetric ?? 'revenue', currency: isShared ? currency : null };
}
