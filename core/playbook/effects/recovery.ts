import type { Day, Period } from '../../domain/day';
import type { ProgramData } from '../../domain/program-data';
import type { Settings } from '../../domain/settings';
import type { ShiftContext } from '../../insight/channel-shift';
import { RECENT_WEEKS } from '../../insight/compared-weeks';
import type { TestMetric } from '../../insight/dip-rules';
import { type KnownFlows, LONGEST_MONTH, lengthOf, WEEK } from '../../insight/known-flows';
import { shiftContextAt } from '../../insight/shift-contexts';
import { makeStudy, type Study } from '../../insight/study';

/** `asOf`: the day on which the dip was seen. `contacted`: last day of the week in which somebody may have written. */
export type DipSeen = { readonly asOf: Day; readonly contacted: Day };

/** Everything known up to the end of the weeks after one week's contacts. */
type Afterwards = { readonly key: string; readonly study: Study; readonly contexts: Map<TestMetric, ShiftContext | null> };

/**
 * How dips went on: the four weeks after the contact (of monthly exports, the month) against what the weeks before the dip let
 * expect, after what the whole channel did meanwhile. The fallen weeks themselves are on neither side: a base that takes them in
 * makes any end of them a success. The dip test's own machinery, with a base that ends earlier.
 */
export class Recovery {
  readonly #data: ProgramData;
  readonly #settings: Settings;
  readonly #flows: KnownFlows;
  /** Of the week that was asked for last: a programme's grids are large, and its weeks are judged one by one. */
  #afterwards: Afterwards | null = null;

  constructor(data: ProgramData, settings: Settings, flows: KnownFlows) {
    this.#data = data;
    this.#settings = settings;
    this.#flows = flows;
  }

  /** The days that are judged: the first whole weeks, or the first whole month, after the contact. Null: not in the data yet. */
  daysAfter({ contacted }: Pick<DipSeen, 'contacted'>): Period | null {
    const { isMonthly, stretches } = this.#flows;
    if (isMonthly) return stretches.find((one) => one.from > contacted && lengthOf(one) <= LONGEST_MONTH) ?? null;
    // Weekly exports keep their own weeks.
    const exported = stretches.findLast((one) => one.from <= contacted + WEEK * (RECENT_WEEKS + 1) && lengthOf(one) === WEEK);
    const ahead = exported ? (((exported.from - contacted - 1) % WEEK) + WEEK) % WEEK : 0;
    const from = contacted + 1 + ahead;
    return { from, to: from + WEEK * RECENT_WEEKS - 1 };
  }

  /** (recent + 0.5) / (expected + 0.5); null where it can't be known. */
  ratio(account: number, metric: TestMetric, seen: DipSeen): number | null {
    const days = this.daysAfter(seen);
    if (days === null) return null;
    const { study, contexts } = this.#look(days, seen);
    let context = contexts.get(metric);
    if (context === undefined) {
      context = contextOf(study, metric, { days, fell: this.#fellFrom(seen) });
      contexts.set(metric, context);
    }
    const row = study.rows.rowOf[account] ?? -1;
    return row < 0 ? null : (context?.measure(row)?.ratio ?? null);
  }

  #look({ to }: Period, { asOf }: DipSeen): Afterwards {
    const key = `${asOf} ${to}`;
    if (this.#afterwards?.key !== key) {
      const study = makeStudy(this.#data, this.#settings, { asOf: to, snapshotsUntil: to }, this.#flows);
      this.#afterwards = { key, study, contexts: new Map() };
    }
    return this.#afterwards;
  }

  /** First day of what the test found fallen. */
  #fellFrom({ asOf }: DipSeen): Day {
    const { isMonthly, stretches } = this.#flows;
    const month = isMonthly ? stretches.findLast(({ to }) => to <= asOf) : undefined;
    return month?.from ?? asOf - WEEK * RECENT_WEEKS + 1;
  }
}

/** Where an outage hides some of the days, earlier ones would be judged instead: then nothing is known of those after the contact. */
function contextOf(study: Study, metric: TestMetric, { days, fell }: { days: Period; fell: Day }): ShiftContext | null {
  const context = shiftContextAt(study, metric, { week: study.calendar.weeks - 1, before: fell });
  return context !== null && (context.compared.recentFrom[0] ?? 0) >= days.from ? context : null;
}
