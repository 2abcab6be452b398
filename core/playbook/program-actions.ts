import { isToRenew, renewalDay } from '../domain/asset-age';
import type { Asset, Book } from '../domain/book';
import type { Day } from '../domain/day';
import { type AccountId, accountIdOf, type ProgramId } from '../domain/ids';
import type { AccountInsight, ProgramAction, ProgramInsight } from '../domain/insight';
import { nextNewsletterDay } from '../domain/newsletter-rhythm';
import type { AccountFacts, Stage } from '../domain/partner';
import type { ActionDecision, Touch } from '../domain/records';
import { type Sentence, sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { isSuspended, stateOf } from './brakes';
import { lastDone } from './contact-log';
import { isDuty, MINUTES, type PlayId } from './play';
import { tunedPlays } from './plays';
import { priorityOf, urgencyOf } from './priority';
import { asMoney, asRank, type ProgramBasis, programBasis } from './program-basis';
import { decisionOn, type Trigger } from './situation';
import { CARE_SHARE } from './stakes';
import { byAge } from './suggest-actions';
import { oldAssets } from './triggers/care';
import { endingTerms } from './triggers/quality';

export type ProgramSuggestInput = {
  readonly id: ProgramId;
  readonly program: ProgramInsight;
  readonly facts: readonly AccountFacts[];
  readonly touches: readonly Touch[];
  readonly decisions: readonly ActionDecision[];
  readonly book: Book;
  readonly settings: Settings;
  /** The user's own day: newsletters, contests and catalogues stand in the diary. */
  readonly today: Day;
};

/** What decisions about a programme's own plays are kept under: no partner's id is blank. */
export const programAccount = (program: ProgramId): AccountId => accountIdOf(program, ' ');

type ProgramSituation = ProgramSuggestInput & { readonly basis: ProgramBasis; readonly done: (play: PlayId) => Day | null };
/** A trigger with its words, and the partners whose month hangs on it. */
type Found = { readonly trigger: Trigger; readonly why: Sentence; readonly concerns: readonly AccountInsight[] };

/** What to do for the programme as a whole: open ones by falling priority, duties after them, then those that rest. */
export function suggestProgramActions(input: ProgramSuggestInput): ProgramAction[] {
  const { id, program, settings, touches, decisions, book, facts } = input;
  const today = Math.max(input.today, program.asOf);
  const own = decisions.filter(({ account, deletedAt }) => deletedAt === null && account === programAccount(id));
  const live = touches.filter(({ deletedAt }) => deletedAt === null);
  const done = (play: PlayId) => lastDone(live, decisionOn(play, own), play);
  const situation: ProgramSituation = { ...input, today, done, basis: programBasis(program, { facts, book, settings, today }) };

  const actions = tunedPlays(settings).flatMap((play): ProgramAction[] => {
    const found = PROGRAM_TRIGGERS[play.id]?.(situation) ?? null;
    if (found === null || isSuspended(play, program)) return [];
    const { trigger, why, concerns } = found;
    const decision = decisionOn(play.id, own);
    // Of the log knows messages to single partners: only the programme's own decision settles these.
    const contacts = play.group === 'programme' ? live : [];
    const state = stateOf({ play, trigger, tier: 'none', settings, asOf: today, today: input.today, contacts, decision });
    const month = concerns.reduce((sum, { recent }) => sum + (recent.main30 ?? 0), 0) * CARE_SHARE;
    const minutes = MINUTES[play.manner.effort];
    const [chance, urgency] = [play.chance, urgencyOf(trigger, today)];
    return [
      {
        program: id,
        play: play.id,
        priority: priorityOf({ stake: asRank(situation.basis, month), chance, urgency, certainty: 1, minutes }),
        money: month > 0 ? asMoney(situation.basis, month) : null,
        chance,
        minutes,
        why,
        trigger: trigger.size,
        since: trigger.since,
        ...state,
        ...(isDuty(play) ? { isDuty: true } : {}),
      },
    ];
  });
  const rank = ({ state, isDuty: duty }: ProgramAction) => (state !== 'open' ? 2 : duty ? 1 : 0);
  return actions.sort((a, b) => rank(a) - rank(b) || b.priority - a.priority || byAge(a, b));
}

const CONTEST_REST_DAYS = 90;
const CONTEST_PARTNERS = 20;
const ACTIVATED: ReadonlySet<Stage> = new Set(['engagement', 'cultivation']);

const PROGRAM_TRIGGERS: Readonly<Partial<Record<PlayId, (situation: ProgramSituation) => Found | null>>> = {
  'A-20': ({ program, basis, settings, today, touches, done }) => {
    const audience = program.accounts.filter(({ segments }) => segments.includes('S-11'));
    if (audience.length === 0) return null;
    const last = done('A-20');
    const count = audience.length;
    if (last === null) {
      // That none is logged proves nothing: there must be something to tell.
      const news = basis.liveOffers.length;
      const why = sentence('play.A-20.why.first', { count, news });
      return news === 0 ? null : { trigger: { size: 1, since: null }, why, concerns: audience };
    }
    const sent = touches.filter((touch) => touch.deletedAt === null && isNewsletter(touch)).map(({ day }) => day);
    const due = nextNewsletterDay([...sent, last], settings.newsletterRhythm) ?? today;
    const why = sentence('play.A-20.why', { last: { day: last }, due: { day: due }, count });
    return due > today ? null : { trigger: { size: 1, since: due }, why, concerns: audience };
  },

  'A-22': ({ book, program, facts, today }) => {
    const [oldest, ...others] = oldAssets(ours(book.assets), today);
    if (!oldest) return null;
    const why = sentence('play.A-22.why', {
      title: oldest.title,
      kind: oldest.kind === 'link' ? 'link' : 'creative',
      days: today - oldest.updated,
      others: others.length,
      hasStake: 'no',
    });
    return { trigger: { size: others.length + 1, since: null }, why, concerns: usersOf(oldest, program, facts) };
  },

  'A-23': ({ book, program, facts, today }) => {
    const stale = book.assets
      .filter((asset) => asset.kind === 'catalogue' && isToRenew(asset, today))
      .sort((a, b) => a.updated - b.updated || (a.id < b.id ? -1 : 1));
    const [oldest] = stale;
    const creators = oldest ? activeOfType(program, facts, 'creator') : [];
    if (!oldest || creators.length === 0) return null;
    const why = sentence('play.A-23.why', {
      title: oldest.title,
      updated: { day: oldest.updated },
      days: today - oldest.updated,
      creators: creators.length,
    });
    return { trigger: { size: stale.length, since: renewalDay(oldest) }, why, concerns: creators };
  },

  'A-34': ({ basis, program, today }) => {
    const ending = endingTerms(basis.sharedTerms, today);
    if (!ending) return null;
    const when = ending.to < today ? 'past' : 'ahead';
    const why = sentence('play.A-34.why.all', { kind: ending.kind, when, end: { day: ending.to } });
    const concerns = program.accounts.filter(({ stage }) => ACTIVATED.has(stage.code));
    return { trigger: { size: 1, since: ending.to - 30, deadline: ending.to }, why, concerns };
  },

  'A-35': ({ book, program, today }) => {
    const activated = program.accounts.filter(({ stage }) => ACTIVATED.has(stage.code));
    const last = book.contests.reduce<Day | null>((day, { period }) => Math.max(day ?? period.to, period.to), null);
    if (activated.length < CONTEST_PARTNERS || (last !== null && today - last < CONTEST_REST_DAYS)) return null;
    const why = sentence('play.A-35.why', {
      count: activated.length,
      hasLast: last === null ? 'no' : 'yes',
      last: { day: last ?? 0 },
    });
    return { trigger: { size: 1, since: last === null ? null : last + CONTEST_REST_DAYS }, why, concerns: activated };
  },

  'A-42': ({ program, facts }) => {
    const { dependence } = program;
    if (dependence === null) return null;
    const of = facts.find(({ id }) => id === dependence.account);
    const why = sentence('play.A-42.why', {
      name: of ? of.name || of.ownId : '',
      first: { share: dependence.first },
      three: { share: dependence.three },
    });
    const concerns = program.accounts.filter(({ account }) => account === dependence.account);
    return { trigger: { size: dependence.first, since: null }, why, concerns };
  },
};

const isNewsletter = ({ play, direction }: Touch) => play === 'A-20' && direction === 'out';

/** Material for many: what was made for one partner is that partner's own matter. */
const ours = (assets: readonly Asset[]): Asset[] => assets.filter(({ account }) => account === null);

function usersOf({ types }: Asset, program: ProgramInsight, facts: readonly AccountFacts[]): AccountInsight[] {
  const users = new Set(
    facts.filter(({ type }) => types.length === 0 || (type !== null && types.includes(type))).map(({ id }) => id),
  );
  return program.accounts.filter(({ account, activity }) => activity.code === 'active' && users.has(account));
}

function activeOfType(program: ProgramInsight, facts: readonly AccountFacts[], type: string): AccountInsight[] {
  const members = new Set(facts.filter((item) => item.type === type).map(({ id }) => id));
  return program.accounts.filter(({ account, activity }) => activity.code === 'active' && members.has(account));
}
