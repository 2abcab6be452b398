// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProspectDialog, type ProspectDraft, type ProspectTrouble } from '@/components/partner/ProspectDialog';
import { t } from '@/core/i18n/translate';

afterEach(cleanup);
beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});

const BLANK: ProspectDraft = { name: '', website: '', email: '', source: '', type: '', country: '', audience: '', program: '' };
const ACME = { value: 'dub:Acme', text: 'Acme' };
const SHOP = { value: 'affiliatewp:Shop', text: 'Shop' };

function show(first: Partial<ProspectDraft>, programs = [ACME, SHOP], trouble: ProspectTrouble | null = null) {
  const onAdd = vi.fn(async () => trouble);
  const knownAs = ({ name }: ProspectDraft) => (name === 'Ann' ? { name, href: '#/partners/dub:Acme:1' } : null);
  render(
    <ProspectDialog
      ownTypes={[]}
      first={{ ...BLANK, ...first }}
      programs={programs}
      named={null}
      knownAs={knownAs}
      onAdd={onAdd}
      onClose={vi.fn()}
    />,
  );
  return onAdd;
}

const add = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement);

test('what the page said is in the fields, and is kept as the user left it', async () => {
  const onAdd = show({ name: 'Garden', source: 'app.dub.co', program: SHOP.value });
  fireEvent.input(screen.getByLabelText(t('menu.prospect.name')), { target: { value: 'Garden Blog' } });
  add();
  await waitFor(() =>
    expect(onAdd).toHaveBeenCalledWith({ ...BLANK, name: 'Garden Blog', source: 'app.dub.co', program: SHOP.value }),
  );
});

test('of one programme there is nothing to choose; of several one must be chosen', async () => {
  const onAdd = show({ name: 'Garden' }, [ACME]);
  expect(screen.queryByLabelText(t('menu.prospect.program'))).toBeNull();
  add();
  await waitFor(() => expect(onAdd).toHaveBeenCalledWith({ ...BLANK, name: 'Garden', program: ACME.value }));
  cleanup();
  const other = show({ name: 'Garden' });
  add();
  expect(await screen.findByText(t('menu.prospect.wrong.program'))).toBeTruthy();
  expect(other).not.toHaveBeenCalled();
});

test.each([
  [{ reason: 'not-a-link', field: 'website' }, 'menu.prospect.wrong.not-a-link'],
  [{ reason: 'missing', field: 'name' }, 'menu.prospect.wrong.missing'],
  [{ reason: 'already-there', field: 'program' }, 'menu.prospect.wrong.already-there'],
] as const)('trouble is told, and what was typed stays: %o', async (trouble, told) => {
  show({ website: 'nonsense', program: ACME.value }, undefined, trouble);
  add();
  expect(await screen.findByText(t(told))).toBeTruthy();
  expect((screen.getByLabelText(t('menu.prospect.website')) as HTMLInputElement).value).toBe('nonsense');
});

test('who is known already is told, with the way there', () => {
  show({ name: 'Ann', program: ACME.value });
  expect(screen.getByRole('link', { name: t('menu.prospect.known.open'), hidden: true }).getAttribute('href')).toBe(
    '#/partners/dub:Acme:1',
  );
  fireEvent.input(screen.getByLabelText(t('menu.prospect.name')), { target: { value: 'Anna' } });
  expect(screen.queryByRole('link', { hidden: true })).toBeNull();
});
