// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { OwnSegment } from '@/core/domain/book';
import { fitOf } from '@/core/domain/fit';
import type { AccountInsight, SegmentId } from '@/core/domain/insight';
import { stampNew } from '@/core/domain/merge-records';
import { sentence } from '@/core/domain/sentence';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { links } from '@/entrypoints/workspace/links';
import { PartnerView } from '@/entrypoints/workspace/PartnerView';
import { ACME, anAccountDetail, anInsight, aProgramDetail } from '@/test/fixtures/makers';
import { aFlag } from '@/test/fixtures/situation-makers';

afterEach(cleanup);

const reason = sentence('insight.activity.active', { last: { day: 20_454 } });
const stage = { code: 'engagement', by: 'rule', byRule: 'engagement', since: null, reason, tags: [] } as const;
const activity = { code: 'active', since: null, gapDays: 1, reason, tags: [] } as const;

type Shown = Partial<Pick<Parameters<typeof PartnerView>[0], 'ended' | 'ownSegments' | 'quality' | 'fit'>> & {
  readonly insight?: Partial<AccountInsight>;
};

function show(segments: readonly SegmentId[], { insight = {}, ...props }: Shown = {}): HTMLElement {
  const verbs = { onDraft: vi.fn(), onDone: vi.fn(), onSnooze: vi.fn(), onDismiss: vi.fn(), onReopen: vi.fn() };
  render(
    <PartnerView
      detail={anAccountDetail('ann', { insight: anInsight('ann', { segments, stage, activity, ...insight }), actions: [] })}
      judged={aProgramDetail()}
      settings={DEFAULT_SETTINGS}
      history={{ state: 'waiting' }}
      touches={[]}
      decided={new Set()}
      contacts={null}
      onSetStage={vi.fn()}
      {...props}
      {...verbs}
    />,
  );
  return screen.getByRole('region', { name: t('workspace.partner.segments') });
}

test('a partner in three segments shows three chips, each with its name and the way to its segment', () => {
  const three = ['S-08', 'S-16', 'S-22'] as const;
  const chips = within(show(three)).getAllByRole('link');
  expect(chips.map((chip) => [chip.textContent, chip.getAttribute('href')])).toEqual(
    three.map((id) => [t(`word.segment.${id}`), links.segment(id)]),
  );
});

test('how well a prospect fits stands beside its name; of a partner nothing is asked', () => {
  show([], { fit: fitOf([{ list: 'fit', item: 'habits', state: 'yes' }]) });
  expect(screen.getByText(t('prospects.fit', { yes: 1, all: 5 }))).toBeDefined();
  cleanup();
  show([], { fit: fitOf([]) });
  expect(screen.getByText(t('prospects.fit.none'))).toBeDefined();
  cleanup();
  show([]);
  expect(screen.queryByText(/fit/)).toBeNull();
});

test('a partner in none says so', () => {
  expect(within(show([])).queryAllByRole('link')).toEqual([]);
});

test('the user’s own segments stand first, by the names that they have now; those it is not in do not stand', () => {
  const own = (id: string, name: string) => ({ ...stampNew(id, { program: ACME, name, rule: { all: [] } }, 1) }) as OwnSegment;
  const ownSegments = [own('own-1', 'Busy <b>'), own('own-2', 'Idle')];
  const chips = within(show(['S-08'], { ownSegments, insight: { ownSegments: ['own-1', 'gone'] } })).getAllByRole('link');
  expect(chips.map((chip) => [chip.textContent, chip.getAttribute('href')])).toEqual([
    ['Busy <b>', links.segment('own-1')],
    [t('word.segment.S-08'), links.segment('S-08')],
  ]);
});

test('where the network has ended a partner whose stage was set by hand, it is asked whether that is to hold', () => {
  const ended = { stage: 'cultivation', onKeep: vi.fn(), onEnd: vi.fn() } as const;
  const insight = { stage: { ...stage, code: 'ended', byRule: 'ended', tags: ['override-ended'] } } as const;
  show([], { ended, insight });
  fireEvent.click(screen.getByRole('button', { name: 'Keep Cultivation' }));
  fireEvent.click(screen.getByRole('button', { name: 'It has ended' }));
  expect([ended.onKeep.mock.calls.length, ended.onEnd.mock.calls.length]).toEqual([1, 1]);
  cleanup();
  show([], { ended });
  expect(screen.queryByRole('button', { name: 'Keep Cultivation' })).toBeNull();
});

test('a flag is decided on from the partner’s page', () => {
  const verbs = { onDecide: vi.fn(), onTakeBack: vi.fn() };
  const flag = aFlag({ id: 'F-3', sentence: sentence('flag.F-3.last', { day: { day: 20_454 } }), evidence: [] });
  show([], { quality: { decisions: [], verbs }, insight: { flags: [flag] } });
  fireEvent.click(screen.getByRole('button', { name: 'Clear: Many reversals' }));
  expect(verbs.onDecide).toHaveBeenCalledExactlyOnceWith(flag, { decision: 'clear', note: '' });
});
