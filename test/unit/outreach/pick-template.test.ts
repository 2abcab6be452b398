import { expect, test } from 'vitest';
import type { OwnTemplate } from '@/core/domain/outreach';
import { pickTemplate, segmentsWorded, type TemplateWish } from '@/core/outreach/pick-template';
import { anOwnTemplate } from '../../fixtures/outreach-makers';

/** In place of the welcome, told apart by what it says. */
const aText = (message: string, more: Partial<OwnTemplate> = {}): OwnTemplate =>
  anOwnTemplate(message, { replaces: 'welcome', message, ...more });

const GENERAL = aText('general');
const TYPED = aText('typed', { type: 'content' });
const DORMANT = aText('dormant', { segment: 'S-14' });
const RISING = aText('rising', { segment: 'S-23' });
const TYPED_DORMANT = aText('typed dormant', { segment: 'S-14', type: 'content' });
const ALL = [GENERAL, TYPED, DORMANT, RISING, TYPED_DORMANT];

const wish = (more: Partial<TemplateWish> = {}): TemplateWish => ({ id: 'welcome', language: 'en', type: 'content', ...more });

test.each<[string, readonly OwnTemplate[], Partial<TemplateWish>, string, string | null]>([
  // Written to a segment
  ['the segment’s before the type’s', [GENERAL, TYPED, DORMANT], { segment: 'S-14' }, 'dormant', 'S-14'],
  ['for the segment and the type before both', ALL, { segment: 'S-14' }, 'typed dormant', 'S-14'],
  ['of another type: the segment’s for all', ALL, { segment: 'S-14', type: 'app' }, 'dormant', 'S-14'],
  ['another segment, another wording', ALL, { segment: 'S-23' }, 'rising', 'S-23'],
  ['a segment without one: the type’s', ALL, { segment: 'S-08' }, 'typed', null],
  ['a segment and a type without one: the general one', ALL, { segment: 'S-08', type: 'search' }, 'general', null],
  ['whether the partner is (still) in it does not matter', ALL, { segment: 'S-23', memberOf: ['S-14'] }, 'rising', 'S-23'],
  ['no segment’s was asked for', ALL, { segment: '', memberOf: ['S-14'] }, 'typed', null],
  ['in another language there is none', [TYPED, DORMANT], { segment: 'S-14', language: 'de' }, 'ours', null],
  ['before our own text for the type, too', [DORMANT], { segment: 'S-14' }, 'dormant', 'S-14'],
  // Written to the partner alone
  ['in one segment that has one', ALL, { memberOf: ['S-08', 'S-23'] }, 'rising', 'S-23'],
  ['in one that has two, by type', ALL, { memberOf: ['S-14'] }, 'typed dormant', 'S-14'],
  ['in two segments that have one', ALL, { memberOf: ['S-14', 'S-23'] }, 'typed', null],
  ['in none', ALL, { memberOf: ['S-08'] }, 'typed', null],
  [
    'one of the two is for another type',
    [RISING, aText('app', { segment: 'S-14', type: 'app' })],
    { memberOf: ['S-14', 'S-23'] },
    'rising',
    'S-23',
  ],
  [
    'one of the two is in another language',
    [RISING, aText('de', { segment: 'S-14', language: 'de' })],
    { memberOf: ['S-14', 'S-23'] },
    'rising',
    'S-23',
  ],
  [
    'one of the two is for another play',
    [RISING, aText('kit', { segment: 'S-14', replaces: 'kit' })],
    { memberOf: ['S-14', 'S-23'] },
    'rising',
    'S-23',
  ],
  ['a segment of the user’s own', [aText('mine', { segment: 'own-1' })], { memberOf: ['own-1'] }, 'mine', 'own-1'],
  // Chosen by hand
  ['by its own id, whatever the segment', ALL, { id: 'rising', segment: 'S-14' }, 'rising', 'S-23'],
])('%s', (_what, own, more, message, segment) => {
  const picked = pickTemplate(own, wish(more));
  expect(picked).toMatchObject({ segment });
  expect(picked?.isOwn ? picked.message : 'ours').toBe(message);
});

test('a template of an older version, without a word of segments, is for whomever', () => {
  const { segment: _none, ...older } = { ...GENERAL, segment: undefined };
  expect(pickTemplate([older], wish({ segment: 'S-14', type: 'search' }))).toMatchObject({ message: 'general', segment: null });
});

test('offered are the segments that have a wording in the language and for the type', () => {
  expect([...segmentsWorded(ALL, wish())].sort()).toEqual(['S-14', 'S-23']);
  expect(segmentsWorded(ALL, wish({ language: 'de' }))).toEqual([]);
  expect(segmentsWorded([TYPED_DORMANT], wish({ type: 'app' }))).toEqual([]);
});
