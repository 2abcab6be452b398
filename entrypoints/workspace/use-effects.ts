import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Live, useLive } from '@/components/ui/use-live';
import type { EffectsRecord } from '@/core/domain/effects';
import type { ProgramId } from '@/core/domain/ids';
import { type DonePlay, donePlays } from '@/core/playbook/effects/done-plays';
import { measureInWorker } from '@/core/services/effects-session';
import type { EffectsProgress } from '@/core/services/measure-effects';
import { db, liveQuery } from '@/core/services/open-store';
import { effectsBasisOf, readEffects } from '@/core/store/effects';
import { listDecisions, listTouches } from '@/core/store/records';

/** From so many partners on nobody is made to wait without having asked for it. */
const MOST_UNASKED = 20_000;

type Measured = { readonly record: EffectsRecord | null; readonly basis: string; readonly done: readonly DonePlay[] };
type Work =
  | { readonly state: 'resting' }
  | { readonly state: 'measuring'; readonly progress: EffectsProgress | null }
  | { readonly state: 'failed' };

export type Effects = {
  readonly live: Live<Measured>;
  readonly work: Work;
  readonly measure: () => void;
  readonly cancel: () => void;
};

/** The effects measured last, and the way to measure them anew: by itself where they are old, unless that takes long. */
export function useEffects(program: ProgramId, partners: number): Effects {
  const live = useLive(() => liveQuery(() => readMeasured(program)), [program]);
  const [work, setWork] = useState<Work>({ state: 'resting' });
  const running = useRef<AbortController | null>(null);
  const tried = useRef('');

  const cancel = useCallback(() => running.current?.abort(), []);
  const measure = useCallback(() => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setWork({ state: 'measuring', progress: null });
    const isOurs = () => running.current === control;
    const onProgress = (progress: EffectsProgress) => isOurs() && setWork({ state: 'measuring', progress });
    measureInWorker(program, { onProgress, signal: control.signal }).then(
      () => isOurs() && setWork({ state: 'resting' }),
      () => isOurs() && setWork({ state: 'failed' }),
    );
  }, [program]);
  useEffect(() => cancel, [cancel]);

  const known = live.state === 'ready' ? live.value : null;
  useEffect(() => {
    // Once for each state of the data: one that was stopped or failed waits to be asked for.
    if (!known || known.record?.basis === known.basis || partners > MOST_UNASKED || tried.current === known.basis) return;
    tried.current = known.basis;
    measure();
  }, [known, partners, measure]);

  return { live, work, measure, cancel };
}

async function readMeasured(program: ProgramId): Promise<Measured> {
  const prefix = `${program}:`;
  const [record, basis, touches, decisions] = await Promise.all([
    readEffects(db, program),
    effectsBasisOf(db, program),
    listTouches(db),
    listDecisions(db, program),
  ]);
  return {
    record,
    basis,
    done: donePlays(
      touches.filter(({ account }) => account.startsWith(prefix)),
      decisions,
    ),
  };
}

export const takesLong = (partners: number) => partners > MOST_UNASKED;
