// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PageLine } from '@/components/outreach/PageLine';
import type { PageInfo } from '@/components/outreach/page-info';
import { programIdOf } from '@/core/domain/ids';
import { ACME, aProgram, DUB } from '@/test/fixtures/makers';

afterEach(cleanup);

function show(info: PageInfo) {
  const on = { onEnable: vi.fn(), onBind: vi.fn(), onUnbind: vi.fn(), onImport: vi.fn() };
  const { container } = render(<PageLine info={info} {...on} />);
  return { ...on, text: container.textContent ?? '' };
}

const program = { id: ACME, name: 'Acme' };

test.each([
  [{ kind: 'not-a-site' }, ''],
  [{ kind: 'page-not-known' }, 'Trellis doesn’t know this page, so it shows no badges here.'],
  [{ kind: 'page-changed', network: 'Dub' }, 'Dub has changed this page. Trellis shows no badges rather than wrong ones.'],
  [{ kind: 'bound', program, isNew: false }, 'This page belongs to Acme.'],
  [{ kind: 'showing', program, known: 48, found: 50 }, 'Acme: badges beside 48 of 50 partners on this page.'],
  [{ kind: 'showing', program, known: 0, found: 0 }, 'Acme: no partners on this page.'],
  [{ kind: 'showing', program, known: 1, found: 1 }, 'Acme: badge beside the partner on this page.'],
  [{ kind: 'showing', program, known: 0, found: 1 }, 'Acme: the partner on this page is not in your data.'],
] as const)('one sentence for %j', (info, sentence) => {
  expect(show(info).text).toBe(sentence);
});

test('a site is enabled within the click', () => {
  const { onEnable } = show({ kind: 'not-enabled', pattern: 'https://x.example/*', network: null });
  fireEvent.click(screen.getByRole('button', { name: 'Enable Trellis on this site' }));
  expect(onEnable).toHaveBeenCalledWith('https://x.example/*');
});

test('where several programmes fit, a free one is offered first and the user decides', () => {
  const other = aProgram({ id: programIdOf(DUB, 'B'), name: 'B', boundTo: 'elsewhere' });
  const { onBind, text } = show({ kind: 'ambiguous', account: 'acme', network: 'Dub', programs: [other, aProgram()] });
  expect(text).toContain('Several programmes fit the account “acme”');
  fireEvent.click(screen.getByRole('button', { name: 'Bind' }));
  expect(onBind).toHaveBeenLastCalledWith(ACME, 'acme');
  fireEvent.change(screen.getByLabelText('Programme'), { target: { value: other.id } });
  fireEvent.click(screen.getByRole('button', { name: 'Bind' }));
  expect(onBind).toHaveBeenLastCalledWith(other.id, 'acme');
  expect(screen.getByRole('option', { name: 'B (bound to elsewhere)' })).toBeTruthy();
});

test('a binding that Trellis made by itself can be undone', () => {
  const { onUnbind } = show({ kind: 'bound', program, isNew: true });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUnbind).toHaveBeenCalledWith(ACME);
});

test('a network without imports leads to the import', () => {
  const { onImport } = show({ kind: 'no-data', network: 'Dub' });
  fireEvent.click(screen.getByRole('button', { name: 'Import an export' }));
  expect(onImport).toHaveBeenCalled();
});
