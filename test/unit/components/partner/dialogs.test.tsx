// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { DismissDialog, SnoozeDialog } from '@/components/partner/PutOffDialogs';
import { StageDialog } from '@/components/partner/StageDialog';
import { TouchDialog } from '@/components/partner/TouchDialog';
import { TouchList } from '@/components/partner/TouchList';
import { aTouch, NEW_YEAR } from '@/test/fixtures/makers';

afterEach(cleanup);

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const submit = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement);
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

test('a stage is set with a reason, for the days of the setting unless asked otherwise', () => {
  const onSet = vi.fn();
  render(
    <StageDialog
      name="Ann"
      byRule="engagement"
      current={null}
      asOf={NEW_YEAR}
      days={90}
      onSet={onSet}
      onClear={null}
      onClose={vi.fn()}
    />,
  );
  fireEvent.change(screen.getByLabelText('Stage'), { target: { value: 'cultivation' } });
  write('Reason', '  Signed for two years  ');
  submit();
  expect(onSet).toHaveBeenCalledExactlyOnceWith({ stage: 'cultivation', reason: 'Signed for two years', until: NEW_YEAR + 90 });

  fireEvent.change(screen.getByLabelText('How long'), { target: { value: 'open' } });
  submit();
  expect(onSet).toHaveBeenLastCalledWith({ stage: 'cultivation', reason: 'Signed for two years', until: null });
});

test('a stage without a reason is not set, and the dialog says why', () => {
  const onSet = vi.fn();
  render(
    <StageDialog
      name="Ann"
      byRule="engagement"
      current={null}
      asOf={NEW_YEAR}
      days={90}
      onSet={onSet}
      onClear={null}
      onClose={vi.fn()}
    />,
  );
  write('Reason', '   ');
  submit();
  expect(onSet).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Say why, in a few words.');
});

test('back to the rules is offered only where a stage is set by hand', () => {
  const onClear = vi.fn();
  const shared = { name: 'Ann', byRule: 'engagement', asOf: NEW_YEAR, days: 90, onSet: vi.fn(), onClose: vi.fn() } as const;
  const { rerender } = render(<StageDialog {...shared} current={null} onClear={null} />);
  expect(screen.queryByRole('button', { name: 'Back to the rules' })).toBeNull();
  rerender(<StageDialog {...shared} current={{ stage: 'ended', reason: 'x' }} onClear={onClear} />);
  press('Back to the rules');
  expect(onClear).toHaveBeenCalledOnce();
});

test('a contact is logged with what was filled in', () => {
  const onLog = vi.fn();
  render(<TouchDialog name="Ann" today={NEW_YEAR} onLog={onLog} onClose={vi.fn()} />);
  fireEvent.change(screen.getByLabelText('Channel'), { target: { value: 'call' } });
  fireEvent.change(screen.getByLabelText('Direction'), { target: { value: 'in' } });
  write('Day', '2025-12-24');
  write('Subject (optional)', 'About January');
  submit();
  expect(onLog).toHaveBeenCalledExactlyOnceWith({
    day: NEW_YEAR - 8,
    direction: 'in',
    channel: 'call',
    subject: 'About January',
    message: '',
    outcome: null,
    followUp: null,
    reason: null,
  });
});

test.each([
  ['a day that is none', '', 'Choose a day of the calendar.'],
  ['tomorrow', '2026-01-02', 'A contact that was made can’t lie in the future.'],
])('%s is refused', (_name, day, text) => {
  const onLog = vi.fn();
  render(<TouchDialog name="Ann" today={NEW_YEAR} onLog={onLog} onClose={vi.fn()} />);
  write('Day', day);
  submit();
  expect(onLog).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe(text);
});

test.each([
  ['For a week: until the data reach Jan 8, 2026', NEW_YEAR + 7],
  ['For a month: until the data reach Jan 31, 2026', NEW_YEAR + 30],
  ['Until it changes', null],
])('snooze: %s', (name, until) => {
  const onSnooze = vi.fn();
  render(<SnoozeDialog title="Ask what happened" asOf={NEW_YEAR} onSnooze={onSnooze} onClose={vi.fn()} />);
  fireEvent.click(screen.getByRole('radio', { name }));
  submit();
  expect(onSnooze).toHaveBeenCalledExactlyOnceWith(until);
});

test('a dismissal carries its reason, and the user’s own words', () => {
  const onDismiss = vi.fn();
  render(<DismissDialog title="Ask what happened" onDismiss={onDismiss} onClose={vi.fn()} />);
  submit();
  fireEvent.click(screen.getByRole('radio', { name: 'Does not fit this partner' }));
  write('In your words (optional)', ' they closed ');
  submit();
  expect(onDismiss.mock.calls).toEqual([['handled'], ['not-fitting: they closed']]);
});

const UNTOLD = { onAnswer: vi.fn(), reasons: [], effects: null, asOf: null };

test('contacts stand newest first, as text, each with the way to take it back', () => {
  const onRemove = vi.fn();
  const older = aTouch({ id: 'old', day: NEW_YEAR - 9, subject: '<i>Hello</i>', outcome: 'agreed' });
  const newer = aTouch({ id: 'new', day: NEW_YEAR - 1, direction: 'in', channel: 'call', play: null, subject: '', message: '' });
  const { container } = render(<TouchList touches={[older, newer]} onRemove={onRemove} {...UNTOLD} />);
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('Received: CallDec 31, 2025');
  expect(second?.textContent).toContain('<i>Hello</i>');
  expect(second?.textContent).toContain('Agreed');
  expect(container.querySelector('i')).toBeNull();
  press('Remove the contact of Dec 23, 2025');
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(older);
});
