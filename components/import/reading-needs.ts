import { isoDay, type Period, parseIsoDay } from '@/core/domain/day';
import { isCurrency } from '@/core/domain/money';
import type { DateOrder, DecimalMark, FileSummary, Need } from '@/core/domain/report';
import type { Answers } from './import-view';

/** Questions that a small form answers; a mapping has its own, and columns that are not in the file can't be answered at all. */
const READING_NEEDS = ['period', 'currency', 'date-order', 'decimal'] as const satisfies readonly Need[];
export type ReadingNeed = (typeof READING_NEEDS)[number];

export function readingNeeds(needs: readonly Need[]): ReadingNeed[] {
  return READING_NEEDS.filter((need) => needs.includes(need));
}

/** What may be corrected in a file that leaves nothing open. How a known report writes its dates and amounts is known. */
export function correctable({ definition, period }: FileSummary): ReadingNeed[] {
  const asked: readonly ReadingNeed[] = definition === null ? READING_NEEDS : ['period', 'currency'];
  return asked.filter((need) => need !== 'period' || period !== null);
}

/** The form's fields as typed. '' is not answered. */
export type ReadingDraft = {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly dateOrder: DateOrder | '';
  readonly decimal: DecimalMark | '';
};
export type ReadingErrors = Readonly<Partial<Record<ReadingNeed, true>>>;

export function startDraft(summary: FileSummary, answers: Answers): ReadingDraft {
  const period = answers.period ?? summary.period;
  return {
    from: period ? isoDay(period.from) : '',
    to: period ? isoDay(period.to) : '',
    currency: answers.currency ?? summary.currency ?? '',
    dateOrder: answers.dateOrder ?? '',
    decimal: answers.decimal ?? '',
  };
}

/** The answers in the draft, or which of them are missing or wrong (then `answers` is null). */
export function answersOf(
  draft: ReadingDraft,
  asked: readonly ReadingNeed[],
  isRequired: boolean,
): { readonly answers: Answers | null; readonly errors: ReadingErrors } {
  const period = asked.includes('period') ? periodOf(draft) : null;
  const currency = draft.currency.trim().toUpperCase();
  const isMissing = {
    period: period === null,
    currency: !isCurrency(currency) && (isRequired || currency !== ''),
    'date-order': isRequired && draft.dateOrder === '',
    decimal: isRequired && draft.decimal === '',
  } as const satisfies Record<ReadingNeed, boolean>;
  const wrong = asked.filter((need) => isMissing[need]);
  if (wrong.length > 0) return { answers: null, errors: Object.fromEntries(wrong.map((need) => [need, true])) };
  return {
    answers: {
      ...(period ? { period } : {}),
      ...(asked.includes('currency') && currency !== '' ? { currency } : {}),
      ...(asked.includes('date-order') && draft.dateOrder ? { dateOrder: draft.dateOrder } : {}),
      ...(asked.includes('decimal') && draft.decimal ? { decimal: draft.decimal } : {}),
    },
    errors: {},
  };
}

function periodOf({ from: first, to: last }: ReadingDraft): Period | null {
  const from = parseIsoDay(first);
  const to = parseIsoDay(last);
  return from.ok && to.ok && from.value <= to.value ? { from: from.value, to: to.value } : null;
}
