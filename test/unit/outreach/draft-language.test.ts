import { expect, test } from 'vitest';
import { draftLanguageOf } from '@/core/outreach/draft-language';

test.each([
  ['de', null, 'de'],
  ['de-AT', 'US', 'de'],
  ['de_CH', null, 'de'],
  ['Deutsch', null, 'de'],
  [' GERMAN ', null, 'de'],
  ['ru', 'DE', 'ru'],
  ['русский', null, 'ru'],
  ['en-GB', 'DE', 'en'],
  ['', 'DE', 'de'],
  ['', 'Österreich', 'de'],
  ['', 'switzerland', 'de'],
  ['', 'RUS', 'ru'],
  ['', 'Belarus', 'ru'],
  ['', 'US', 'en'],
  ['', null, 'en'],
  ['', '', 'en'],
  ['fr', 'FR', 'en'],
  ['fr', 'DE', 'de'],
  ['', 'Deutschlandsberg', 'en'],
  ['', 'UA', 'en'],
  ['toString', 'constructor', 'en'],
] as const)('language "%s" and country %s: %s', (language, country, expected) => {
  expect(draftLanguageOf(language, country)).toBe(expected);
});
