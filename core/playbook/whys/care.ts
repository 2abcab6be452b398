import type { Day } from '../../domain/day';
import { sentence } from '../../domain/sentence';
import { hasOutcome } from '../contact-log';
import { checkOf } from '../kept';
import { reasonDay, type Situation } from '../situation';
import { fittingOffers, oldAssets, overdueReviews } from '../triggers/care';
import { atStake, dayFact, month, since, type TellWhy } from '../why-facts';

export const CARE_WHYS = {
  'A-19': (situation, stake) => {
    const [offer, ...others] = fittingOffers(situation);
    return sentence('play.A-19.why', {
      title: offer?.title ?? '',
      // For the draft.
      kind: offer?.kind ?? '',
      code: offer?.code ?? '',
      link: offer?.link ?? '',
      others: others.length,
      hasEnd: offer?.to == null ? 'no' : 'yes',
      end: dayFact(offer?.to ?? null),
      ...atStake(stake),
    });
  },

  'A-21': (situation, stake) => {
    const told = reasonDay(situation, 'other');
    if (told !== null) return sentence('play.A-21.why.told', { told: dayFact(told), ...atStake(stake) });
    const { insight, settings } = situation;
    return sentence('play.A-21.why', {
      tier: insight.tier,
      cadence: insight.tier === 'A' ? settings.cadenceA : settings.cadenceB,
      ...since(lastTwoWay(situation)),
      ...atStake(stake),
    });
  },

  'A-22': (situation, stake) => {
    const [oldest, ...others] = oldAssets(situation.kept.assets, situation.today);
    return sentence('play.A-22.why', {
      title: oldest?.title ?? '',
      kind: oldest?.kind === 'link' ? 'link' : 'creative',
      days: situation.today - (oldest?.updated ?? situation.today),
      others: others.length,
      ...atStake(stake),
    });
  },

  'A-24': (situation, stake) => {
    const waiting = overdueReviews(situation);
    return sentence('play.A-24.why', { count: waiting.length, handed: dayFact(waiting[0] ?? null), ...atStake(stake) });
  },

  'A-25': ({ insight, basis }) => sentence('play.A-25.why', { tier: insight.tier, ...month(insight, basis) }),

  'A-29': ({ insight, basis }) => sentence('play.A-29.why', month(insight, basis)),

  'A-30': ({ kept, today }, stake) => {
    const checked = checkOf(kept, 'feed', 'checked')?.day ?? null;
    return sentence('play.A-30.why', {
      ...since(checked),
      days: checked === null ? 0 : today - checked,
      ...atStake(stake),
    });
  },

  'A-39': ({ insight, basis }) => sentence('play.A-39.why', { ...since(insight.stage.since), ...month(insight, basis) }),
} as const satisfies Readonly<Record<string, TellWhy>>;

/** The day on which something last came back from the partner, by the log. */
function lastTwoWay({ contacts }: Situation): Day | null {
  const days = contacts.filter((touch) => touch.direction === 'in' || hasOutcome(touch)).map(({ day }) => day);
  return days.length === 0 ? null : Math.max(...days);
}
