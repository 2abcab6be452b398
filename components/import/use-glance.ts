import { useEffect, useRef, useState } from 'preact/hooks';
import type { ColumnMapping, FileRefusal } from '@/core/domain/report';
import type { Result } from '@/core/domain/result';
import type { Glance } from './import-view';

/** `isFresh`: about the mapping as it is now; else about an earlier one, and the answer is on its way. */
export type HeldGlance = { readonly result: Result<Glance, FileRefusal> | null; readonly isFresh: boolean };

/** Long enough to walk through a select by keyboard, short enough to feel live. */
const PAUSE_MS = 250;

/** A look at the file's beginning under a mapping that is still being changed. Late answers to early questions are dropped. */
export function useGlance(
  mapping: ColumnMapping,
  isUsable: boolean,
  preview: (mapping: ColumnMapping) => Promise<Result<Glance, FileRefusal>>,
): HeldGlance {
  const [held, setHeld] = useState<HeldGlance>({ result: null, isFresh: false });
  const ask = useRef(preview);
  ask.current = preview;

  useEffect(() => {
    setHeld(({ result }) => ({ result, isFresh: false }));
    if (!isUsable) return;
    let isOver = false;
    const tell = (result: HeldGlance['result']) => {
      if (!isOver) setHeld({ result, isFresh: true });
    };
    const clock = setTimeout(() => {
      ask.current(mapping).then(tell, () => tell(null)); // the worker ended: applying the mapping will say so
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(clock);
    };
  }, [mapping, isUsable]);

  return held;
}
