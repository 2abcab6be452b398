import { showOwnPage } from '@/core/platform/tabs';
import { partnerOfReminder } from '@/core/services/remind';

/** The partner with a draft; of several things the day's list. In a tab: the browser opens a side panel for no notification. */
export async function onReminderClick(id: string): Promise<void> {
  const account = partnerOfReminder(id);
  await showOwnPage(account === null ? '/workspace.html#/today' : `/sidepanel.html?partner=${encodeURIComponent(account)}`);
}
