import { browser } from 'wxt/browser';

/** Keeps an alarm as it is when it is there already with this period: starting anew at each start would put it off for ever. */
export async function repeatAlarm(
  name: string,
  { firstAt, everyMinutes }: { firstAt: number; everyMinutes: number },
): Promise<void> {
  const existing = await browser.alarms.get(name);
  if (existing?.periodInMinutes === everyMinutes) return;
  await browser.alarms.create(name, { when: firstAt, periodInMinutes: everyMinutes });
}

export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listener(name));
}

/** One alarm at one moment (epoch ms), in place of the one of this name; null: none any more. */
export async function setAlarm(name: string, at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: at });
}
