import type { TypeRecord } from '../../domain/insight';
import type { Replay } from '../replay';
import { restingStage, type Study } from '../study';
import { wilsonInterval } from './wilson';

type Sums = { joined: number; activated: number; value: number };

/**
 * How each type of partner works here (S-26), by activation rate, the best first. Only those in the programme count, and of them
 * only those of whom it is known whether they ever became active.
 */
export function typeRecords(study: Study, { evaluation, states }: Replay): TypeRecord[] {
  const byType = new Map<string, Sums>();
  study.data.accounts.forEach(({ type, status }, account) => {
    const state = states[account];
    if (!type || !state || restingStage(study, account, status) !== null) return;
    if (state.activated === null && state.activity.code === 'unknown') return;
    const sums = byType.get(type) ?? { joined: 0, activated: 0, value: 0 };
    byType.set(type, sums);
    sums.joined += 1;
    if (state.activated === null) return;
    sums.activated += 1;
    sums.value += evaluation.net[account] ?? 0;
  });
  const knowsValue = !study.calendar.known.main.isEmpty;
  const records = [...byType].map(([type, { joined, activated, value }]): TypeRecord => {
    const perActivated = knowsValue && activated > 0 ? Math.round(value / activated) : null;
    return { type, joined, activated, ...wilsonInterval(activated, joined), perActivated };
  });
  const rateOf = ({ activated, joined }: TypeRecord) => activated / joined;
  return records.sort((a, b) => rateOf(b) - rateOf(a) || b.joined - a.joined || (a.type < b.type ? -1 : 1));
}
