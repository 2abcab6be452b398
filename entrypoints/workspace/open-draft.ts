import { showToast } from '@/components/ui/Toasts';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { askPlain } from '@/core/messaging/ask';
import { sendMessage } from '@/core/messaging/protocol';

/** Opens the side panel on this partner, with the template where one is asked for. Call it first thing in a click: the browser opens a panel for nothing less. */
export async function openDraft(account: AccountId, play: string | null, template?: string): Promise<void> {
  const asked = { account, play, ...(template === undefined ? {} : { template }) };
  const sent = await askPlain(() => sendMessage('openOutreach', asked));
  if (!sent.ok) showToast({ text: t('workspace.action.no-panel') });
}
