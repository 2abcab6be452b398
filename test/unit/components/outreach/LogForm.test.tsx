// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LogForm } from '@/components/outreach/LogForm';
import { NEW_YEAR } from '@/test/fixtures/makers';

afterEach(cleanup);

function show(onLog = vi.fn(async () => {})) {
  const onChannel = vi.fn();
  render(<LogForm channel="email" onChannel={onChannel} today={NEW_YEAR} onLog={onLog} />);
  return { onLog, onChannel };
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
