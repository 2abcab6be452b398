import type { Offer } from '../domain/book';
import type { DraftLanguage } from '../domain/outreach';
import { withLocale } from '../i18n/locale';
import { t } from '../i18n/translate';

type Told = Pick<Offer, 'title' | 'to' | 'code' | 'link'>;

/** An offer as lines of a message, in its language: what it is and until when, its code, its link. */
export function offerBlock({ title, to, code, link }: Told, language: DraftLanguage): string {
  return withLocale(language, () =>
    [
      to === null ? title : t('word.offer-line.until', { title, day: { day: to } }),
      ...(code === '' ? [] : [t('word.offer-line.code', { code })]),
      ...(link === '' ? [] : [t('word.offer-line.link', { link })]),
    ].join('\n'),
  );
}
