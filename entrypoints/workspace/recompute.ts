import { showToast } from '@/components/ui/Toasts';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { ask } from '@/core/messaging/ask';
import { sendMessage } from '@/core/messaging/protocol';

/** Has the background judge anew what was just written. What was written is safe whether it can or not, and says so. */
export async function recompute(program: ProgramId | null): Promise<void> {
  const done = await ask(() => sendMessage('recompute', { program }));
  if (!done.ok) showToast({ text: t('workspace.recompute-failed') });
}
