import { expect, test } from 'vitest';
import type { DraftLanguage } from '@/core/domain/outreach';
import { offerBlock, offerFacts } from '@/core/outreach/offer-block';
import { anOffer } from '../../fixtures/situation-makers';

const OFFER = anOffer({ title: 'Spring sale', to: 20_454, code: 'SPRING', link: 'https://x.example/s' });

test.each<[DraftLanguage, string]>([
  ['en', 'Spring sale, until Jan 1, 2026\nCode: SPRING\nLink: https://x.example/s'],
  ['de', 'Spring sale, bis zum 1. Jan. 2026\nGutscheincode: SPRING\nLink: https://x.example/s'],
  ['ru', 'Spring sale, до 1 янв. 2026 г.\nПромокод: SPRING\nСсылка: https://x.example/s'],
])('an offer as lines of a message in %s', (language, lines) => {
  expect(offerBlock(OFFER, language)).toBe(lines);
});

test('what an offer does not have is not told', () => {
  const bare = { ...OFFER, to: null, code: '', link: '' };
  expect(offerBlock(bare, 'de')).toBe('Spring sale');
  expect(offerFacts(bare)).toEqual({ offer_title: 'Spring sale' });
});

test('a title that looks like a message’s own marks is told as it is', () => {
  expect(offerBlock({ ...OFFER, title: '{day} {{ code }}', code: '', link: '' }, 'en')).toBe('{day} {{ code }}, until Jan 1, 2026');
});
