import { showToast } from '@/components/ui/Toasts';
import type { OwnTemplate } from '@/core/domain/outreach';
import { fail, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { dropRecord, type Step, undoStep } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { moveTemplate, saveTemplate, type TemplateFailure } from '@/core/services/own-templates';
import { takeTemplates } from '@/core/services/take-templates';
import { readTemplateFile, type TemplateFileReason } from '@/core/services/template-file';
import type { Content } from '@/core/store/records';
import { saved } from '../saved';

/** Writes a template of the user's own and says so, with the way back. */
export async function keepTemplate(
  content: Content<OwnTemplate>,
  id?: string,
): Promise<Result<OwnTemplate, TemplateFailure | 'not-written'>> {
  const kept = await saved(() => saveTemplate(db, content, id === undefined ? {} : { id }));
  if (!kept) return fail('not-written');
  if (!kept.ok) return kept;
  say(t('template.saved', { name: kept.value.record.name }), kept.value.step);
  return { ok: true, value: kept.value.record };
}

/** One of ours says again what it said; one of the user's own goes. */
export async function dropTemplate({ id, name, replaces, segment = null }: OwnTemplate): Promise<boolean> {
  const dropped = await saved(() => dropRecord(db, 'ownTemplates', { id }));
  if (!dropped?.ok) return false;
  say(t(replaces === null || segment !== null ? 'template.removed' : 'template.reset', { name }), dropped.value.step);
  return true;
}

/** Of a template whose segment is gone: for another one from now on, or for none. */
export async function putToSegment({ id, name }: OwnTemplate, segment: string | null): Promise<void> {
  const moved = await saved(() => moveTemplate(db, { id, segment }));
  if (moved?.ok) say(t('template.saved', { name }), moved.value.step);
}

/** Takes in what somebody sent, whole or not at all. Null: taken; else why not. */
export async function takeTemplateFile(
  file: File,
): Promise<{ readonly reason: TemplateFileReason | TemplateFailure; readonly which: string } | null> {
  const read = readTemplateFile(await file.text());
  if (!read.ok) return { reason: read.reason, which: read.detail ?? '' };
  const kept = await saved(() => takeTemplates(db, read.value));
  if (!kept) return null; // said already
  if (!kept.ok) return { reason: kept.reason, which: kept.detail ?? '' };
  say(t('template.file.taken', { n: kept.value.count }), kept.value.step);
  return null;
}

function say(text: string, step: Step): void {
  showToast({ text, onUndo: () => void saved(() => undoStep(db, step)) });
}
