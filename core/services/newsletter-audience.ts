import type { Day } from '../domain/day';
import type { ProgramId } from '../domain/ids';
import type { ProgramDetail } from '../domain/insight';
import { type Audience, chooseAudience } from '../outreach/recipients';
import type { TrellisDb } from '../store/db';
import { readSettings } from '../store/records';
import { type KnownCandidate, readCandidates } from './read-candidates';

/** By mail, for which an address is needed, or by the network's own messages. */
export type NewsletterChannel = 'email' | 'network';

export type AudienceQuestion = {
  readonly program: ProgramId;
  /** A segment's id; null: everybody in the programme, which leaves the newsletter audience (S-11). */
  readonly segment: string | null;
  readonly channel: NewsletterChannel;
  /** The user's own. */
  readonly today: Day;
};

export type NewsletterAudience = Audience<KnownCandidate> & {
  readonly program: ProgramDetail;
  /** Whether any address is known at all; else the network's messages are the way. */
  readonly hasAddresses: boolean;
  /** Those who agreed to be named and those who were not asked, with what they brought in the last 30 days; best first. */
  readonly best: readonly KnownCandidate[];
};

/** How many of the best are proposed as partners of the month. */
const MOST_BEST = 12;

/** Who gets a newsletter today, and who does not and why. Null while nothing is published on the programme. */
export async function readNewsletterAudience(
  db: TrellisDb,
  { program: id, segment, channel, today }: AudienceQuestion,
): Promise<NewsletterAudience | null> {
  const [known, { mailRestDays }] = await Promise.all([readCandidates(db, id, 'A-20'), readSettings(db)]);
  if (!known) return null;
  const { program, all } = known;
  const asked = all.filter(({ detail: { insight }, isInProgram }) =>
    segment === null ? isInProgram : isMember(insight, segment),
  );
  const rules = { today, restDays: mailRestDays, isMass: true, needsAddress: channel === 'email' };
  return {
    ...chooseAudience(asked, rules),
    program,
    hasAddresses: all.some(({ address }) => address !== null),
    best: all
      .filter((one) => one.isInProgram && resultOf(one) > 0)
      .sort((a, b) => resultOf(b) - resultOf(a) || (a.account < b.account ? -1 : 1))
      .slice(0, MOST_BEST),
  };
}

const resultOf = ({ detail }: KnownCandidate) => detail.insight.recent.main30 ?? 0;

const isMember = (insight: KnownCandidate['detail']['insight'], segment: string) =>
  insight.ownSegments.includes(segment) || insight.segments.some((id) => id === segment);
