import { useCallback, useEffect, useState } from 'preact/hooks';
import { showToast } from '@/components/ui/Toasts';
import { t } from '@/core/i18n/translate';
import { requestNotifications } from '@/core/platform/notifications';
import { db } from '@/core/services/open-store';
import { noteReminderAsked, planReminders, type ReminderState, readReminderState } from '@/core/services/remind';

/** Whether a follow-up can notify, and the way to allow it: call that first thing in the user's click. */
export function useReminders(): { readonly state: ReminderState; readonly allow: () => void } {
  const [state, setState] = useState<ReminderState>('on');
  useEffect(() => {
    readReminderState().then(setState, () => setState('off'));
  }, []);

  const allow = useCallback(() => {
    const asking = requestNotifications();
    void settle(asking).then(setState);
  }, []);
  return { state, allow };
}

async function settle(asking: Promise<boolean>): Promise<ReminderState> {
  const isAllowed = await asking;
  await noteReminderAsked();
  if (isAllowed) await planReminders(db);
  showToast({ text: t(isAllowed ? 'follow.remind.allowed' : 'follow.remind.refused') });
  return isAllowed ? 'on' : 'off';
}
