import { type ReadonlySignal, signal } from '@preact/signals';
import type { ImportId, NetworkId, ProgramId } from '@/core/domain/ids';
import type { Program } from '@/core/domain/records';
import {
  type Answers,
  type Choice,
  type DeskFile,
  type DeskState,
  type ImportPort,
  isReady,
  type NetworkOption,
  type Planned,
  type Progress,
} from './import-view';

/** A plain file that belongs to no known network. */
export const PLAIN = 'file' as NetworkId;

export type ImportDesk = {
  readonly files: ReadonlySignal<readonly DeskFile[]>;
  /** `publishing`: imported, the insight is being computed. `failed`: imported all the same. */
  readonly publishing: ReadonlySignal<'idle' | 'publishing' | 'published' | 'failed'>;
  add(files: Iterable<File>): void;
  /** Takes a file off the desk; stops reading it. */
  remove(key: string): void;
  answer(key: string, answers: Answers): void;
  choose(key: string, choice: Choice): void;
  /** Reads the file again, after its plan was lost. */
  again(key: string): void;
  importAll(): Promise<void>;
  undo(key: string): Promise<void>;
  /** The import was undone elsewhere on the page. */
  markUndone(id: ImportId): void;
};

/**
 * The files between dropping and importing. One is read at a time, in order; nothing is stored before importAll. State in
 * signals, effects through the port.
 */
export function openImportDesk(port: ImportPort, networks: readonly NetworkOption[]): ImportDesk {
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
      const first = planId
        ? await port.replan(planId, start.answers, start.choice, onProgress)
        : await port.plan(start.file, start.answers, start.choice, onProgress);
      if (!first.ok) {
        if (find(key)) setState(key, { kind: 'refused', reason: first.reason, detail: first.detail ?? '' });
        return;
      }
      const settled = await settleChoice(key, first.value, onProgress);
      if (!find(key)) port.discard(settled.planId);
      else setState(key, { kind: 'planned', planned: settled, failure: null, isStale: false });
    } catch {
      // The worker died or the store failed: a bug or a full disk, told to the user; the other files go on.
      if (find(key)) setState(key, { kind: 'broken' });
    } finally {
      reading = null;
    }
  }

  /** A file that names its network gets the programme that is most likely meant; then its partners can be compared. */
  async function settleChoice(key: string, planned: Planned, onProgress: (progress: Progress) => void): Promise<Planned> {
    const file = find(key);
    if (!file || file.choice || planned.summary.needs.includes('partner-columns')) return planned;
    const choice = likelyChoice(planned.summary.network, await port.programs(), otherNetworks(key), lastChoice, networks);
    if (!choice) return planned;
    const answers = withNetworkOf(choice, planned, file.answers);
    change(key, { choice, answers });
    const again = await port.replan(planned.planId, answers, choice, onProgress);
    return again.ok ? again.value : planned;
  }

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
        serial += 1;
        const key = `file-${serial}`;
        const item: DeskFile = { key, file, answers: {}, choice: null, isChosen: false, state: { kind: 'waiting' } };
        files.value = [...files.value, item];
        enqueueRead(key);
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
      change(key, { answers: { ...file.answers, ...answers } });
      enqueueRead(key);
    },
    choose,
    again(key) {
      if (!find(key)) return;
      setState(key, { kind: 'waiting' });
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

function isRenamed(before: Choice | null, after: Choice): boolean {
  return before !== null && 'name' in before && 'name' in after && before.network === after.network;
}

/** A plain file takes on the network of its programme: two kinds of file of one programme must agree on their ids. */
function withNetworkOf(choice: Choice, { summary }: Planned, answers: Answers): Answers {
  const network = 'program' in choice ? (decodeURIComponent(choice.program.split(':')[0] ?? '') as NetworkId) : choice.network;
  return summary.recognised === 'exact' || summary.recognised === 'likely' ? answers : { ...answers, network };
}

/**
 * The programme a file most likely belongs to: the last one chosen for its network, else the only one there is, else a new one
 * under the network's name. Null where the user must say: several fit.
 */
function likelyChoice(
  network: NetworkId,
  programs: readonly Program[],
  others: readonly NetworkId[],
  lastChoice: ReadonlyMap<NetworkId, Choice>,
  networks: readonly NetworkOption[],
): Choice | null {
  const last = lastChoice.get(network);
  if (last) return last;
  const [other, ...more] = others;
  if (network === PLAIN && other && more.length === 0) return likelyChoice(other, programs, [], lastChoice, networks);
  const fitting = network === PLAIN ? programs : programs.filter((program) => program.network === network);
  const [only, ...rest] = fitting;
  if (only) return rest.length === 0 ? { program: only.id } : null;
  return { network, name: networks.find(({ id }) => id === network)?.name ?? '' };
}
