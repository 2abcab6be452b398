import { type Day, isoDay, type Period, parseIsoDay } from '@/core/domain/day';
import { isCurrency } from '@/core/domain/money';
import type { DateOrder, DecimalMark, Encoding, FileSummary, Grain, Need } from '@/core/domain/report';
import type { Answers } from './import-view';

/** Questions that a small form answers; a mapping has its own, and columns that are not in the file can't be answered at all. */
const READING_NEEDS = ['period', 'currency', 'date-order', 'decimal'] as const satisfies readonly Need[];
/** Never open, but sometimes found wrong. */
const CORRECTIONS = ['grain', 'encoding'] as const;
export type ReadingNeed = (typeof READING_NEEDS)[number] | (typeof CORRECTIONS)[number];

export function readingNeeds(needs: readonly Need[]): ReadingNeed[] {
  return READING_NEEDS.filter((need) => needs.includes(need));
}

/** What may be corrected in a file that leaves nothing open. How a known report writes its dates and amounts is known. */
export function correctable({ definition, period, shape }: FileSummary): ReadingNeed[] {
  const asked: readonly ReadingNeed[] = definition === null ? READING_NEEDS : ['period', 'currency'];
  return [
    ...asked.filter((need) => need !== 'period' || period !== null),
    ...(shape === 'flow' ? ['grain' as const] : []),
    'encoding',
  ];
}

/** What numbers without a date are about: one day up to which they were counted, or a stretch of days. */
export type About = 'beginning' | 'period';

/** The form's fields as typed. '' is not answered. */
export type ReadingDraft = {
  readonly about: About | '';
  /** Of totals since the beginning. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly dateOrder: DateOrder | '';
  readonly decimal: DecimalMark | '';
  readonly grain: Grain | '';
  readonly encoding: Encoding | '';
};
export type ReadingErrors = Readonly<Partial<Record<ReadingNeed | 'about', true>>>;

/** `fileDay`: of the file's last change, most likely the day of the export. */
export function startDraft(summary: FileSummary, answers: Answers, fileDay: Day | null = null): ReadingDraft {
  const suggested = summary.suggestedPeriod ?? null;
  const period = answers.period ?? summary.period ?? suggested;
  const day = period?.to ?? fileDay;
  return {
    about: aboutOf(summary, answers, suggested),
    day: day === null ? '' : isoDay(day),
    from: period ? isoDay(period.from) : '',
    to: period ? isoDay(period.to) : '',
    currency: answers.currency ?? summary.currency ?? '',
    dateOrder: answers.dateOrder ?? '',
    decimal: answers.decimal ?? '',
    grain: answers.grain ?? '',
    encoding: answers.encoding ?? '',
  };
}

function aboutOf(summary: FileSummary, answers: Answers, suggested: Period | null): About | '' {
  if (summary.shape === 'snapshot' || answers.shape === 'snapshot') return 'beginning';
  if (answers.shape === 'flow' || (suggested && suggested.from < suggested.to)) return 'period';
  return '';
}

/** Who asks: `dateless`: the rows carry no dates, so that what they are about has two answers. */
export type Asking = {
  readonly isRequired: boolean;
  readonly isDateless: boolean;
  /** A list: its totals can only be since the beginning. */
  readonly isSnapshot: boolean;
};

/** The answers in the draft, or which of them are missing or wrong (then `answers` is null). */
export function answersOf(
  draft: ReadingDraft,
  asked: readonly ReadingNeed[],
  { isRequired, isDateless, isSnapshot }: Asking,
): { readonly answers: Answers | null; readonly errors: ReadingErrors } {
  const isAbout = asked.includes('period') && isDateless;
  const period = asked.includes('period') ? periodOf(draft, isDateless) : null;
  const currency = draft.currency.trim().toUpperCase();
  const isMissing = {
    about: isAbout && draft.about === '',
    period: asked.includes('period') && period === null && !(isAbout && draft.about === ''),
    currency: !isCurrency(currency) && (isRequired || currency !== ''),
    'date-order': isRequired && draft.dateOrder === '',
    decimal: isRequired && draft.decimal === '',
    grain: false,
    encoding: false,
  } as const satisfies Record<ReadingNeed | 'about', boolean>;
  const wrong = (['about', ...asked] as const).filter((need) => isMissing[need]);
  if (wrong.length > 0) return { answers: null, errors: Object.fromEntries(wrong.map((need) => [need, true])) };
  return {
    answers: {
      ...(period ? { period } : {}),
      ...(period && isDateless && !isSnapshot ? { shape: draft.about === 'beginning' ? 'snapshot' : 'flow' } : {}),
      ...(asked.includes('currency') && currency !== '' ? { currency } : {}),
      ...(asked.includes('date-order') && draft.dateOrder ? { dateOrder: draft.dateOrder } : {}),
      ...(asked.includes('decimal') && draft.decimal ? { decimal: draft.decimal } : {}),
      ...(asked.includes('grain') && draft.grain ? { grain: draft.grain } : {}),
      ...(asked.includes('encoding') && draft.encoding ? { encoding: draft.encoding } : {}),
    },
    errors: {},
  };
}

function periodOf({ about, day, from: first, to: last }: ReadingDraft, isDateless: boolean): Period | null {
  const isOneDay = isDateless && about === 'beginning';
  const from = parseIsoDay(isOneDay ? day : first);
  const to = parseIsoDay(isOneDay ? day : last);
  return from.ok && to.ok && from.value <= to.value ? { from: from.value, to: to.value } : null;
}
