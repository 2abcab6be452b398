import type { Day } from '../../domain/day';
import type { AccountId } from '../../domain/ids';
import type { ProgramData } from '../../domain/program-data';
import type { Settings } from '../../domain/settings';
import type { Play } from '../plays';
import type { ContactWeek } from './contact-week';
import type { PartnerLogs } from './partner-log';
import { Recovery } from './recovery';
import type { Standing } from './standing';
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

/** The four weeks of the dip test, counted from the end of the week of the contact. */
const DIP_DAYS = 28;

/** Says of one partner after another how a play went. */
export class Outcomes {
  /** Last day whose data is complete. */
  readonly until: Day;
  readonly #joined: readonly (Day | null)[];
  readonly #settings: Settings;
  readonly #logs: PartnerLogs;
  readonly #watch: Watch;
  readonly #recovery: Recovery;

  constructor(data: ProgramData, settings: Settings, logs: PartnerLogs) {
    this.until = (data.lastCovered ?? 0) - settings.lagDays;
    this.#joined = data.accounts.map(({ joined }) => joined);
    this.#settings = settings;
    this.#logs = logs;
    this.#watch = new Watch(data);
    this.#recovery = new Recovery(data, this.#watch.flows);
  }

  of(play: Play, contacted: Contacted): Outcome {
    const rule = successRule(play.success.rule);
    const { day, week } = contacted;
    if (rule.by === 'doing') return 'success';
    const to = this.endOf(play, contacted);
    if (to > this.until) return 'pending';
    if (isEvent(rule) && rule.judge(this.#outlook(contacted, week.asOf + 1, day - 1)) === true) return 'resolved';
    const answer = rule.judge(this.#outlook(contacted, day, to));
    return answer === null ? 'unknown' : answer ? 'success' : 'failure';
  }

  /** Day on which what happens once had happened; null: it did not, or the play's success is not of that kind. */
  dayOfSuccess(play: Play, contacted: Contacted): Day | null {
    const rule = successRule(play.success.rule);
    if (!isEvent(rule)) return null;
    const last = this.endOf(play, contacted);
    const hadHappened = (to: Day) => rule.judge(this.#outlook(contacted, contacted.day, to)) === true;
    if (!hadHappened(last)) return null;
    let [from, to] = [contacted.day, last];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (hadHappened(middle)) to = middle;
      else from = middle + 1;
    }
    return to;
  }

  /** Last day that is looked at. */
  endOf({ success }: Play, { standing, day, week }: Contacted): Day {
    const isDip = success.rule === 'dip-recovered' && standing.dip !== null;
    return isDip ? week.last + DIP_DAYS : day + success.windowDays;
  }

  #outlook({ account, standing, week }: Contacted, from: Day, to: Day): Outlook {
    const { activeGapDays, dipClosesAtRatio } = this.#settings;
    const { dip } = standing;
    const seen = { asOf: week.asOf, contacted: week.last };
    return {
      watch: this.#watch,
      standing,
      days: { from, to },
      joined: this.#joined[standing.account] ?? null,
      activeGapDays,
      dipRatio: () => (dip === null ? null : this.#recovery.ratio(standing.account, dip, seen)),
      recoveredAt: dipClosesAtRatio,
      log: this.#logs.of(account),
    };
  }
}

const isEvent = (rule: SuccessRule): rule is Extract<SuccessRule, { by: 'data' }> => rule.by === 'data' && rule.isEvent;
