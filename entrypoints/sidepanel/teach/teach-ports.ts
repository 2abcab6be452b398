import { showToast } from '@/components/ui/Toasts';
import type { ProgramId } from '@/core/domain/ids';
import type { LearnedTable } from '@/core/domain/learned';
import type { PageAccount } from '@/core/domain/page';
import { t } from '@/core/i18n/translate';
import { askPlain } from '@/core/messaging/ask';
import { sendMessage } from '@/core/messaging/protocol';
import { now } from '@/core/platform/clock';
import { injectTeacher } from '@/core/platform/scripting';
import { bindAccount, unbindAccount } from '@/core/services/bind-account';
import { saveLearned } from '@/core/services/keep-learned';
import { undoStep } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { PartnerMemory } from '@/core/services/partner-memory';
import { tryRefs } from '@/core/services/try-refs';
import { checkReport } from './check-answers';
import type { TeachPorts } from './teach-session';

/** The page that is taught, the store, and the toast that takes it back. */
export function teachPorts(tabId: number): TeachPorts {
  const memory = new PartnerMemory(db);
  return {
    inject: () => injectTeacher(tabId),
    stop: () => void askPlain(() => sendMessage('stopTeaching', undefined, tabId)).catch(() => null),
    async tryTable(frameId, table) {
      const reply = await askPlain(() => sendMessage('tryTable', { table }, { tabId, frameId }));
      return reply.ok ? checkReport(reply.value) : null;
    },
    mark: (frameId, known) =>
      void askPlain(() => sendMessage('markFound', { known: [...known] }, { tabId, frameId })).catch(() => null),
    lookUp: ({ page, refs }) => tryRefs(db, memory, { page, rows: refs }),
    keep: (table, binding) => keep(tabId, table, binding),
  };
}

async function keep(
  tabId: number,
  table: LearnedTable,
  binding: { readonly program: ProgramId; readonly page: PageAccount } | null,
): Promise<boolean> {
  const at = now();
  const saved = await saveLearned(db, table, at);
  if (!saved.ok) return false;
  const before = binding && ((await db.programs.get(binding.program))?.boundTo ?? null);
  const bound = binding && (await bindAccount(db, binding.program, binding.page, at));
  if (bound && !bound.ok) {
    await undoStep(db, saved.value.step);
    return false;
  }
  const { name } = saved.value.record;
  await refresh(tabId);
  showToast({
    text: t('teach.kept.toast', { name }),
    onUndo: () => void takeBack().catch(() => undefined), // the store is gone: the next page of ours says so
  });
  return true;

  async function takeBack(): Promise<void> {
    await undoStep(db, saved.ok ? saved.value.step : { before: [] });
    if (binding && before === null) await unbindAccount(db, binding.program);
    else if (binding && before !== null) await bindAccount(db, binding.program, { account: before, by: 'host' });
    await refresh(tabId);
    showToast({ text: t('teach.kept.undone', { name }) });
  }
}

/** The page reads its rules anew, and draws. */
async function refresh(tabId: number): Promise<void> {
  await askPlain(() => sendMessage('refreshBadges', undefined, tabId)).catch(() => null);
}
