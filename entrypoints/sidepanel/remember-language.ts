import { showToast } from '@/components/ui/Toasts';
import { type AccountId, parseAccountId } from '@/core/domain/ids';
import type { DraftLanguage } from '@/core/domain/outreach';
import { t } from '@/core/i18n/translate';
import { sendMessage } from '@/core/messaging/protocol';
import { undoStep } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { setProfile } from '@/core/services/set-profile';

/** From now on the partner is written to in this language, until it is undone. */
export async function rememberLanguage(account: AccountId, name: string, language: DraftLanguage): Promise<void> {
  const kept = await setProfile(db, account, { language });
  if (!kept.ok) return;
  await recompute(account);
  const onUndo = () => void undoStep(db, kept.value.step).then(() => recompute(account));
  showToast({ text: t('writing.language.remembered', { name, language: t(`writing.language.${language}`) }), onUndo });
}

/** Without the background it follows when that next starts. */
async function recompute(account: AccountId): Promise<void> {
  const parts = parseAccountId(account);
  if (parts.ok) await sendMessage('recompute', { program: parts.value.program }).catch(() => undefined);
}
