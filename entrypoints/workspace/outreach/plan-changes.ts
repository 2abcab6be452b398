import { showToast } from '@/components/ui/Toasts';
import type { ProgramId } from '@/core/domain/ids';
import { fail, ok, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { dropRecord, type Kept, keepRecord, type Step, undoStep } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import type { UserTableName, UserTables } from '@/core/store/db';
import type { Content } from '@/core/store/records';
import { recompute } from '../recompute';
import { saved } from '../saved';
import type { WrongForm } from './use-form';

type About = { readonly program: ProgramId; readonly said: string };

/** Says what was written, with the way back, and has the programme judged anew. */
export function sayChange(step: Step, { program, said }: About): void {
  showToast({ text: said, onUndo: () => void saved(() => undoStep(db, step)).then(() => recompute(program)) });
  void recompute(program);
}

/** Runs one write of a record and says it. */
export async function changePlan<Item>(
  write: () => Promise<Result<Kept<Item>, WrongForm>>,
  about: About,
): Promise<Result<Item, WrongForm>> {
  const result = await saved(write);
  if (!result) return fail('not-written');
  if (!result.ok) return result;
  sayChange(result.value.step, about);
  return ok(result.value.record);
}

type Titled = 'offers' | 'contests' | 'sequences' | 'assets';

/** A new record, or what the one of this id says from now on. */
export function keepTitled<Name extends Titled>(
  table: Name,
  id: string | null,
  content: Content<UserTables[Name]> & Pick<UserTables[Titled], 'program' | 'title'>,
): Promise<Result<UserTables[Name], WrongForm>> {
  const about = { program: content.program, said: t('plan.saved', { title: content.title.trim() }) };
  return changePlan(() => keepRecord(db, table, content, id === null ? {} : { id }), about);
}

export function dropTitled(table: Titled, { id, program, title }: UserTables[Titled]): Promise<void> {
  return dropPlan(table, id, { program, said: t('plan.removed', { title }) });
}

export async function dropPlan(table: UserTableName, id: string, about: About): Promise<void> {
  await changePlan(() => dropRecord(db, table, { id }), about);
}

/** What a copy of `title` is called. */
export const copyTitle = (title: string): string => t('plan.copy-of', { title });
