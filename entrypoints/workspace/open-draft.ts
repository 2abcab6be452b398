import { showToast } from '@/components/ui/Toasts';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { askPlain } from '@/core/messaging/ask';
import { sendMessage } from '@/core/messaging/protocol';

/** Opens the side panel on this partner. Call it first thing in a click: the browser opens a panel for nothing less. */
export async function openDraft(account: AccountId, play: string | null): Promise<void> {
  const sent = await askPlain(() => sendMessage('openOutreach', { account, play }));
  if (!sent.ok) showToast({ text: t('workspace.action.no-panel') });
}
