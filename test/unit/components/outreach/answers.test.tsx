// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { AfterAnswer } from '@/components/outreach/AfterAnswer';
import { AnswerDialog } from '@/components/outreach/AnswerDialog';
import { DueList } from '@/components/outreach/DueList';
import { MoveDialog } from '@/components/outreach/MoveDialog';
import { TouchDialog } from '@/components/partner/TouchDialog';
import { TouchList } from '@/components/partner/TouchList';
import { REASONS } from '@/core/domain/book';
import type { Due } from '@/core/domain/due';
import { stampNew } from '@/core/domain/merge-records';
import { sentence } from '@/core/domain/sentence';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { REASON_PLAYS } from '@/core/playbook/reason-plays';
import { ACME, anAction, aTouch, NEW_YEAR } from '@/test/fixtures/makers';

afterEach(cleanup);

const submit = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement);
const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const choose = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const write = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const REASON = 'Why they are not active (if they said)';
const FOLLOW_UP = 'Follow up on (optional)';

function answer(followUp: number | null = NEW_YEAR + 7) {
  const onNote = vi.fn();
  const touch = aTouch({ day: NEW_YEAR, outcome: null, followUp });
  render(<AnswerDialog name="Ann" touch={touch} today={NEW_YEAR + 2} onNote={onNote} onClose={vi.fn()} />);
  return onNote;
}

test.each(REASONS)('the reason “%s” says at once what it leads to', (code) => {
  const onNote = answer();
  choose(REASON, code);
  expect(screen.getByRole('status').textContent).toBe(`Leads to: ${playTitle(REASON_PLAYS[code])}`);
  write('What they said (optional)', ' too few banners ');
  submit();
  expect(onNote).toHaveBeenCalledExactlyOnceWith({ outcome: 'answer', reason: code, note: 'too few banners', followUp: null });
});

test('an answer closes the follow-up and says so; nobody answering leaves it', () => {
  const onNote = answer();
  expect(screen.getByText('The follow-up of Jan 8, 2026 is closed with this answer. Set a day to keep it open.')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'No answer' }));
  expect(field(FOLLOW_UP).value).toBe('2026-01-08');
  expect(screen.queryByLabelText(REASON)).toBeNull();
  submit();
  expect(onNote).toHaveBeenCalledExactlyOnceWith({ outcome: 'no-answer', reason: null, note: '', followUp: NEW_YEAR + 7 });
});

test('what was said of a reason is not kept of nobody', () => {
  const onNote = answer(null);
  choose(REASON, 'season');
  write('What they said (optional)', 'later');
  fireEvent.click(screen.getByRole('radio', { name: 'No answer' }));
  submit();
  expect(onNote).toHaveBeenCalledExactlyOnceWith({ outcome: 'no-answer', reason: null, note: '', followUp: null });
});

test.each(['2026-01-02', '2025-12-31'])('a follow-up on %s, which has passed, is not taken', (day) => {
  const onNote = answer();
  write(FOLLOW_UP, day);
  submit();
  expect(onNote).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Choose today or a later day.');
});

test('a message that came in carries its reason; one that was sent and not answered none', () => {
  const onLog = vi.fn();
  render(<TouchDialog name="Ann" today={NEW_YEAR} direction="in" onLog={onLog} onClose={vi.fn()} />);
  choose(REASON, 'technical');
  submit();
  choose('Direction', 'out');
  expect(screen.queryByLabelText(REASON)).toBeNull();
  submit();
  expect(onLog.mock.calls.map(([draft]) => [draft.direction, draft.reason])).toEqual([
    ['in', 'technical'],
    ['out', null],
  ]);
});

const why = sentence('insight.factor.momentum.silent', { since: { day: NEW_YEAR } });
const aReason = (note = '') =>
  stampNew('reason', { account: aTouch().account, code: 'no-tools' as const, day: NEW_YEAR + 3, note, touch: aTouch().id }, 1);

test('after the answer stands what it leads to, with the way to write it', () => {
  const onWrite = vi.fn();
  const actions = [anAction('ann', { play: 'A-16', why }), anAction('ann', { play: 'A-09', why })];
  render(<AfterAnswer reason={aReason()} actions={actions} onWrite={onWrite} />);
  expect(screen.getByRole('status').textContent).toContain(`No tools, told on Jan 4, 2026Next: ${playTitle('A-09')}`);
  fireEvent.click(screen.getByRole('button', { name: 'Write it' }));
  expect(onWrite).toHaveBeenCalledExactlyOnceWith('A-09');
});

test('where what it leads to is done already, the next suggestion stands; where there is none, nothing is made up', () => {
  const done = anAction('ann', { play: 'A-09', state: 'done' });
  const { rerender } = render(
    <AfterAnswer reason={aReason()} actions={[done, anAction('ann', { play: 'A-16', why })]} onWrite={vi.fn()} />,
  );
  expect(screen.getByRole('status').textContent).toContain(`Next: ${playTitle('A-16')}`);
  rerender(<AfterAnswer reason={aReason()} actions={[done]} onWrite={vi.fn()} />);
  expect(screen.getByRole('status').textContent).toContain('Nothing is suggested after it now.');
});

test('a contact shows the reason that it brought, as text, and whether it worked', () => {
  const touch = aTouch({ play: 'A-14', day: NEW_YEAR });
  const results = [{ account: touch.account, play: 'A-14', day: NEW_YEAR, outcome: 'success' as const }];
  const effects = { basis: '', until: NEW_YEAR + 60, effects: [], reasons: [], changes: [], results };
  const onAnswer = vi.fn();
  const { container } = render(
    <TouchList
      touches={[touch]}
      reasons={[aReason('<b>no banner</b>')]}
      effects={effects}
      asOf={NEW_YEAR + 60}
      onAnswer={onAnswer}
      onRemove={vi.fn()}
    />,
  );
  const row = screen.getByRole('listitem');
  expect(row.textContent).toContain('Reason: No tools<b>no banner</b>');
  expect(row.textContent).toContain('It worked: being active again.');
  expect(container.querySelector('b')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Note what became of the contact of Jan 1, 2026' }));
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith(touch);
});

// Due

const due = (more: Partial<Due> = {}): Due => ({
  kind: 'follow-up',
  id: 'one',
  day: NEW_YEAR,
  program: ACME,
  account: aTouch().account,
  play: null,
  title: '',
  step: null,
  ...more,
});

function showDue(...items: Due[]) {
  const verbs = { onDraft: vi.fn(), onDone: vi.fn(), onMove: vi.fn(), onDrop: vi.fn() };
  const rows = items.map((one) => ({ due: one, name: 'Ann <i>', href: '#/partners/ann' }));
  render(<DueList label="Due" items={rows} today={NEW_YEAR + 2} {...verbs} />);
  return { verbs, rows: screen.getAllByRole('listitem') };
}

test.each([
  ['overdue since yesterday', due({ day: NEW_YEAR + 1 }), 'Ann <i>Since yesterday'],
  ['overdue for longer', due({ day: NEW_YEAR - 3 }), 'Ann <i>For 5 days'],
  ['due today, with its words', due({ day: NEW_YEAR + 2, title: 'Hello' }), 'Ann <i>TodayFollow up: “Hello”'],
  ['due later', due({ kind: 'draft', day: NEW_YEAR + 4 }), 'Ann <i>Jan 5, 2026Planned message'],
  ['a step', due({ kind: 'series-step', step: { done: 1, of: 3 } }), 'Step 2 of 3 in a series'],
])('a row says what is due and since when: %s', (_name, one, text) => {
  expect(showDue(one).rows[0]?.textContent).toContain(text);
});

test.each([
  ['follow-up', ['Draft', 'Done', 'Another day', 'Remove']],
  ['draft', ['Draft', 'Sent', 'Another day', 'Remove']],
  ['newsletter', ['Another day', 'Remove']],
  ['series-step', ['Sent', 'Another day', 'Remove']],
] as const)('what one may do with a %s', (kind, verbs) => {
  const { rows } = showDue(due({ kind }));
  const buttons = within(rows[0] as HTMLElement).getAllByRole('button');
  expect(buttons.map((button) => button.textContent)).toEqual(verbs);
  // Read aloud each says what it is about.
  for (const button of buttons) expect(button.getAttribute('aria-label')).toContain('Ann <i>');
});

test('each button is about its row', () => {
  const [one, other] = [due(), due({ id: 'other', day: NEW_YEAR + 1 })];
  const { verbs, rows } = showDue(one, other);
  fireEvent.click(within(rows[1] as HTMLElement).getByText('Another day'));
  expect(verbs.onMove).toHaveBeenCalledExactlyOnceWith(other);
});

test('another day is chosen by one click, and one that has passed is not taken', () => {
  const onMove = vi.fn();
  render(<MoveDialog title="Another day" today={NEW_YEAR} onMove={onMove} onClose={vi.fn()} />);
  expect(field('Due on').value).toBe('2026-01-02');
  write('Due on', '2025-12-31');
  submit();
  expect([onMove.mock.calls.length, screen.getByRole('alert').textContent]).toEqual([0, t('follow.move.error')]);
  fireEvent.click(screen.getByRole('button', { name: 'in 14 days' }));
  submit();
  expect(onMove).toHaveBeenCalledExactlyOnceWith(NEW_YEAR + 14);
});
