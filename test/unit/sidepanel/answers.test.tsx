// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Toasts } from '@/components/ui/Toasts';
import { accountIdOf } from '@/core/domain/ids';
import { db } from '@/core/services/open-store';
import { dropTouch, writeTouch } from '@/entrypoints/sidepanel/answers';
import { ACME, aTouch } from '@/test/fixtures/makers';

afterEach(cleanup);

const noRoom = () =>
  vi.spyOn(db.touches.constructor.prototype, 'put').mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
const received = { direction: 'in', channel: 'email', subject: '', message: 'Hello', outcome: null, followUp: null } as const;

test('a full disk is said plainly in the panel, and nothing is kept', async () => {
  render(<Toasts />);
  noRoom();
  await writeTouch(accountIdOf(ACME, 'a'), { ...received, day: 20_000, reason: null });
  expect((await screen.findByText(/no room left on this computer’s disk/)).textContent).toContain('is unchanged');
  expect(await db.touches.count()).toBe(0);
});

test('a contact that could not be removed for want of room stays in the log', async () => {
  const touch = aTouch({ account: accountIdOf(ACME, 'a') });
  await db.touches.add(touch);
  render(<Toasts />);
  noRoom();
  await dropTouch(touch);
  await screen.findAllByText(/no room left on this computer’s disk/);
  expect(await db.touches.get(touch.id)).toMatchObject({ deletedAt: null });
});
