import type { Day } from '../domain/day';
import type { Metric } from '../domain/metrics';
import type { Tier } from '../domain/partner';
import { endOfWeek } from './calendar';
import { ConversionPeers } from './conversion-peers';
import type { ShiftContexts } from './dip-test';
import { CONVERSION_DAYS } from './factor-conversion';
import { QUALITY_DAYS } from './factor-quality';
import { reversalOf } from './main-metric';
import { type Regularity, regularityAt } from './regularity';
import { RollingSums } from './rolling-sums';
import { shiftContextsAt } from './shift-contexts';
import type { Study } from './study';
import { tiersOf } from './tiers';

const YEAR = 365;

/** What the whole programme looks like at the end of one week: made before any partner is judged, and unchanged by later ones. */
export type Evaluation = {
  readonly week: number;
  /** How many came before it. */
  readonly index: number;
  readonly day: Day;
  readonly isFinal: boolean;
  readonly tiers: readonly Tier[];
  /** Net main metric of 365 days by account. */
  readonly net: Float64Array;
  readonly clicks90: Float64Array;
  readonly conversions90: Float64Array;
  readonly peers: ConversionPeers;
  readonly settled180: Float64Array;
  readonly reversed180: Float64Array;
  readonly reversalRate: number;
  readonly contexts: ShiftContexts;
  /** Null while too few weeks are covered to say how regular anybody is. */
  readonly regularity: Regularity | null;
};

/** Makes the evaluations one after the other; asking for an earlier one again is not possible. */
export class Evaluator {
  readonly #study: Study;
  #made = 0;
  readonly #year: RollingSums<Metric>;
  readonly #quarter: RollingSums<'clicks' | 'conversions'>;
  readonly #half: RollingSums<'settledConversions' | 'reversedConversions'>;

  constructor(study: Study) {
    const { main, calendar, series } = study;
    const members = study.rows.accountOf;
    this.#study = study;
    this.#year = new RollingSums(series, {
      // A metric of which nothing is ever taken back must not be its own second one: it would be counted twice.
      metrics: [main, reversalOf(main) ?? 'reversedConversions'],
      days: YEAR,
      counted: calendar.known.main,
      leaves: 'with-first-day',
      members,
    });
    this.#quarter = new RollingSums(series, {
      metrics: ['clicks', 'conversions'],
      days: CONVERSION_DAYS,
      counted: calendar.silence.days,
      leaves: 'with-last-day',
      members,
    });
    this.#half = new RollingSums(series, {
      metrics: ['settledConversions', 'reversedConversions'],
      days: QUALITY_DAYS,
      counted: calendar.quality.days,
      leaves: 'with-last-day',
      members,
    });
  }

  next(week: number): Evaluation {
    const { calendar, ids, types, settings, isMonthly } = this.#study;
    const day = endOfWeek(calendar, week);
    for (const window of [this.#year, this.#quarter, this.#half]) window.advance(day);
    const net = this.#net();
    const [clicks, conversions] = [this.#quarter.copyOf('clicks'), this.#quarter.copyOf('conversions')];
    const [settledConversions, reversedConversions] = [
      this.#half.copyOf('settledConversions'),
      this.#half.copyOf('reversedConversions'),
    ];
    return {
      week,
      index: this.#made++,
      day,
      isFinal: week === calendar.weeks - 1,
      tiers: tiersOf(net, ids, { a: settings.tierAShare, b: settings.tierBShare }),
      net,
      clicks90: clicks,
      conversions90: conversions,
      peers: new ConversionPeers(clicks, conversions, types),
      settled180: settledConversions,
      reversed180: reversedConversions,
      reversalRate: rateOf(reversedConversions, settledConversions),
      contexts: shiftContextsAt(this.#study, week),
      regularity: regularityAt({ calendar, settings, isMonthly, week, day }),
    };
  }

  /** Of the last 365 days; where no flow carries the main metric, at the last evaluation, of the newest lifetime totals. */
  #net(): Float64Array {
    const { main, calendar, data, lifetime } = this.#study;
    const reversal = reversalOf(main);
    if (calendar.known.main.isEmpty) {
      return Float64Array.from(
        data.accounts,
        (_, account) => (lifetime.total(account, main) ?? 0) - (reversal ? (lifetime.total(account, reversal) ?? 0) : 0),
      );
    }
    const net = this.#year.copyOf(main);
    const reversed = reversal ? this.#year.sums[reversal] : null;
    if (reversed !== null)
      for (let account = 0; account < net.length; account++) net[account] = (net[account] ?? 0) - (reversed[account] ?? 0);
    return net;
  }
}

function rateOf(part: Float64Array, whole: Float64Array): number {
  let parts = 0;
  let wholes = 0;
  for (let i = 0; i < whole.length; i++) {
    parts += part[i] ?? 0;
    wholes += whole[i] ?? 0;
  }
  return wholes > 0 ? parts / wholes : 0;
}
