import { t } from '../i18n/translate';

/** Words of the page bar in the user's language. */
export function wordDesk(): Readonly<Record<string, string>> {
  return { close: t('card.do.close') };
}
