import type { Book } from '../../domain/book';
import { type Day, dayOfMoment } from '../../domain/day';
import type { ProgramData } from '../../domain/program-data';
import { changedOn } from './book-notes';

type Dated = { readonly day: Day };
type Made = { readonly createdAt: number };

/**
 * What the user had written by a day: what came later must not tell who met a trigger then. The files are taken as they are now,
 * so that a correction mends old measurements, too; that no flow after the day counts is seen to by the insight.
 */
export function knownThen(data: ProgramData, day: Day): ProgramData {
  const noted = (item: Dated) => item.day <= day;
  const made = (item: Made) => dayOfMoment(item.createdAt) <= day;
  const then = (on: Day | null) => (on !== null && on <= day ? on : null);
  const { reasons, checks, pulses, flagDecisions, goals, terms, offers, assets, contests, profiles } = data.book;
  const book: Book = {
    ...data.book,
    reasons: reasons.filter(noted),
    checks: checks.filter(noted),
    pulses: pulses.filter(noted),
    flagDecisions: flagDecisions.filter(noted),
    goals: goals
      .filter(made)
      .map((goal) => (goal.state === 'agreed' && changedOn(goal, 'state') > day ? { ...goal, state: 'proposed' } : goal)),
    terms: terms.filter(made),
    offers: offers.filter(made),
    assets: assets.filter(made),
    contests: contests.filter(made),
    profiles: profiles.map((profile) => ({
      ...profile,
      contentPermission: then(profile.contentPermission),
      communityInvited: then(profile.communityInvited),
    })),
  };
  return {
    ...data,
    touches: data.touches.filter(noted),
    overrides: data.overrides.filter(({ updatedAt }) => dayOfMoment(updatedAt) <= day),
    book,
  };
}
