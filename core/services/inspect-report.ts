import { isoDay, type Period } from '../domain/day';
import { type AccountDetail, type FactorId, type ProgramDetail, SEGMENT_IDS, type SegmentId } from '../domain/insight';
import { isMoneyMetric, METRICS, type Metric, type Totals } from '../domain/metrics';
import { type Currency, decimalText } from '../domain/money';
import { ACTIVITIES, type Activity, BANDS, type Band, STAGES, type Stage } from '../domain/partner';
import type { Program } from '../domain/records';
import type { FileRefusal, FileSummary, Grain, Problem } from '../domain/report';
import { sentenceText } from '../i18n/translate';
import { wholePoints } from '../insight/share-points';

/** Per metric a count, an amount as decimal text, or null where the metric is not covered. */
type TotalsReport = { readonly [M in Metric]: number | string | null };
export type PeriodReport = { readonly from: string; readonly to: string };

export type ImportReport = {
  readonly file: string;
  readonly fingerprint: string | null;
  readonly network: string | null;
  readonly report: string | null;
  readonly shape: FileSummary['shape'] | null;
  /** Of a flow. */
  readonly grain: Grain | null;
  readonly recognised: FileSummary['recognised'];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly period: PeriodReport | null;
  readonly rows: FileSummary['rows'];
  readonly skipped: FileSummary['skipped'];
  readonly totals: TotalsReport | null;
  readonly currency: Currency | null;
  /** Amounts in other currencies, which are in no total. */
  readonly otherMoney: readonly { readonly currency: Currency; readonly totals: TotalsReport }[];
  readonly problems: readonly Problem[];
  readonly needs: readonly string[];
  readonly advice: readonly string[];
  /** Why the file as a whole was not taken; null when it was, or waits for answers. */
  readonly refused: FileRefusal | 'already-imported' | 'storage-full' | null;
};

export type ProgramReport = {
  readonly name: string;
  readonly networks: readonly string[];
  readonly currency: Currency | null;
  readonly mainMetric: string | null;
  readonly asOf: string | null;
  readonly coverage: readonly PeriodReport[];
  readonly partners: number;
  readonly byStage: Readonly<Record<Stage, number>>;
  readonly byActivity: Readonly<Record<Activity, number>>;
  readonly byBand: Readonly<Record<Band, number>>;
  readonly segments: Readonly<Record<SegmentId, number>>;
  readonly shift: number | null;
  readonly notes: readonly string[];
};

export type PartnerReport = {
  readonly account: string;
  readonly id: string;
  readonly name: string;
  readonly network: string;
  readonly currency: Currency | null;
  readonly type: string | null;
  readonly status: string;
  readonly tier: string;
  readonly stage: Stage;
  readonly stageReason: string;
  readonly activity: Activity;
  readonly activityReason: string;
  readonly health: {
    readonly score: number | null;
    readonly band: Band;
    readonly confidence: number;
    readonly factors: readonly FactorReport[];
    readonly caps: readonly string[];
    readonly capReasons: readonly string[];
  };
  readonly segments: readonly string[];
  readonly flags: readonly string[];
  readonly nextActions: readonly {
    readonly play: string;
    readonly priority: number;
    readonly money: string | null;
    readonly reason: string;
  }[];
  readonly totals: TotalsReport;
};

type FactorReport = {
  readonly id: FactorId;
  readonly weight: number;
  readonly confidence: number;
  readonly score: number;
  readonly pointsLost: number;
  readonly sentence: string;
};

const NEXT_ACTIONS = 5;

/** `problems`: every refused row of the file. */
export function reportImport(summary: FileSummary, problems: readonly Problem[], refused: ImportReport['refused']): ImportReport {
  const { file, fingerprint, network, report, shape, recognised, encoding, delimiter, rows, skipped, needs } = summary;
  return {
    file,
    fingerprint,
    network,
    report,
    shape,
    grain: summary.grain ?? null,
    recognised,
    encoding,
    delimiter,
    period: summary.period && reportPeriod(summary.period),
    rows,
    skipped,
    totals: reportTotals(summary.totals, summary.currency),
    currency: summary.currency,
    otherMoney: (summary.otherMoney ?? []).map(({ currency, totals }) => ({ currency, totals: reportTotals(totals, currency) })),
    problems: problems.map(({ line, column, value, reason }) => ({ line, column, value, reason })),
    needs,
    advice: summary.advice.map(sentenceText),
    refused,
  };
}

/** A file that is no table at all, told in the same form. */
export function reportRefusal(file: string, reason: FileRefusal): ImportReport {
  return {
    file,
    fingerprint: null,
    network: null,
    report: null,
    shape: null,
    grain: null,
    recognised: 'no',
    encoding: null,
    delimiter: null,
    period: null,
    rows: { read: 0, accepted: 0, skipped: 0, refused: 0 },
    skipped: {},
    totals: null,
    currency: null,
    otherMoney: [],
    problems: [],
    needs: [],
    advice: [],
    refused: reason,
  };
}

/** A programme with its published snapshot: what `inspect` reads back from the store. */
export type ReadProgram = {
  readonly program: Program;
  readonly detail: ProgramDetail;
  readonly accounts: readonly AccountDetail[];
};

export function reportProgram({ program, detail, accounts }: ReadProgram): ProgramReport {
  return {
    name: program.name,
    networks: [program.network],
    currency: detail.currency,
    mainMetric: detail.mainMetric,
    asOf: isoDay(detail.asOf),
    coverage: detail.coverage.map(reportPeriod),
    partners: accounts.length,
    byStage: countBy(STAGES, accounts, ({ insight }) => [insight.stage.code]),
    byActivity: countBy(ACTIVITIES, accounts, ({ insight }) => [insight.activity.code]),
    byBand: countBy(BANDS, accounts, ({ insight }) => [insight.health.band]),
    segments: countBy(SEGMENT_IDS, accounts, ({ insight }) => insight.segments),
    shift: detail.shift,
    notes: detail.notes.map(sentenceText),
  };
}

export function reportPartner({ program, detail }: ReadProgram, { facts, insight, actions }: AccountDetail): PartnerReport {
  const { health, stage, activity } = insight;
  const points = wholePoints(health);
  return {
    account: facts.id,
    id: facts.ownId,
    name: facts.name,
    network: program.network,
    currency: detail.currency,
    type: facts.type,
    status: facts.status,
    tier: insight.tier,
    stage: stage.code,
    stageReason: sentenceText(stage.reason),
    activity: activity.code,
    activityReason: sentenceText(activity.reason),
    health: {
      score: health.score,
      band: health.band,
      confidence: health.confidence,
      factors: health.factors.map((factor, at) => ({
        ...factor,
        pointsLost: points[at] ?? 0,
        sentence: sentenceText(factor.sentence),
      })),
      caps: health.caps.map(({ id }) => id),
      capReasons: health.caps.map((cap) => sentenceText(cap.sentence)),
    },
    segments: insight.segments,
    flags: [...stage.tags, ...activity.tags, ...insight.flags.map(({ id }) => id)],
    nextActions: actions
      .filter(({ state }) => state === 'open')
      .slice(0, NEXT_ACTIONS)
      .map(({ play, priority, money, why }) => ({
        play,
        priority,
        money: money && decimalText(money),
        reason: sentenceText(why),
      })),
    totals: reportTotals(insight.totals, detail.currency),
  };
}

/** When no file was taken. */
export function reportNothing(): ProgramReport {
  return {
    name: '',
    networks: [],
    currency: null,
    mainMetric: null,
    asOf: null,
    coverage: [],
    partners: 0,
    byStage: countBy(STAGES, [], () => []),
    byActivity: countBy(ACTIVITIES, [], () => []),
    byBand: countBy(BANDS, [], () => []),
    segments: countBy(SEGMENT_IDS, [], () => []),
    shift: null,
    notes: [],
  };
}

const reportPeriod = ({ from, to }: Period): PeriodReport => ({ from: isoDay(from), to: isoDay(to) });

/** Without a currency (a file that carries no money, or does not say which) amounts are written with two decimals. */
function reportTotals(totals: Totals, currency: Currency | null): TotalsReport {
  const report: Partial<Record<Metric, number | string | null>> = {};
  for (const metric of METRICS) {
    const value = totals[metric];
    const isAmount = value !== null && isMoneyMetric(metric);
    report[metric] = isAmount ? decimalText({ units: value, currency: currency ?? 'XXX' }) : value;
  }
  return report as TotalsReport;
}

/** Every code with how many have it, none left out. */
function countBy<Code extends string, Item>(
  codes: readonly Code[],
  items: readonly Item[],
  codesOf: (item: Item) => readonly Code[],
): Record<Code, number> {
  const counts = Object.fromEntries(codes.map((code) => [code, 0])) as Record<Code, number>;
  for (const item of items) for (const code of codesOf(item)) counts[code]++;
  return counts;
}
