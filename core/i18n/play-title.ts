import { hasMessage, t } from './translate';

/** The play's title; its id where this version does not know it (a backup of a newer one). */
export function playTitle(play: string): string {
  const id = `play.${play}.title`;
  return hasMessage(id) ? t(id) : play;
}
