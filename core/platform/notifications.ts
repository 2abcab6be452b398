import { browser } from 'wxt/browser';

// An optional permission: until it is granted the browser shows no such API at all, whatever the types say.
const api = (): typeof browser.notifications | undefined => browser.notifications;

const NAME = { permissions: ['notifications'] } as const satisfies { permissions: ['notifications'] };

/** Call it first thing in the user's click, before any `await`: else the browser refuses. False: the user said no. */
export async function requestNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request(NAME);
  } catch {
    return false; // no click any more, or a browser that asks for none of it
  }
}

export function canNotify(): Promise<boolean> {
  return browser.permissions.contains(NAME);
}

export type Notification = { readonly id: string; readonly title: string; readonly text: string };

/** Shows it, in place of an older one with this id. False: not allowed (any more). */
export async function notify({ id, title, text }: Notification): Promise<boolean> {
  const shown = await api()?.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message: text,
  });
  return shown !== undefined;
}

/** Does nothing where notifications are not allowed; then call it again once they are (onNotificationsAllowed). */
export function onNotificationClick(listener: (id: string) => void): void {
  api()?.onClicked.addListener((id) => {
    listener(id);
    void api()?.clear(id);
  });
}

export function onNotificationsAllowed(listener: () => void): void {
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('notifications')) listener();
  });
}
