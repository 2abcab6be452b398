import type { Goal } from '../domain/book';
import type { Day } from '../domain/day';
import type { Health } from '../domain/insight';
import { isMoneyMetric } from '../domain/metrics';
import type { Touch } from '../domain/records';
import { playTitle } from '../i18n/play-title';
import { formatNumber, t } from '../i18n/translate';
import { tellTouch } from '../playbook/effects/tell-touch';

// What the user keeps of a partner, in the card's words.

/** Longest text that travels to a page: a name may be as long as somebody chose to make it. */
export const MOST_NAME = 160;
/** Partners told by name that it brought. */
const MOST_BROUGHT = 3;

/** Never its subject or text: those stay in the workspace. */
export function touchText(touch: Touch, known: Parameters<typeof tellTouch>[1]): string {
  const { day, channel, play } = touch;
  const told = tellTouch(touch, known);
  const facts = { day: { day }, channel: t(`word.channel.${channel}`) };
  const text = play === null ? t('card.touch', facts) : t('card.touch.play', { ...facts, play: playTitle(play) });
  // Why it can't be told yet there is no room for.
  return told?.outcome === 'success' || told?.outcome === 'failure' ? `${text}. ${told.text}` : text;
}

/** The goal whose period is running: the agreed one before one that was only proposed. */
export function goalText(goals: readonly Goal[], { factors }: Health, asOf: Day): string {
  const running = goals.filter(({ deletedAt, period }) => deletedAt === null && period.from <= asOf && asOf <= period.to);
  const agreed = running.filter(({ state }) => state === 'agreed');
  const goal = agreed[0] ?? running[0];
  if (!goal) return '';
  const { metric, target, currency, period } = goal;
  const text = t('card.goal', {
    metric: t(`word.metric.${metric}`),
    target: currency !== null && isMoneyMetric(metric) ? { units: target, currency } : formatNumber(target),
    from: { day: period.from },
    to: { day: period.to },
  });
  if (agreed.length === 0) return t('card.goal.proposed', { goal: text });
  // The factor speaks of the one that is furthest behind: of several nobody could tell which.
  const pace = agreed.length === 1 ? factors.find(({ id, confidence }) => id === 'goal' && confidence > 0) : undefined;
  if (!pace) return text;
  return pace.score >= 1
    ? t('card.goal.on-pace', { goal: text })
    : t('card.goal.behind', { goal: text, pace: { share: pace.score } });
}

export function broughtText(names: readonly string[]): string {
  if (names.length === 0) return '';
  const told = names.slice(0, MOST_BROUGHT).map((name) => name.slice(0, MOST_NAME));
  return t('card.brought', { count: names.length, names: told.join(', '), more: names.length - told.length });
}
