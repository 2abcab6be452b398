import { valueText } from '@/components/partner/value-text';
import type { SegmentCard } from '@/components/segment/SegmentList';
import type { OwnSegment } from '@/core/domain/book';
import type { AccountDetail, AccountInsight, SegmentId, SegmentNeed } from '@/core/domain/insight';
import type { Settings } from '@/core/domain/settings';
import { sentenceText, t } from '@/core/i18n/translate';
import { SEGMENTS, type Segment, segmentSentence } from '@/core/insight/segments/built-in';
import { readRule } from '@/core/insight/segments/read-rule';
import { sumOfWorth } from '@/core/insight/segments/worth';
import { links } from './links';
import type { ProgramAccounts } from './read-overview';

/** A member with what its programme counts in. */
export type Member = { readonly detail: AccountDetail; readonly of: ProgramAccounts };

export function membersOf(accounts: readonly ProgramAccounts[], isIn: (insight: AccountInsight) => boolean): Member[] {
  return accounts.flatMap((of) => of.accounts.filter(({ insight }) => isIn(insight)).map((detail) => ({ detail, of })));
}

/** Built-in segments by the part of the life cycle that they are looked at in, in its order. */
const STAGES_OF_SEGMENTS = ['discovery', 'recruitment', 'onboarding', 'engagement', 'cultivation', 'all'] as const;

export type CardGroup = { readonly title: string; readonly cards: readonly SegmentCard[] };

export function builtInGroups(accounts: readonly ProgramAccounts[], settings: Settings): CardGroup[] {
  const bySegment = new Map<SegmentId, Member[]>(SEGMENTS.map(({ id }) => [id, []]));
  for (const of of accounts) {
    for (const detail of of.accounts) for (const id of detail.insight.segments) bySegment.get(id)?.push({ detail, of });
  }
  return STAGES_OF_SEGMENTS.map((stage) => ({
    title: stage === 'all' ? t('segment.stage.all') : t(`word.stage.${stage}`),
    cards: SEGMENTS.filter((segment) => segment.stage === stage).map((segment) => {
      const members = bySegment.get(segment.id) ?? [];
      return {
        id: segment.id,
        name: t(`word.segment.${segment.id}`),
        count: members.length,
        href: links.segment(segment.id),
        says: sentenceText(segmentSentence(segment.id, settings)),
        money: moneyText(segment.money, members),
        missing: members.length > 0 ? null : needText(segment.id, accounts),
      };
    }),
  }));
}

/** Two rules of the user's own may share a name; unreadable ones have no members, and say why. */
export function ownCards(accounts: readonly ProgramAccounts[], own: readonly OwnSegment[]): SegmentCard[] {
  const counts = new Map<string, number>();
  for (const { accounts: some } of accounts) {
    for (const { insight } of some) for (const id of insight.ownSegments) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return own.map(({ id, name, rule, program }) => ({
    id,
    name,
    count: counts.get(id) ?? 0,
    href: links.segment(id),
    says: t('segment.own.of', { program: programName(accounts, program) ?? 'all' }),
    money: null,
    missing: readRule(rule).ok ? null : t('segment.own.unreadable'),
  }));
}

const programName = (accounts: readonly ProgramAccounts[], id: OwnSegment['program']) =>
  accounts.find(({ program }) => program.id === id)?.program.name;

/** What would let the segment be filled; null where some programme has all that it takes. */
export function needOf(id: SegmentId, accounts: readonly ProgramAccounts[]): SegmentNeed | null {
  const needs = accounts.map(({ detail }) => detail.blindSegments?.find(({ segment }) => segment === id)?.needs ?? null);
  return needs.includes(null) ? null : (needs[0] ?? null);
}

function needText(id: SegmentId, accounts: readonly ProgramAccounts[]): string | null {
  const need = needOf(id, accounts);
  return need === null ? null : t(`segment.need.${need}`);
}

const MONTHS_OF_START = 3;

/** What hangs on the members per 30 days; null where nobody can say, or where it is counted in different things. */
export function moneyText(money: Segment['money'], members: readonly Member[]): string | null {
  const [first] = members;
  if (money === null || !first) return null;
  const { mainMetric, currency } = first.of.detail;
  if (members.some(({ of }) => of.detail.mainMetric !== mainMetric || of.detail.currency !== currency)) return null;
  const sum =
    money === 'start'
      ? startSum(members)
      : sumOfWorth(
          members.map(({ detail }) => detail.insight),
          money,
        );
  if (sum === null || sum <= 0) return null;
  return t('segment.money', { value: valueText(Math.round(sum), mainMetric, currency), metric: t(`word.metric.${mainMetric}`) });
}

/** What partners that began here brought in their first 90 days, as a month. */
function startSum(members: readonly Member[]): number | null {
  let sum: number | null = null;
  for (const { of } of members)
    if (of.detail.medianFirst90 !== null) sum = (sum ?? 0) + of.detail.medianFirst90 / MONTHS_OF_START;
  return sum;
}
