// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { SegmentId } from '@/core/domain/insight';
import { sentence } from '@/core/domain/sentence';
import { t } from '@/core/i18n/translate';
import { links } from '@/entrypoints/workspace/links';
import { PartnerView } from '@/entrypoints/workspace/PartnerView';
import { anAccountDetail, anInsight, aProgramDetail } from '@/test/fixtures/makers';

afterEach(cleanup);

const reason = sentence('insight.activity.active', { last: { day: 20_454 } });
const stage = { code: 'engagement', by: 'rule', byRule: 'engagement', since: null, reason, tags: [] } as const;
const activity = { code: 'active', since: null, gapDays: 1, reason, tags: [] } as const;

function show(segments: readonly SegmentId[]): HTMLElement {
  const verbs = { onDraft: vi.fn(), onDone: vi.fn(), onSnooze: vi.fn(), onDismiss: vi.fn(), onReopen: vi.fn() };
  render(
    <PartnerView
      detail={anAccountDetail('ann', { insight: anInsight('ann', { segments, stage, activity }), actions: [] })}
      judged={aProgramDetail()}
      history={{ state: 'waiting' }}
      touches={[]}
      decided={new Set()}
      onRemoveTouch={vi.fn()}
      onSetStage={vi.fn()}
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

test('a partner in none says so', () => {
  expect(within(show([])).queryAllByRole('link')).toEqual([]);
});
