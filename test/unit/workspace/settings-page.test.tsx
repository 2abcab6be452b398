// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@/core/domain/settings';
import { SettingsPage } from '@/entrypoints/workspace/SettingsPage';
import { ACME, aProgram } from '@/test/fixtures/makers';

const { applyChange, applyReset } = vi.hoisted(() => ({ applyChange: vi.fn(), applyReset: vi.fn() }));
vi.mock('@/entrypoints/workspace/setting-changes', () => ({ applyChange, applyReset }));

beforeEach(() => {
  applyChange.mockReset().mockResolvedValue(undefined);
  applyReset.mockReset().mockResolvedValue(undefined);
});
afterEach(cleanup);

function show(settings: Settings = DEFAULT_SETTINGS, asked: string | null = null): void {
  const programs = [{ program: aProgram({ id: ACME }), detail: null }];
  render(<SettingsPage overview={{ settings, programs }} asked={asked} />);
}

const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const save = () => fireEvent.submit(screen.getByRole('button', { name: 'Save' }).closest('form') as HTMLFormElement);

test('a changed number says so, names its default, and goes back with its own button', () => {
  show();
  type('Dormant after', '45');
  const box = within(document.getElementById('setting-dormantDays') as HTMLElement);
  expect(box.getByText('Changed')).toBeDefined();
  expect(box.getAllByText(/Default: 60/).length).toBeGreaterThan(0);
  fireEvent.click(box.getByRole('button', { name: 'Back to the default of 60: Dormant after' }));
  expect(field('Dormant after').value).toBe('60');
  expect(box.queryByText('Changed')).toBeNull();
});

test('saving gives over what changed and nothing else', async () => {
  show();
  type('Dormant after', '45');
  save();
  await waitFor(() => expect(applyChange).toHaveBeenCalledTimes(1));
  expect(applyChange.mock.calls[0]?.[0]).toEqual({ settings: { dormantDays: 45 }, plays: {} });
  expect(applyChange.mock.calls[0]?.[1]).toMatchObject({ programs: [ACME] });
});

test('a number out of order is told at its field, is not saved, and gets the focus even when it is folded away', async () => {
  show();
  type('Share at which a dip closes', '50');
  expect(screen.getByText('More than 60%, which “Share of the expected at which a dip opens” is set to.')).toBeDefined();
  save();
  expect(applyChange).not.toHaveBeenCalled();
  await waitFor(() => expect(document.activeElement).toBe(field('Share at which a dip closes')));
  expect(screen.getByText('1 number needs another look before it can be saved.')).toBeDefined();
});

test('a number that is not one says what is', () => {
  show();
  type('Dormant after', '');
  expect(screen.getByText('A whole number from 7 to 365.')).toBeDefined();
});

test('searching leaves the settings that speak of it, and counts them', () => {
  show();
  fireEvent.input(screen.getByRole('searchbox', { name: 'Find a setting' }), { target: { value: 'dormant at the latest' } });
  expect(screen.getByText('1 setting')).toBeDefined();
  expect(field('Dormant at the latest after')).toBeDefined();
  expect(screen.queryByLabelText('Tier A brings')).toBeNull();
  fireEvent.input(screen.getByRole('searchbox', { name: 'Find a setting' }), { target: { value: 'xyzzy' } });
  expect(screen.getByText('No setting is called so or speaks of it.')).toBeDefined();
});

test('a group goes back as a whole, and other groups stay', () => {
  show({ ...DEFAULT_SETTINGS, dormantDays: 45, churnedDays: 200, newDays: 20 });
  fireEvent.click(screen.getByRole('button', { name: 'Back to the defaults: Activity' }));
  expect([field('Dormant after').value, field('Churned after').value, field('New for').value]).toEqual(['60', '180', '20']);
});

test('what is changed is not folded away, and what another page points at has the focus', () => {
  show(DEFAULT_SETTINGS, 'rhythmFactor');
  expect(field('Own rhythm').closest('details')?.open).toBe(true);
  expect(document.activeElement).toBe(field('Own rhythm'));
  expect(field('Calm of momentum').closest('details')?.open).toBe(false);
});

test('a play is switched off by its row', async () => {
  show();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Suggest: Ask what happened' }));
  save();
  await waitFor(() => expect(applyChange).toHaveBeenCalledTimes(1));
  expect(applyChange.mock.calls[0]?.[0]).toEqual({ settings: {}, plays: { 'A-16': { isOff: true } } });
});

test('everything goes back at once, and the page shows what is kept then', async () => {
  show({ ...DEFAULT_SETTINGS, lagDays: 9, senderName: 'Ann', plays: { 'A-16': { chance: 0.3 } } });
  fireEvent.click(screen.getByRole('button', { name: 'Back to the defaults' }));
  await waitFor(() => expect(applyReset).toHaveBeenCalledTimes(1));
  applyReset.mock.calls[0]?.[0].onSettings({ ...DEFAULT_SETTINGS, senderName: 'Ann' });
  await waitFor(() => expect(field('Days left to settle').value).toBe('2'));
  expect(applyChange).not.toHaveBeenCalled();
});
