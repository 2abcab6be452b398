import { type ReadonlySignal, signal } from '@preact/signals';
import type { RefusedRows } from '@/core/domain/batch';
import type { ImportId, NetworkId, ProgramId } from '@/core/domain/ids';
import type { FileRefusal } from '@/core/domain/report';
import { fail, type Result } from '@/core/domain/result';
import {
  type Answers,
  type Choice,
  type DeskFile,
  type DeskState,
  type Glance,
  type ImportPort,
  isReady,
  type NetworkOption,
  type Planned,
  type Progress,
} from './import-view';
import { isRenamed, isSame, likelyChoice, NOBODY, PLAIN, withNetworkOf } from './likely-choice';
import { withConventions } from './remembered-answers';

export type ImportDesk = {
  readonly files: ReadonlySignal<readonly DeskFile[]>;
  /** `publishing`: imported, the insight is being computed. `failed`: imported all the same. */
  readonly publishing: ReadonlySignal<'idle' | 'publishing' | 'published' | 'failed'>;
  add(files: Iterable<File>): void;
  /** Takes a file off the desk; stops reading it. */
  remove(key: string): void;
  answer(key: string, answers: Answers): void;
  choose(key: string, choice: Choice): void;
  /** Reads the file again: its plan was lost, or its import was undone. */
  again(key: string): void;
  /** A look at the file's beginning as it would be read under other answers. */
  preview(key: string, answers: Answers): Promise<Result<Glance, FileRefusal>>;
  /** All refused rows of a planned file; null when they are not at hand. */
  refused(key: string): Promise<RefusedRows | null>;
  /** Forgets the remembered mapping of the file's columns, and reads it by the guess. */
  forget(key: string): Promise<void>;
  importAll(): Promise<void>;
  undo(key: string): Promise<void>;
  /** The import was undone elsewhere on the page. */
  markUndone(id: ImportId): void;
};

/**
 * The files between dropping and importing. `plainName`: what a first programme is called whose network is not known. One is read at a time, in order; nothing is stored before importAll. State in
 * signals, effects through the port.
 */
export function openImportDesk(port: ImportPort, networks: readonly NetworkOption[], plainName = ''): ImportDesk {
  const files = signal<readonly DeskFile[]>([]);
  const publishing = signal<'idle' | 'publishing' | 'published' | 'failed'>('idle');
  /** The last programme chosen per network: the next file of that network starts with it. */
  const lastChoice = new Map<NetworkId, Choice>();
  let serial = 0;
  let reading: string | null = null;
  /** Reading and storing take turns: the session has one worker. */
  let queue: Promise<void> = Promise.resolve();

  const find = (key: string) => files.value.find((file) => file.key === key);
  function change(key: string, part: Partial<DeskFile>): void {
    files.value = files.value.map((file) => (file.key === key ? { ...file, ...part } : file));
  }
  const setState = (key: string, state: DeskState) => change(key, { state });

  function enqueue(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work);
    return queue;
  }

  function enqueueRead(key: string): void {
    enqueue(() => read(key)).catch(() => setState(key, { kind: 'broken' }));
  }

  async function read(key: string): Promise<void> {
    const start = find(key);
    if (!start) return; // taken off the desk while it waited
    reading = key;
    const onProgress = (progress: Progress) => {
      if (find(key)?.state.kind === 'reading') setState(key, { kind: 'reading', progress });
    };
    const planId = start.state.kind === 'planned' ? start.state.planned.planId : null;
    setState(key, { kind: 'reading', progress: null });
    try {
      if (!planId && !start.isPlain && !(await unpack(key, start.file, onProgress))) return;
      const choice = start.choice ?? (await guessChoice());
      const first = planId
        ? await port.replan(planId, start.answers, choice, onProgress)
        : await port.plan(start.file, start.answers, choice, onProgress);
      if (!first.ok) {
        if (find(key)) setState(key, { kind: 'refused', reason: first.reason, detail: first.detail ?? '' });
        return;
      }
      const settled = await settleChoice(key, first.value, choice, onProgress);
      if (!find(key)) port.discard(settled.planId);
      else plannedAs(key, settled);
    } catch {
      // The worker died or the store failed: a bug or a full disk, told to the user; the other files go on.
      if (find(key)) setState(key, { kind: 'broken' });
    } finally {
      reading = null;
    }
  }

  function plannedAs(key: string, planned: Planned): void {
    const file = find(key);
    if (!file) return;
    const isOwnGuess = !planned.rememberedMapping && !file.answers.mapping;
    const guess = file.guess ?? (isOwnGuess ? planned.sample.guess : null);
    change(key, { guess, isPlain: true, state: { kind: 'planned', planned, failure: null, isStale: false } });
  }

  /** True: the card is about a table itself. False: it was an archive, and its files took its place; or it can't be opened. */
  async function unpack(key: string, file: File, onProgress: (progress: Progress) => void): Promise<boolean> {
    const unpacked = await port.unpack(file, onProgress);
    if (!find(key)) return false;
    if (!unpacked.ok) {
      setState(key, { kind: 'refused', reason: unpacked.reason, detail: unpacked.detail ?? '' });
      return false;
    }
    const [only] = unpacked.value;
    if (only === file) return true;
    if (!only) {
      setState(key, { kind: 'refused', reason: 'empty', detail: '' });
      return false;
    }
    const items = unpacked.value.map((inside) => newItem(inside, file.name));
    files.value = files.value.flatMap((old) => (old.key === key ? items : [old]));
    for (const item of items) enqueueRead(item.key);
    return false;
  }

  function newItem(file: File, from: string | null): DeskFile {
    serial += 1;
    const start = { answers: {}, choice: null, isChosen: false, guess: null, state: { kind: 'waiting' } } as const;
    return { key: `file-${serial}`, file, from, isPlain: from !== null, ...start };
  }

  /** Before a file has said which network it is of: right for most, and then it need not be read twice to compare partners. */
  async function guessChoice(): Promise<Choice | null> {
    const [last, ...others] = lastChoice.values();
    if (last && others.length === 0) return last;
    const [only, ...rest] = await port.programs();
    if (!only) return NOBODY;
    return rest.length === 0 ? { program: only.id } : null;
  }

  /** A file that names its network gets the programme that is most likely meant; then its partners can be compared. */
  async function settleChoice(
    key: string,
    planned: Planned,
    guess: Choice | null,
    onProgress: (progress: Progress) => void,
  ): Promise<Planned> {
    const file = find(key);
    const { needs, network } = planned.summary;
    if (!file || file.choice || needs.includes('partner-columns')) return planned;
    // What is still unread may name another network; the columns are asked first, and then all is known.
    if (network === PLAIN && needs.includes('mapping') && hasUnread(key)) return planned;
    const named = (id: NetworkId) => networks.find((option) => option.id === id)?.name ?? plainName;
    const choice = likelyChoice(network, await port.programs(), otherNetworks(key), lastChoice, named);
    if (!choice) return guess ? { ...planned, partners: null } : planned;
    const answers = withNetworkOf(choice, planned, file.answers);
    change(key, { choice, answers });
    const isCompared = isSame(choice, guess) || (guess === NOBODY && 'name' in choice);
    if (needs.length > 0 || (isCompared && answers === file.answers)) return planned;
    const again = await port.replan(planned.planId, answers, choice, onProgress);
    return again.ok ? again.value : planned;
  }

  const hasUnread = (key: string) =>
    files.value.some((other) => other.key !== key && (other.state.kind === 'waiting' || other.state.kind === 'reading'));

  function otherNetworks(key: string): NetworkId[] {
    const seen = files.value.flatMap(({ key: other, state }) => {
      if (other === key || !('planned' in state)) return [];
      return state.planned.summary.network === PLAIN ? [] : [state.planned.summary.network];
    });
    return [...new Set(seen)];
  }

  function choose(key: string, choice: Choice): void {
    const chosen = find(key);
    if (chosen?.state.kind !== 'planned') return;
    const network = chosen.state.planned.summary.network;
    lastChoice.set(network, choice);
    for (const file of files.value) {
      if (file.state.kind !== 'planned' || file.state.planned.summary.network !== network) continue;
      if (file.key !== key && file.isChosen) continue;
      const isChosen = file.key === key || file.isChosen;
      if (isRenamed(file.choice, choice)) {
        change(file.key, { choice, isChosen });
        continue; // the same new programme under another name: nothing to compare, nothing to read again
      }
      const answers = withNetworkOf(choice, file.state.planned, file.answers);
      change(file.key, { choice, answers, isChosen, state: { ...file.state, isStale: true } });
      enqueueRead(file.key);
    }
  }

  async function store(key: string): Promise<ProgramId | null> {
    const file = find(key);
    if (file?.state.kind !== 'planned' || !file.choice) return null;
    const { planned } = file.state;
    setState(key, { kind: 'storing', planned });
    try {
      const done = await port.commit(planned.planId, file.choice);
      if (done.ok) {
        setState(key, { kind: 'imported', record: done.value, planned });
        return done.value.program;
      }
      setState(key, { kind: 'planned', planned, failure: done.reason, isStale: done.reason === 'plan-gone' });
    } catch {
      setState(key, { kind: 'broken' });
    }
    return null;
  }

  async function publish(programs: readonly ProgramId[]): Promise<void> {
    if (programs.length === 0) return;
    publishing.value = 'publishing';
    publishing.value = (await port.publish(programs)) ? 'published' : 'failed';
  }

  return {
    files,
    publishing,
    add(added) {
      for (const file of added) {
        // A card that is done with makes way for a new file of its name: two of one name would be taken for each other.
        files.value = files.value.filter((old) => old.file.name !== file.name || !isSettled(old.state));
        const item = newItem(file, null);
        files.value = [...files.value, item];
        enqueueRead(item.key);
      }
    },
    remove(key) {
      const file = find(key);
      if (!file) return;
      if (reading === key) port.cancel();
      if (file.state.kind === 'planned') port.discard(file.state.planned.planId);
      files.value = files.value.filter((other) => other.key !== key);
    },
    answer(key, answers) {
      const file = find(key);
      if (!file) return;
      change(key, { answers: withConventions({ ...file.answers, ...answers }, file.state) });
      enqueueRead(key);
    },
    choose,
    again(key) {
      if (!find(key)) return;
      setState(key, { kind: 'waiting' });
      enqueueRead(key);
    },
    async preview(key, answers) {
      const file = find(key);
      if (file?.state.kind !== 'planned') return fail('cancelled');
      const asked = withConventions({ ...file.answers, ...answers }, file.state);
      return port.preview(file.state.planned.planId, asked);
    },
    async refused(key) {
      const state = find(key)?.state;
      return state?.kind === 'planned' ? port.planRefused(state.planned.planId) : null;
    },
    async forget(key) {
      const file = find(key);
      if (file?.state.kind !== 'planned') return;
      await port.forget(file.state.planned.sample.headerKey);
      const { mapping: _, ...answers } = file.answers;
      change(key, { answers });
      enqueueRead(key);
    },
    async importAll() {
      const ready = files.value.filter(isReady).map(({ key }) => key);
      const programs = new Set<ProgramId>();
      for (const key of ready) {
        await enqueue(async () => {
          const program = await store(key);
          if (program) programs.add(program);
        });
      }
      await publish([...programs]);
    },
    async undo(key) {
      const file = find(key);
      if (file?.state.kind !== 'imported') return;
      const { record } = file.state;
      await port.undo(record.id); // false: it was undone before, which is as good
      setState(key, { kind: 'undone', record });
      await publish([record.program]);
    },
    markUndone(id) {
      for (const { key, state } of files.value) {
        if (state.kind === 'imported' && state.record.id === id) setState(key, { kind: 'undone', record: state.record });
      }
    },
  };
}

function isSettled({ kind }: DeskState): boolean {
  return kind === 'imported' || kind === 'undone' || kind === 'refused' || kind === 'broken';
}
