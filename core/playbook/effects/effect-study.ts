import type { Day } from '../../domain/day';
import type { ContactResult, Effect } from '../../domain/effects';
import type { AccountId } from '../../domain/ids';
import type { ProgramInsight } from '../../domain/insight';
import type { ProgramData } from '../../domain/program-data';
import type { ActionDecision } from '../../domain/records';
import type { Settings } from '../../domain/settings';
import { computeInsight } from '../../insight/compute-insight';
import { figuresOf } from '../figures';
import type { Play } from '../play';
import { findPlay } from '../plays';
import { type Case, noCases, type PlayCases } from './cases';
import { compareCases } from './compare-cases';
import { type ContactWeek, contactWeek, weekOfContact } from './contact-week';
import { type DonePlay, donePlays } from './done-plays';
import { knownThen } from './known-then';
import { type Contacted, type Outcome, Outcomes } from './outcome';
import { PartnerLogs } from './partner-log';
import { type Standing, standingAt } from './standing';
import { isJudged, successRule } from './success-rules';
import { WhoMet } from './who-met';

/** Weeks that are looked back on. */
const MOST_WEEKS = 52;
const WEEK = 7;
/** Compared are partners that met the trigger within so many days, and nobody wrote to for as long before. */
const NEAR_DAYS = 30;
/** Of those left alone in one week no more are looked at, evenly spread over the programme: more would make nothing surer. */
const MOST_ALONE = 5_000;

export type EffectInput = {
  readonly data: ProgramData;
  readonly decisions: readonly ActionDecision[];
  readonly settings: Settings;
};

/** Who stood how, and met which triggers, on the as-of day of one week. */
type WeekThen = {
  readonly week: ContactWeek;
  readonly insight: ProgramInsight;
  readonly met: WhoMet;
};

/**
 * Measures what plays brought. A function of the data and the log alone: for each week in which something was done, the programme
 * is judged as of the day before it, whenever the files came in. The weeks are judged one by one, so that the caller can show how
 * far it is, and stop.
 */
export class EffectStudy {
  /** As-of days still to be judged, oldest first. */
  readonly weeks: readonly Day[];
  readonly until: Day;
  readonly #input: EffectInput;
  readonly #done: readonly DonePlay[];
  readonly #positions: ReadonlyMap<AccountId, number>;
  readonly #logs: PartnerLogs;
  readonly #outcomes: Outcomes;
  readonly #cases = new Map<string, PlayCases>();
  readonly #results: ContactResult[] = [];
  /** By play and account: last day of the newest window, so that nobody counts twice for the same days. */
  readonly #busyUntil = new Map<string, Map<number, Day>>();

  constructor(input: EffectInput) {
    const { data, decisions, settings } = input;
    const done = donePlays(data.touches, decisions);
    this.#input = input;
    this.#logs = new PartnerLogs(data.touches, done);
    this.#outcomes = new Outcomes(data, settings, this.#logs);
    this.until = this.#outcomes.until;
    const earliest = this.until - MOST_WEEKS * WEEK;
    this.#done = done.filter(({ day }) => this.#weekOf(day).asOf > earliest);
    this.#positions = new Map(data.accounts.map(({ id }, position) => [id, position]));
    for (const { play } of this.#done) this.#count(play);
    const days = [...this.#done, ...this.#holdBacks()]
      .filter(({ play }) => isMeasured(play))
      .map(({ day }) => this.#weekOf(day).asOf);
    this.weeks = [...new Set(days)].filter((asOf) => asOf > earliest).sort((a, b) => a - b);
  }

  /** To be called once for each of `weeks`, in their order. */
  judge(asOf: Day): void {
    const then = this.#lookBack(contactWeek(asOf, this.#input.settings.lagDays));
    this.#takeAsked(then);
    this.#takeHeld(then);
    this.#takeAlone(then);
  }

  /** By play; those with the most contacts first. */
  effects(): Effect[] {
    const { effectCases, returnPriorCases } = this.#input.settings;
    return [...this.#cases]
      .map(([play, cases]) =>
        compareCases({ id: play, play: findPlay(play), cases }, { least: effectCases, baseCases: returnPriorCases }),
      )
      .sort((a, b) => b.done - a.done || (a.play < b.play ? -1 : 1));
  }

  /** How each contact went that was looked at, in the order of weeks. */
  results(): readonly ContactResult[] {
    return this.#results;
  }

  #lookBack(week: ContactWeek): WeekThen {
    const { data, decisions, settings } = this.#input;
    const then = knownThen(data, week.asOf);
    const insight = computeInsight(then, settings, week.asOf);
    const met = new WhoMet({
      program: insight,
      facts: then.accounts,
      touches: then.touches,
      decisions: decisions.filter(({ day }) => day <= week.asOf),
      book: then.book,
      figures: figuresOf(then),
      settings,
      today: week.asOf,
    });
    return { week, insight, met };
  }

  #takeAsked(then: WeekThen): void {
    for (const { account, play: id, day } of this.#done) {
      if (this.#weekOf(day).asOf !== then.week.asOf) continue;
      const play = findPlay(id);
      const position = this.#positions.get(account);
      if (!play || !isMeasured(id)) continue;
      if (position === undefined) {
        this.#casesOf(id).leftOut.unknown += 1; // it is in no import any more
        this.#results.push({ account, play: id, day, outcome: 'unknown' });
        continue;
      }
      const isAgain = this.#isBusy(id, position, day);
      // A message that follows another is part of the first attempt, whatever came of it; the next attempt begins after a pause.
      this.#busy(id).set(position, day + Math.max(play.success.windowDays, NEAR_DAYS));
      if (isAgain) {
        this.#results.push({ account, play: id, day, outcome: 'again' });
        continue;
      }
      const cases = this.#casesOf(id);
      const standing = this.#standing(play, position, then);
      // What is judged by the log alone is compared with nobody: any contact with the play counts.
      if (!standing || (successRule(play.success.rule).by === 'data' && then.met.of(play)[position] !== 1)) {
        cases.leftOut.untriggered += 1;
        this.#results.push({ account, play: id, day, outcome: 'untriggered' });
        continue;
      }
      const outcome = this.#take(
        play,
        { account, standing, day, week: then.week },
        { into: cases.asked, leftOut: cases.leftOut },
      );
      this.#results.push({ account, play: id, day, outcome });
    }
  }

  #takeHeld(then: WeekThen): void {
    for (const { play: id, day, accounts } of this.#holdBacks()) {
      const play = findPlay(id);
      if (!play || this.#weekOf(day).asOf !== then.week.asOf) continue;
      for (const account of accounts) {
        const position = this.#positions.get(account);
        const standing = position === undefined ? null : this.#standing(play, position, then);
        const gotIt = this.#done.some(
          (one) => one.account === account && one.play === id && one.day >= day && one.day <= day + play.success.windowDays,
        );
        if (standing && !gotIt) this.#take(play, { account, standing, day, week: then.week }, { into: this.#casesOf(id).held });
      }
    }
  }

  #takeAlone({ week, insight, met }: WeekThen): void {
    for (const [id, play] of this.#askedNear(week)) {
      const cases = this.#casesOf(id);
      const triggered = met.of(play);
      cases.met.set(week.asOf, triggered);
      const alone = insight.accounts.flatMap(({ account }, position) => {
        const before = { from: week.middle - NEAR_DAYS, to: week.last };
        return triggered[position] === 1 && this.#logs.of(account).firstContact(before) === null ? [position] : [];
      });
      const step = Math.ceil(alone.length / MOST_ALONE);
      for (let at = 0; at < alone.length; at += step) this.#takeOneAlone(play, alone[at] ?? 0, { week, insight, met });
    }
  }

  #takeOneAlone(play: Play, position: number, then: WeekThen): void {
    const { week } = then;
    const standing = this.#standing(play, position, then);
    const account = then.insight.accounts[position]?.account;
    if (!standing || !account) return;
    const contacted = { account, standing, day: week.middle, week };
    const outcome = this.#outcomes.of(play, contacted);
    if (outcome !== 'success' && outcome !== 'failure') return;
    const rest = { from: week.last + 1, to: this.#outcomes.endOf(play, contacted) };
    const written = this.#logs.of(account).firstContact(rest);
    const succeededOn = this.#outcomes.dayOfSuccess(play, contacted);
    // What had happened by then, no message has brought: a word of congratulation takes nothing back.
    const contactedOn = succeededOn !== null && written !== null && succeededOn < written ? null : written;
    const success = outcome === 'success';
    this.#casesOf(play.id).alone.push({ asOf: week.asOf, day: week.middle, standing, success, contactedOn, succeededOn });
  }

  #take(play: Play, contacted: Contacted, { into, leftOut }: { into: Case[]; leftOut?: PlayCases['leftOut'] }): Outcome {
    const outcome = this.#outcomes.of(play, contacted);
    const { standing, day, week } = contacted;
    if (outcome === 'success' || outcome === 'failure')
      into.push({ asOf: week.asOf, day, standing, success: outcome === 'success' });
    else if (leftOut) leftOut[outcome] += 1;
    return outcome;
  }

  #standing(play: Play, position: number, { insight: { accounts, asOf } }: WeekThen): Standing | null {
    const [insight, facts] = [accounts[position], this.#input.data.accounts[position]];
    return insight && facts ? standingAt(position, { play, insight, facts, asOf }) : null;
  }

  /** Plays that somebody was asked with within the days that are compared, and of which there is something to compare. */
  #askedNear({ asOf }: ContactWeek): ReadonlyMap<string, Play> {
    const near = this.#done.filter(({ day }) => Math.abs(this.#weekOf(day).asOf - asOf) <= NEAR_DAYS);
    const plays = [...new Set(near.map(({ play }) => play))].flatMap((id) => findPlay(id) ?? []);
    return new Map(plays.filter(({ success }) => successRule(success.rule).by === 'data').map((play) => [play.id, play]));
  }

  #count(id: string): void {
    const cases = this.#casesOf(id);
    cases.done += 1;
    const play = findPlay(id);
    if (play !== null && successRule(play.success.rule).by === 'nothing') cases.leftOut.unknown += 1;
  }

  #holdBacks() {
    return this.#input.data.book.holdBacks;
  }

  #weekOf(day: Day): ContactWeek {
    return weekOfContact(day, this.#input.settings.lagDays);
  }

  #casesOf(play: string): PlayCases {
    const cases = this.#cases.get(play) ?? noCases();
    this.#cases.set(play, cases);
    return cases;
  }

  #busy(play: string): Map<number, Day> {
    const until = this.#busyUntil.get(play) ?? new Map<number, Day>();
    this.#busyUntil.set(play, until);
    return until;
  }

  #isBusy(play: string, position: number, day: Day): boolean {
    return day <= (this.#busy(play).get(position) ?? Number.NEGATIVE_INFINITY);
  }
}

/** Of a play whose doing is all that is wanted, or that is about no single partner, there is nothing to look back for. */
function isMeasured(id: string): boolean {
  const play = findPlay(id);
  return play !== null && isJudged(successRule(play.success.rule));
}
