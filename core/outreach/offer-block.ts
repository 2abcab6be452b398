import type { Offer } from '../domain/book';
import type { DraftLanguage, GivenFacts } from '../domain/outreach';
import { withLocale } from '../i18n/locale';
import { t } from '../i18n/translate';

type Told = Pick<Offer, 'title' | 'to' | 'code' | 'link'>;

/** An offer as lines of a message, in its language: what it is and until when, its code, its link. */
export function offerBlock({ title, to, code, link }: Told, language: DraftLanguage): string {
  return withLocale(language, () =>
    [
      to === null ? title : t('word.offer.title-until', { title, day: { day: to } }),
      ...(code === '' ? [] : [t('word.offer.code', { code })]),
      ...(link === '' ? [] : [t('word.offer.link', { link })]),
    ].join('\n'),
  );
}

/** The offer as the facts that a template asks for. */
export function offerFacts({ title, to, code, link }: Told): GivenFacts {
  return {
    offer_title: title,
    ...(to === null ? {} : { offer_until: { day: to } }),
    ...(code === '' ? {} : { offer_code: code }),
    ...(link === '' ? {} : { offer_link: link }),
  };
}
