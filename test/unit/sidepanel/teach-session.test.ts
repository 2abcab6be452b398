import { expect, test } from 'vitest';
import { networkId, programIdOf } from '@/core/domain/ids';
import type { LearnedTable, ProposedTable } from '@/core/domain/learned';
import type { TryReport } from '@/core/messaging/protocol';
import type { Trial } from '@/core/services/try-refs';
import { type TeachPorts, TeachSession } from '@/entrypoints/sidepanel/teach/teach-session';
import { aProgram } from '../../fixtures/makers';
import { aTaughtPage } from '../../fixtures/taught-page';

const URL_OF_PAGE = new URL('https://shop.example/wp-admin/admin.php?page=easy-affiliate-affiliates');
const PAGE = { network: networkId('any'), account: 'https://shop.example', by: 'host' } as const;
const BY_NAME = [{ from: 'text', by: 'name', css: 'a' }] as const;
const program = aProgram({ id: programIdOf(networkId('file'), 'Shop'), name: 'Shop' });

const proposed = (change: Partial<ProposedTable> = {}): ProposedTable => ({ ...aTaughtPage(), warnings: [], ...change });

type Page = { values: readonly string[]; readonly known: readonly string[] };

/** A page on which each table finds what `finds` says, and a store that knows some of it. */
function start(finds: (table: LearnedTable) => Page, change: Partial<TeachPorts> = {}) {
  const told: string[] = [];
  const kept: { table: LearnedTable; binding: unknown }[] = [];
  let last: Page = { values: [], known: [] };
  const ports: TeachPorts = {
    inject: async () => true,
    stop: () => told.push('stop'),
    async tryTable(_frame, table): Promise<TryReport> {
      last = finds(table);
      const by = table.ways[0]?.by ?? 'id';
      return {
        matched: last.values.length + 1,
        refs: last.values.map((value) => [{ by, value, seen: `Mr ${value}` }]),
        page: PAGE,
      };
    },
    mark: (_frame, known) => told.push(`mark ${known.map(Number).join('')}`),
    async lookUp({ refs }): Promise<readonly Trial[]> {
      const known = refs.map(([ref]) => (ref && last.known.includes(ref.value) ? ref.value : null));
      return [{ program, isBound: false, known, agreeing: 0, differing: 0 }];
    },
    async keep(table, binding) {
      kept.push({ table, binding });
      return true;
    },
    ...change,
  };
  const session = new TeachSession(ports);
  const found = () => {
    const { value } = session.state;
    if (value.step !== 'found') throw new Error(`step ${value.step}`);
    return value.found;
  };
  return { session, told, kept, found };
}

const everybody = (): Page => ({ values: ['7', '12', '31'], known: ['7', '12'] });

test('pointing, finding, keeping: what was found is counted, framed and kept with its programme', async () => {
  const { session, told, kept, found } = start(everybody);
  await session.point();
  expect(session.state.value.step).toBe('pointing');
  await session.picked({ tables: [proposed()], text: 'nina' }, 3, URL_OF_PAGE);
  expect(found()).toMatchObject({ rows: 3, unnamed: 1, known: ['7', '12'], unknown: ['Mr 31'], program: program.id });
  expect(told.at(-1)).toBe('mark 110');
  session.rename('My affiliates');
  session.turnPart(1);
  await session.keep();
  expect(kept).toEqual([
    {
      table: { ...aTaughtPage(), name: 'My affiliates', path: '/wp-admin/*?page=easy-affiliate-affiliates' },
      binding: { program: program.id, page: PAGE },
    },
  ]);
  expect(session.state.value).toEqual({ step: 'kept', name: 'My affiliates', known: 2, host: 'shop.example' });
  expect(told.at(-1)).toBe('stop');
});

test('the way by which the most partners are known comes first', async () => {
  const { session, found } = start((table) =>
    table.ways[0]?.by === 'name' ? { values: ['a', 'b'], known: ['a', 'b'] } : { values: ['7', '8'], known: ['7'] },
  );
  await session.picked({ tables: [proposed(), proposed({ ways: BY_NAME, warnings: ['by-name'] })], text: 'x' }, 0, URL_OF_PAGE);
  expect(found()).toMatchObject({ way: JSON.stringify(BY_NAME), warnings: ['by-name'] });
  await session.chooseWay(JSON.stringify(aTaughtPage().ways));
  expect(found()).toMatchObject({ known: ['7'], warnings: [] });
});

test('wider and narrower move between the rows that are taken; the list that was pointed at comes first', async () => {
  const wide = proposed({ rows: 'tr' });
  const { session, found } = start(({ rows }) =>
    rows === 'tr' ? { values: ['7', '12', '90'], known: ['7', '12', '90'] } : { values: ['7', '12'], known: ['7', '12'] },
  );
  await session.picked({ tables: [proposed(), wide], text: 'x' }, 0, URL_OF_PAGE);
  expect(found()).toMatchObject({ rows: 2, canWiden: true, canNarrow: false });
  await session.widen(1);
  expect(found()).toMatchObject({ rows: 3, canWiden: false, canNarrow: true });
  await session.widen(1);
  expect(found().rows).toBe(3);
  await session.widen(-1);
  expect(found().rows).toBe(2);
});

test('a page that changes is counted again', async () => {
  const page: Page = { values: ['7'], known: ['7'] };
  const { session, found } = start(() => page);
  await session.picked({ tables: [proposed()], text: 'x' }, 0, URL_OF_PAGE);
  page.values = ['7', '8', '9'];
  await session.news('changed');
  expect(found()).toMatchObject({ rows: 3, known: ['7'] });
});

test.each([
  ['no table at all', { tables: [], text: 'Hello' }, everybody],
  ['tables that find nobody', { tables: [proposed()], text: 'Hello' }, () => ({ values: [], known: [] })],
])('nothing alike: %s', async (_name, picked, finds) => {
  const { session } = start(finds);
  await session.picked(picked, 0, URL_OF_PAGE);
  expect(session.state.value).toEqual({ step: 'nothing', text: 'Hello' });
});

test('where the script may not go it says so', async () => {
  const { session } = start(everybody, { inject: async () => false });
  await session.point();
  expect(session.state.value.step).toBe('no-access');
});

test('Escape on the page, the page going away and Stop end it, and nothing is kept', async () => {
  const { session, kept } = start(everybody);
  await session.point();
  await session.news('left');
  expect(session.state.value.step).toBe('left');
  session.gone();
  expect(session.state.value.step).toBe('left');
  await session.point();
  await session.picked({ tables: [proposed()], text: 'x' }, 0, URL_OF_PAGE);
  session.gone();
  expect(session.state.value.step).toBe('gone');
  await session.keep();
  expect(kept).toEqual([]);
});

test('what can’t be kept is told, and can be tried again', async () => {
  let isFull = true;
  const { session } = start(everybody, { keep: async () => !isFull });
  await session.picked({ tables: [proposed()], text: 'x' }, 0, URL_OF_PAGE);
  await session.keep();
  expect(session.state.value).toMatchObject({ step: 'found', hasFailed: true, isSaving: false });
  isFull = false;
  await session.keep();
  expect(session.state.value.step).toBe('kept');
});

test('without a name nothing is kept', async () => {
  const { session, kept } = start(everybody);
  await session.picked({ tables: [proposed({ name: '' })], text: 'x' }, 0, URL_OF_PAGE);
  await session.keep();
  expect(kept).toEqual([]);
});
