import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '@/core/platform/alarms';
import { onMenuClick } from '@/core/platform/context-menu';
import { logOnce } from '@/core/platform/log';
import { onNotificationClick, onNotificationsAllowed } from '@/core/platform/notifications';
import { onOmnibox } from '@/core/platform/omnibox';
import { onGranted, onRevoked } from '@/core/platform/permissions';
import { onCommand, onInstalled, onStartup } from '@/core/platform/runtime';
import { openSidePanel } from '@/core/platform/side-panel';
import { db } from '@/core/services/open-store';
import { planReminders } from '@/core/services/remind';
import { onAlarmOf } from './on-alarm';
import { onCommandOf } from './on-command';
import { onInstall, onStart } from './on-install';
import { onMenuItem } from './on-menu';
import { answerMessages } from './on-message';
import { onOmniboxInput, onOmniboxPick, onOmniboxStart } from './on-omnibox';
import { onReminderClick } from './on-reminder-click';
import { finishGrant, finishRevoke } from './register-networks';

/** Every listener is added in one synchronous pass: the browser wakes us only for what we listened to before we slept. */
export default defineBackground({
  type: 'module',
  main() {
    answerMessages();
    onInstalled(() => run('install', onInstall()));
    onStartup(() => run('start-up', onStart()));
    onGranted((patterns) => run('grant', finishGrant(patterns)));
    onRevoked((patterns) => run('revoke', finishRevoke(patterns)));
    onAlarm((name) => run('alarm', onAlarmOf(name)));
    onNotificationClick(openReminder);
    onNotificationsAllowed(() => {
      onNotificationClick(openReminder); // there was nothing to listen to when we woke
      run('reminders', planReminders(db));
    });
    onMenuClick((click) => run('menu', onMenuItem(click)));
    onCommand((name, tab) => run('command', onCommandOf(name, tab ?? null)));
    onOmnibox({
      onStart: onOmniboxStart,
      onInput: onOmniboxInput,
      onPick: (text, disposition) => run('omnibox', onOmniboxPick(text, disposition)),
    });
  },
});

const openReminder = (id: string) => run('reminder', onReminderClick(id));

/** Events have nobody who waits for them: what fails is told in our own console. */
function run(what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => logOnce(what, error));
}
