import { expect, test } from 'vitest';
import type { DraftLanguage } from '@/core/domain/outreach';
import { formatDay } from '@/core/i18n/format';
import { withLocale } from '@/core/i18n/locale';
import { offerBlock } from '@/core/outreach/offer-block';
import { anOffer } from '../../fixtures/situation-makers';

const OFFER = anOffer({ title: 'Spring sale', to: 20_454, code: 'SPRING', link: 'https://x.example/s' });

test.each<[DraftLanguage, readonly string[]]>([
  ['en', ['Spring sale, until {day}', 'Code: SPRING', 'Link: https://x.example/s']],
  ['de', ['Spring sale, bis zum {day}', 'Gutscheincode: SPRING', 'Link: https://x.example/s']],
  ['ru', ['Spring sale, до {day}', 'Промокод: SPRING', 'Ссылка: https://x.example/s']],
])('an offer as lines of a message in %s', (language, lines) => {
  const day = withLocale(language, () => formatDay(20_454));
  expect(offerBlock(OFFER, language)).toBe(lines.join('\n').replace('{day}', day));
});

test('what an offer does not have is not told', () => {
  const bare = { ...OFFER, to: null, code: '', link: '' };
  expect(offerBlock(bare, 'de')).toBe('Spring sale');
});

test('a title that looks like a message’s own marks is told as it is', () => {
  expect(offerBlock({ ...OFFER, title: '{day} {{ code }}', code: '', link: '' }, 'en')).toBe(
    '{day} {{ code }}, until Jan 1, 2026',
  );
});
