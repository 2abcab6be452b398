import { showToast } from '@/components/ui/Toasts';
import type { OwnSegment } from '@/core/domain/book';
import { fail, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { dropRecord, type Step, undoStep } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { type SegmentFailure, saveSegment } from '@/core/services/own-segments';
import { links } from './links';
import { recompute } from './recompute';
import { saved } from './saved';

type Content = Pick<OwnSegment, 'name' | 'program' | 'rule'>;
type Saved = Result<OwnSegment, SegmentFailure | 'not-written'>;

/** Writes one of the user's own segments, says so with the way back, and has its members found. */
export async function keepSegment(content: Content, before: OwnSegment | null = null): Promise<Saved> {
  const result = await saved(() => saveSegment(db, content, before ? { id: before.id } : {}));
  if (!result) return fail('not-written');
  if (!result.ok) return result;
  const { record, step } = result.value;
  // Of another programme than before: both are judged anew.
  const program = before && before.program !== record.program ? null : record.program;
  say(t('segment.saved', { name: record.name }), step, program);
  void recompute(program);
  return { ok: true, value: record };
}

const MOST_COPIES = 99;

/** Under the first name that is free, and to its page, where it is changed. */
export async function copyAsOwn(content: Content): Promise<void> {
  for (let number = 1; number <= MOST_COPIES; number++) {
    const name = t('segment.copy-of', { name: content.name, number });
    const copied = await keepSegment({ ...content, name });
    if (copied.ok) {
      location.hash = links.segment(copied.value.id);
      return;
    }
    if (copied.reason !== 'name-taken') return;
  }
}

export async function dropSegment({ id, name, program }: OwnSegment): Promise<void> {
  const dropped = await saved(() => dropRecord(db, 'ownSegments', { id }));
  if (!dropped?.ok) return;
  location.hash = links.segments();
  say(t('segment.removed', { name }), dropped.value.step, program);
  void recompute(program);
}

function say(text: string, step: Step, program: OwnSegment['program']): void {
  showToast({ text, onUndo: () => void saved(() => undoStep(db, step)).then(() => recompute(program)) });
}
