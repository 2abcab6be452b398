import type { Day, Period } from '../../domain/day';
import type { AccountId } from '../../domain/ids';
import type { AccountFacts } from '../../domain/partner';
import type { ProgramData } from '../../domain/program-data';
import type { Settings } from '../../domain/settings';
import { asOfDay } from '../../insight/as-of';
import { dipRulesOf } from '../../insight/dip-rules';
import { type Figures, figuresOf } from '../figures';
import type { Play } from '../play';
import { PATIENCE_DAYS } from '../triggers/quality';
import { BookNotes } from './book-notes';
import { CodeUse } from './code-use';
import type { ContactWeek } from './contact-week';
import type { PartnerLogs } from './partner-log';
import { PeerConversion } from './peer-conversion';
import { Recovery } from './recovery';
import type { Standing } from './standing';
import { StepsAhead } from './steps-ahead';
import { type Outlook, type SuccessRule, successRule } from './success-rules';
import { Watch } from './watch';

/** `pending`: not over in the data. `resolved`: it had happened before the contact. `unknown`: the data does not say. */
export type Outcome = 'success' | 'failure' | 'pending' | 'resolved' | 'unknown';

/** A partner in a week, with the day of its contact, real or imagined. */
export type Contacted = {
  readonly account: AccountId;
  readonly standing: Standing;
  readonly day: Day;
  readonly week: ContactWeek;
};

const NOT_KNOWN: Pick<AccountFacts, 'joined' | 'status'> = { joined: null, status: 'unknown' };

/** Says of one partner after another how a play went. */
export class Outcomes {
  /** Last day whose data is complete. */
  readonly until: Day;
  readonly #data: ProgramData;
  readonly #settings: Settings;
  readonly #figures: Figures;
  readonly #recoveredAt: number;
  readonly #logs: PartnerLogs;
  readonly #watch: Watch;
  readonly #recovery: Recovery;
  readonly #notes: BookNotes;
  readonly #steps: StepsAhead;
  readonly #peers: PeerConversion;
  readonly #codes: CodeUse;
  readonly #lockDays: ReadonlyMap<AccountId, number | null>;

  constructor(data: ProgramData, settings: Settings, logs: PartnerLogs) {
    this.#data = data;
    this.#settings = settings;
    this.#figures = figuresOf(data);
    this.#recoveredAt = dipRulesOf(settings).closesAtRatio;
    this.#logs = logs;
    this.#watch = new Watch(data);
    const { flows } = this.#watch;
    this.until = asOfDay(data, flows, { lagDays: settings.lagDays });
    this.#recovery = new Recovery(data, settings, flows);
    this.#notes = new BookNotes(data);
    this.#steps = new StepsAhead(data, this.#figures);
    this.#peers = new PeerConversion(
      flows.series,
      data.accounts.map(({ type }) => type),
    );
    this.#codes = new CodeUse(data);
    this.#lockDays = new Map(data.book.profiles.map(({ account, lockDays }) => [account, lockDays]));
  }

  of(play: Play, contacted: Contacted): Outcome {
    const rule = successRule(play.success.rule);
    const { day, week } = contacted;
    if (rule.by === 'doing') return 'success';
    if (rule.by === 'nothing') return 'unknown';
    const to = this.endOf(play, contacted);
    if (to > this.until) return 'pending';
    const judge = (days: Period) => rule.judge(this.#outlook(play, contacted, days));
    if (isEvent(rule) && judge({ from: week.asOf + 1, to: day - 1 }) === true) return 'resolved';
    const answer = judge({ from: day, to });
    return answer === null ? 'unknown' : answer ? 'success' : 'failure';
  }

  /** Day on which what happens once had happened; null: it did not, or the play's success is not of that kind. */
  dayOfSuccess(play: Play, contacted: Contacted): Day | null {
    const rule = successRule(play.success.rule);
    if (!isEvent(rule)) return null;
    const last = this.endOf(play, contacted);
    const hadHappened = (to: Day) => rule.judge(this.#outlook(play, contacted, { from: contacted.day, to })) === true;
    if (!hadHappened(last)) return null;
    let [from, to] = [contacted.day, last];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (hadHappened(middle)) to = middle;
      else from = middle + 1;
    }
    return to;
  }

  /** Last day that is looked at; that of no data where it is not known yet. */
  endOf(play: Play, contacted: Contacted): Day {
    const { standing, day, week } = contacted;
    const { rule, windowDays } = play.success;
    if (rule === 'dip-recovered' && standing.dip !== null)
      return this.#recovery.daysAfter({ contacted: week.last })?.to ?? Number.POSITIVE_INFINITY;
    // Where nothing is known of its goal, waiting longer would tell nothing.
    return stepKindOf(play) === undefined ? day + windowDays : (this.#stepOf(play, contacted)?.period.to ?? day);
  }

  #stepOf(play: Play, { account, standing }: Contacted) {
    const kind = stepKindOf(play);
    return kind === undefined ? null : this.#steps.of(kind, account, standing.asOf);
  }

  #outlook(play: Play, contacted: Contacted, days: Period): Outlook {
    const { account, standing, week } = contacted;
    const { dip, account: position } = standing;
    const seen = { asOf: standing.asOf, contacted: week.last };
    return {
      watch: this.#watch,
      standing,
      days,
      facts: this.#data.accounts[position] ?? NOT_KNOWN,
      activeGapDays: this.#settings.activeGapDays,
      dipRatio: () => (dip === null ? null : this.#recovery.ratio(position, dip, seen)),
      recoveredAt: this.#recoveredAt,
      log: this.#logs.of(account),
      hasNote: (note) => this.#notes.has(account, note, days),
      shareOfStep: () => {
        const step = this.#stepOf(play, contacted);
        const attained = step && this.#steps.attained(account, step, days.to);
        return step && attained !== null ? attained / step.target : null;
      },
      peerRate: (own) => this.#peers.rate(position, own, days),
      usedOwnCode: () => this.#codes.was(position, days, this.#watch.sum(position, 'conversions', days)),
      stillWaits: () => this.#stillWaits(account, standing.asOf),
    };
  }

  #stillWaits(account: AccountId, asOf: Day): boolean | null {
    if (this.#data.conversions === null) return null;
    const lockDays = this.#lockDays.get(account) ?? this.#settings.usualLockDays;
    return this.#figures.pendingSince(account, asOf - lockDays - PATIENCE_DAYS - 1) !== null;
  }
}

function stepKindOf({ success }: Play) {
  const rule = successRule(success.rule);
  return rule.by === 'data' ? rule.step : undefined;
}

const isEvent = (rule: SuccessRule): rule is Extract<SuccessRule, { by: 'data' }> => rule.by === 'data' && rule.isEvent;
