import { expect, test, vi } from 'vitest';
import { openImportDesk } from '@/components/import/import-desk';
import type { Answers, Choice, ImportPort, NetworkOption, Planned } from '@/components/import/import-view';
import { isReady, needsAnswer } from '@/components/import/import-view';
import { PLAIN } from '@/components/import/likely-choice';
import type { RefusedRows } from '@/core/domain/batch';
import { importId, networkId, programIdOf } from '@/core/domain/ids';
import { stampNew } from '@/core/domain/merge-records';
import type { ImportRecord, Program } from '@/core/domain/records';
import type { FileRefusal, FileSummary } from '@/core/domain/report';
import { fail, ok, type Result } from '@/core/domain/result';
import { ACME, aProgram, aSummary, DUB } from '@/test/fixtures/makers';

const SHOP = networkId('affiliatewp');
const NETWORKS: readonly NetworkOption[] = [
  { id: DUB, name: 'Dub Partners', exportHelp: null },
  { id: SHOP, name: 'AffiliateWP', exportHelp: null },
];

function aPlan(planId: string, summary: Partial<FileSummary> = {}): Planned {
  return {
    planId,
    summary: aSummary({ recognised: 'exact', definition: 'x', ...summary }),
    sample: { headers: [], rows: [], guess: { report: 'performance', columns: {} }, headerKey: 'k' },
    partners: { new: 1, known: 0, missing: 0 },
    duplicateOf: null,
    rememberedMapping: false,
  };
}

function aRecord(id: string, program = ACME): ImportRecord {
  const content = {
    program,
    order: 1,
    summary: aSummary(),
    mapping: null,
    counts: { newPartners: 1, knownPartners: 0, changedConversions: 0 },
  };
  return { ...stampNew(id, content, 1), id: importId(id) };
}

type Script = { readonly programs?: readonly Program[]; readonly plan?: (file: File, answers: Answers) => Planned | null };

function aPort({ programs = [], plan = (file) => aPlan(file.name) }: Script = {}) {
  const plans = new Map<string, File>();
  const port = {
    plan: vi.fn(async (file: File, answers: Answers, _choice: Choice | null) => {
      const planned = plan(file, answers);
      if (!planned) return fail('pdf');
      plans.set(planned.planId, file);
      return ok(planned);
    }),
    replan: vi.fn(async (planId: string, answers: Answers, _choice: Choice | null) => {
      const planned = plan(plans.get(planId) ?? new File([], ''), answers);
      return planned ? ok(planned) : fail('cancelled');
    }),
    commit: vi.fn(async (planId: string, choice: Choice) =>
      ok(aRecord(planId, 'program' in choice ? choice.program : programIdOf(choice.network, choice.name))),
    ),
    preview: vi.fn(async (_planId: string, _answers: Answers) => ok({ summary: aSummary(), isWhole: true })),
    unpack: vi.fn(async (file: File): Promise<Result<readonly File[], FileRefusal>> => ok([file])),
    planRefused: vi.fn(async (_planId: string): Promise<RefusedRows | null> => null),
    forget: vi.fn(async (_headerKey: string) => {}),
    undo: vi.fn(async () => true),
    cancel: vi.fn(),
    discard: vi.fn(),
    programs: vi.fn(async () => programs),
    publish: vi.fn(async () => true),
  };
  return port satisfies ImportPort;
}

const aFile = (name: string) => new File(['a,b\n1,2\n'], name);
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

test('files are read one at a time, in the order in which they came', async () => {
  const port = aPort();
  let running = 0;
  let most = 0;
  port.plan.mockImplementation(async (file) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    return ok(aPlan(file.name));
  });
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv'), aFile('two.csv'), aFile('three.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  expect(most).toBe(1);
  expect(port.plan.mock.calls.map(([file]) => file.name)).toEqual(['one.csv', 'two.csv', 'three.csv']);
});

test('a first file goes into a new programme named after its network, and is read once', async () => {
  const port = aPort();
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  expect(desk.files.value[0]?.choice).toEqual({ network: DUB, name: 'Dub Partners' });
  expect(port.plan).toHaveBeenCalledTimes(1);
  expect(port.replan).not.toHaveBeenCalled();
});

test('the only programme of the network is taken, and the file is read once', async () => {
  const port = aPort({ programs: [aProgram()] });
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  expect(desk.files.value[0]?.choice).toEqual({ program: ACME });
  expect(port.plan.mock.calls[0]?.[2]).toEqual({ program: ACME });
  expect(port.replan).not.toHaveBeenCalled();
});

test('a programme of another network is no place for the file: it is compared with a new one', async () => {
  const port = aPort({ programs: [aProgram()], plan: (file) => aPlan(file.name, { network: SHOP }) });
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  expect(desk.files.value[0]?.choice).toEqual({ network: SHOP, name: 'AffiliateWP' });
  expect(port.replan.mock.calls[0]?.[2]).toEqual({ network: SHOP, name: 'AffiliateWP' });
});

test('where several programmes fit, none is taken for the user', async () => {
  const other = aProgram({ id: programIdOf(DUB, 'Other'), name: 'Other' });
  const desk = openImportDesk(aPort({ programs: [aProgram(), other] }), NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value[0]?.state.kind).toBe('planned'));
  expect(desk.files.value.map((file) => [file.choice, isReady(file), needsAnswer(file)])).toEqual([[null, false, true]]);
});

test('choosing for one file chooses for the other open files of its network, but not for those chosen by hand', async () => {
  const other = aProgram({ id: programIdOf(DUB, 'Other'), name: 'Other' });
  const desk = openImportDesk(aPort({ programs: [aProgram(), other] }), NETWORKS);
  desk.add([aFile('one.csv'), aFile('two.csv'), aFile('three.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(({ state }) => state.kind === 'planned')).toBe(true));
  const [one, two] = desk.files.value;
  desk.choose(two?.key ?? '', { program: other.id });
  desk.choose(one?.key ?? '', { program: ACME });
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  expect(desk.files.value.map(({ choice }) => choice)).toEqual([{ program: ACME }, { program: other.id }, { program: ACME }]);
});

test('naming a new programme reads nothing again', async () => {
  const port = aPort();
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv'), aFile('two.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  desk.choose(desk.files.value[0]?.key ?? '', { network: DUB, name: 'Acme' });
  expect(desk.files.value.map(({ choice }) => choice)).toEqual([
    { network: DUB, name: 'Acme' },
    { network: DUB, name: 'Acme' },
  ]);
  expect(desk.files.value.every(isReady)).toBe(true);
  expect(port.replan).not.toHaveBeenCalled();
});

test('a programme without a name is not ready', async () => {
  const desk = openImportDesk(aPort(), NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  desk.choose(desk.files.value[0]?.key ?? '', { network: DUB, name: '  ' });
  expect(desk.files.value.map((file) => [isReady(file), needsAnswer(file)])).toEqual([[false, true]]);
});

test('a plain file follows the only other network on the desk and takes its ids', async () => {
  const port = aPort({
    plan: (file, answers) =>
      file.name === 'plain.csv'
        ? aPlan(file.name, { network: answers.network ?? PLAIN, recognised: 'mapped', definition: null })
        : aPlan(file.name),
  });
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('known.csv'), aFile('plain.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  const plain = desk.files.value[1];
  expect(plain?.choice).toEqual({ network: DUB, name: 'Dub Partners' });
  expect(plain?.answers.network).toBe(DUB);
});

test('a plain file whose columns are still asked waits for the others to say their networks', async () => {
  const port = aPort({
    plan: (file, { network = PLAIN, mapping }) =>
      file.name === 'plain.csv'
        ? aPlan(file.name, { network, recognised: 'mapped', definition: null, needs: mapping ? [] : ['mapping'] })
        : aPlan(file.name, { network: file.name === 'shop.csv' ? SHOP : DUB }),
  });
  const desk = openImportDesk(port, NETWORKS, 'Own programme');
  desk.add([aFile('shop.csv'), aFile('plain.csv'), aFile('dub.csv')]);
  await vi.waitFor(() => expect(desk.files.value.map(({ state }) => state.kind)).toEqual(Array(3).fill('planned')));
  expect(desk.files.value[1]?.choice).toBeNull();
  desk.answer(desk.files.value[1]?.key ?? '', { mapping: { report: 'performance', columns: {} } });
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  // Two networks are on the desk: the file is taken for neither.
  expect(desk.files.value[1]?.choice).toMatchObject({ network: PLAIN });
});

test('answers are added to those given before, and the file is read again with all of them', async () => {
  const port = aPort({
    plan: (file, answers) => aPlan(file.name, { needs: answers.currency && answers.decimal ? [] : ['currency'] }),
  });
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.map(needsAnswer)).toEqual([true]));
  const key = desk.files.value[0]?.key ?? '';
  desk.answer(key, { currency: 'EUR' });
  desk.answer(key, { decimal: 'comma' });
  await vi.waitFor(() => expect(desk.files.value.map(isReady)).toEqual([true]));
  expect(port.replan.mock.calls.at(-1)?.[1]).toEqual({ currency: 'EUR', decimal: 'comma' });
});

test('how a plain file writes dates and amounts is remembered with its mapping', async () => {
  const mapping = { report: 'performance', columns: { A: 'partner-id' } } as const;
  const guess = { report: 'performance', columns: { A: 'partner-id', B: 'clicks' } } as const;
  const port = aPort({
    plan: (file) => ({
      ...aPlan(file.name),
      sample: { ...aPlan('').sample, guess },
      rememberedMapping: file.name === 'known.csv',
    }),
  });
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('new.csv'), aFile('known.csv'), aFile('report.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  const [fresh, known, report] = desk.files.value.map(({ key }) => key);
  desk.answer(fresh ?? '', { mapping });
  desk.answer(fresh ?? '', { dateOrder: 'dmy', currency: 'EUR' });
  desk.answer(known ?? '', { decimal: 'comma' });
  desk.answer(report ?? '', { currency: 'EUR' });
  expect(desk.files.value.map(({ answers }) => answers.mapping)).toEqual([
    { ...mapping, dateOrder: 'dmy', currency: 'EUR' },
    { ...guess, decimal: 'comma' },
    undefined,
  ]);
});

test('importing stores every ready file and has each programme published once', async () => {
  const port = aPort({ plan: (file) => (file.name === 'bad.csv' ? null : aPlan(file.name)) });
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv'), aFile('bad.csv'), aFile('two.csv')]);
  await vi.waitFor(() => expect(desk.files.value.filter(isReady)).toHaveLength(2));
  await desk.importAll();
  expect(desk.files.value.map(({ state }) => state.kind)).toEqual(['imported', 'refused', 'imported']);
  expect(port.publish.mock.calls).toEqual([[[programIdOf(DUB, 'Dub Partners')]]]);
  expect(desk.publishing.value).toBe('published');
});

test('a file that could not be stored keeps its plan and says why; the others are stored', async () => {
  const port = aPort();
  port.commit.mockImplementation(async (planId) => (planId === 'one.csv' ? fail('storage-full') : ok(aRecord(planId))) as never);
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv'), aFile('two.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  await desk.importAll();
  const [one, two] = desk.files.value;
  expect(one?.state).toMatchObject({ kind: 'planned', failure: 'storage-full' });
  expect(one && isReady(one)).toBe(true);
  expect(two?.state.kind).toBe('imported');
});

test('nothing stored means nothing to publish', async () => {
  const port = aPort();
  port.commit.mockResolvedValue(fail('storage-full') as never);
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  await desk.importAll();
  expect(port.publish).not.toHaveBeenCalled();
  expect(desk.publishing.value).toBe('idle');
});

test('imported data that could not be judged are told apart from data that were not imported', async () => {
  const port = aPort();
  port.publish.mockResolvedValue(false);
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  await desk.importAll();
  expect(desk.files.value[0]?.state.kind).toBe('imported');
  expect(desk.publishing.value).toBe('failed');
});

test('a file that was imported before is not imported again', async () => {
  const port = aPort({ plan: (file) => ({ ...aPlan(file.name), duplicateOf: aRecord('before') }) });
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value[0]?.state.kind).toBe('planned'));
  await desk.importAll();
  expect(port.commit).not.toHaveBeenCalled();
});

test('taking the file that is being read off the desk stops reading; the next one is read', async () => {
  const port = aPort();
  let stop: () => void = () => {};
  port.plan.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        stop = () => resolve(fail('cancelled') as never);
      }),
  );
  port.cancel.mockImplementation(() => stop());
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv'), aFile('two.csv')]);
  await vi.waitFor(() => expect(port.plan).toHaveBeenCalledTimes(1));
  desk.remove(desk.files.value[0]?.key ?? '');
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  expect(port.cancel).toHaveBeenCalledTimes(1);
  expect(desk.files.value.map(({ file }) => file.name)).toEqual(['two.csv']);
});

test('a file taken off the desk gives its plan back', async () => {
  const port = aPort();
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  desk.remove(desk.files.value[0]?.key ?? '');
  expect(port.discard).toHaveBeenCalledWith('one.csv');
  expect(port.cancel).not.toHaveBeenCalled();
});

test('a reader that dies breaks its own file only, and the file can be read again', async () => {
  const port = aPort();
  port.plan.mockRejectedValueOnce(new Error('worker died'));
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv'), aFile('two.csv')]);
  await vi.waitFor(() => expect(desk.files.value.map(({ state }) => state.kind)).toEqual(['broken', 'planned']));
  desk.again(desk.files.value[0]?.key ?? '');
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
});

test('undoing takes the import back and has its programme judged again', async () => {
  const port = aPort();
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  await desk.importAll();
  await desk.undo(desk.files.value[0]?.key ?? '');
  expect(port.undo).toHaveBeenCalledWith('one.csv');
  expect(desk.files.value[0]?.state.kind).toBe('undone');
  expect(port.publish).toHaveBeenCalledTimes(2);
});

test('an import undone in the list of past ones is undone on the desk, too', async () => {
  const desk = openImportDesk(aPort(), NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  await desk.importAll();
  desk.markUndone(importId('someone-else'));
  expect(desk.files.value[0]?.state.kind).toBe('imported');
  desk.markUndone(importId('one.csv'));
  expect(desk.files.value[0]?.state.kind).toBe('undone');
});

test('a file of the same name takes the place of one that is done with, never of one that is open', async () => {
  const desk = openImportDesk(aPort(), NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  desk.add([aFile('one.csv')]);
  await settle();
  expect(desk.files.value).toHaveLength(2);
  await desk.importAll();
  desk.add([aFile('one.csv')]);
  await settle();
  expect(desk.files.value.map(({ state }) => state.kind)).toEqual(['planned']);
});

test('the files in an archive take its place, in their order, and say where they came from', async () => {
  const port = aPort();
  port.unpack.mockImplementation(async (file) => ok(file.name === 'all.zip' ? [aFile('in-1.csv'), aFile('in-2.csv')] : [file]));
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('all.zip'), aFile('after.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  expect(desk.files.value.map(({ file, from }) => [file.name, from])).toEqual([
    ['in-1.csv', 'all.zip'],
    ['in-2.csv', 'all.zip'],
    ['after.csv', null],
  ]);
  expect(port.unpack.mock.calls.map(([file]) => file.name)).toEqual(['all.zip', 'after.csv']);
});

test('an archive that can’t be opened, or holds nothing, is refused; the next file is read', async () => {
  const port = aPort();
  port.unpack.mockImplementation(async (file) =>
    file.name === 'locked.zip' ? fail('archive') : ok(file.name === 'hollow.zip' ? [] : [file]),
  );
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('locked.zip'), aFile('hollow.zip'), aFile('after.csv')]);
  await vi.waitFor(() => expect(desk.files.value[2]?.state.kind).toBe('planned'));
  expect(desk.files.value.map(({ state }) => state)).toMatchObject([
    { kind: 'refused', reason: 'archive' },
    { kind: 'refused', reason: 'empty' },
    { kind: 'planned' },
  ]);
});

test('an archive taken off the desk while it is unpacked leaves nothing behind', async () => {
  const port = aPort();
  let finish = (_files: readonly File[]) => {};
  port.unpack.mockImplementation(() => new Promise((resolve) => (finish = (files) => resolve(ok(files)))));
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('all.zip')]);
  await settle();
  desk.remove(desk.files.value[0]?.key ?? '');
  expect(port.cancel).toHaveBeenCalled();
  finish([aFile('in-1.csv')]);
  await settle();
  expect(desk.files.value).toEqual([]);
  expect(port.plan).not.toHaveBeenCalled();
});

test('a look under other answers adds them to those given, and changes nothing on the desk', async () => {
  const port = aPort();
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  const key = desk.files.value[0]?.key ?? '';
  desk.answer(key, { currency: 'EUR' });
  await settle();
  const before = desk.files.value;
  const mapping = { report: 'performance', columns: { A: 'clicks' } } as const;
  await desk.preview(key, { mapping });
  expect(port.preview).toHaveBeenCalledWith('one.csv', { currency: 'EUR', mapping: { ...mapping, currency: 'EUR' } });
  expect(desk.files.value).toBe(before);
  expect(await desk.preview('gone', {})).toEqual({ ok: false, reason: 'cancelled' });
});

test('the first guess at the columns is kept, whatever the user says later', async () => {
  const guess = { report: 'performance', columns: { A: 'clicks' } } as const;
  const mapping = { report: 'performance', columns: { A: 'revenue' } } as const;
  const plan = (file: File, answers: Answers) => ({
    ...aPlan(file.name),
    sample: { headers: ['A'], rows: [], guess: answers.mapping ?? guess, headerKey: 'k' },
  });
  const desk = openImportDesk(aPort({ plan }), NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  desk.answer(desk.files.value[0]?.key ?? '', { mapping });
  await vi.waitFor(() => expect(desk.files.value[0]?.answers.mapping).toEqual(mapping));
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  expect(desk.files.value[0]?.guess).toEqual(guess);
});

test('forgetting a mapping drops it from the memory and from the answers, and reads the file again', async () => {
  const port = aPort();
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  const key = desk.files.value[0]?.key ?? '';
  desk.answer(key, { currency: 'EUR', mapping: { report: 'performance', columns: {} } });
  await settle();
  await desk.forget(key);
  await vi.waitFor(() => expect(port.replan).toHaveBeenCalledTimes(2));
  expect(port.forget).toHaveBeenCalledWith('k');
  expect(port.replan.mock.calls[1]?.[1]).toEqual({ currency: 'EUR' });
});

test('an undone file is read again as it was, without unpacking or choosing once more', async () => {
  const port = aPort();
  const desk = openImportDesk(port, NETWORKS);
  desk.add([aFile('one.csv')]);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  const key = desk.files.value[0]?.key ?? '';
  await desk.importAll();
  await desk.undo(key);
  desk.again(key);
  await vi.waitFor(() => expect(desk.files.value.every(isReady)).toBe(true));
  expect(port.unpack).toHaveBeenCalledTimes(1);
  expect(desk.files.value[0]?.choice).toEqual({ network: DUB, name: 'Dub Partners' });
});
