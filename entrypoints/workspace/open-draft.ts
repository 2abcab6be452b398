import { showToast } from '@/components/ui/Toasts';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { askPlain } from '@/core/messaging/ask';
import { sendMessage } from '@/core/messaging/protocol';

type Asked = { readonly template?: string; readonly segment?: string };

/** Opens the side panel on this partner, with the template and for the segment where one is asked for. Call it first thing in a click: the browser opens a panel for nothing less. */
export async function openDraft(account: AccountId, play: string | null, asked: Asked = {}): Promise<void> {
  const sent = await askPlain(() => sendMessage('openOutreach', { account, play, ...asked }));
  if (!sent.ok) showToast({ text: t('workspace.action.no-panel') });
}
