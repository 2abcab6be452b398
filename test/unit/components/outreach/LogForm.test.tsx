// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LogForm } from '@/components/outreach/LogForm';
import { NEW_YEAR } from '@/test/fixtures/makers';

afterEach(cleanup);

function show(onLog = vi.fn(async () => {}), reminders: 'on' | 'ask' | 'off' = 'on') {
  const [onChannel, onAllow] = [vi.fn(), vi.fn()];
  render(
    <LogForm channel="email" onChannel={onChannel} today={NEW_YEAR} reminders={reminders} onAllow={onAllow} onLog={onLog} />,
  );
  return { onLog, onChannel, onAllow };
}
const log = () => fireEvent.submit(screen.getByRole('form', { name: 'After sending' }));
const followUp = () => screen.getByLabelText('Follow up on') as HTMLInputElement;

test('logging without a follow-up date', () => {
  const { onLog } = show();
  log();
  expect(onLog).toHaveBeenCalledWith(null);
});

test('a follow-up date is set by one click, from today on', async () => {
  const { onLog } = show();
  fireEvent.click(screen.getByRole('button', { name: 'in 7 days' }));
  expect(followUp().value).toBe('2026-01-08');
  log();
  expect(onLog).toHaveBeenCalledWith(NEW_YEAR + 7);
  await waitFor(() => expect(followUp().value).toBe(''));
});

test('a follow-up in the past is not taken', () => {
  const { onLog } = show();
  fireEvent.input(followUp(), { target: { value: '2025-12-31' } });
  log();
  expect(onLog).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Choose today or a later day.');
});

test('while it is being stored it can’t be logged twice, and a failure keeps the date', async () => {
  let reject: (error: Error) => void = () => {};
  const { onLog } = show(vi.fn(() => new Promise<void>((_, no) => (reject = no))));
  fireEvent.input(followUp(), { target: { value: '2026-01-02' } });
  log();
  await waitFor(() => expect((screen.getByRole('button', { name: 'Log as sent' }) as HTMLButtonElement).disabled).toBe(true));
  reject(new Error('full'));
  await waitFor(() => expect((screen.getByRole('button', { name: 'Log as sent' }) as HTMLButtonElement).disabled).toBe(false));
  expect(followUp().value).toBe('2026-01-02');
  expect(onLog).toHaveBeenCalledTimes(1);
});

test('the channel is the caller’s to keep', () => {
  const { onChannel } = show();
  fireEvent.change(screen.getByLabelText('Sent by'), { target: { value: 'call' } });
  expect(onChannel).toHaveBeenCalledWith('call');
});

test('the first follow-up has the browser ask, before anything is waited for', () => {
  const asked: string[] = [];
  const onLog = vi.fn(async () => void asked.push('log'));
  const { onAllow } = show(onLog, 'ask');
  onAllow.mockImplementation(() => asked.push('ask'));
  expect(screen.queryByText(/notify you/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'in 3 days' }));
  expect(screen.getByText(/Your browser will ask/)).toBeTruthy();
  log();
  expect(asked).toEqual(['ask', 'log']);
});

test.each([
  ['without a follow-up', 'ask', ''],
  ['with a follow-up in the past', 'ask', '2025-12-31'],
  ['when it is allowed already', 'on', '2026-01-04'],
  ['when it was answered with no', 'off', '2026-01-04'],
] as const)('nobody is asked %s', (_name, reminders, day) => {
  const { onAllow } = show(undefined, reminders);
  if (day !== '') fireEvent.input(followUp(), { target: { value: day } });
  log();
  expect(onAllow).not.toHaveBeenCalled();
});

test('who said no can turn notifications on where the follow-up is set', () => {
  const { onAllow } = show(undefined, 'off');
  fireEvent.click(screen.getByRole('button', { name: 'in 14 days' }));
  fireEvent.click(screen.getByRole('button', { name: 'Turn on notifications' }));
  expect(onAllow).toHaveBeenCalledTimes(1);
});
