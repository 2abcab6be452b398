import { expect, test } from 'vitest';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { Stage } from '@/core/domain/partner';
import { seemsJoined } from '@/core/lookup/seems-joined';
import { anEntry } from '../../fixtures/directory-makers';
import { ACME } from '../../fixtures/makers';

const partner = (id: string, change: Partial<DirectoryEntry>) => anEntry(id, { stage: 'engagement', ...change });
const dora = { id: '1', program: ACME, email: ' Dora@X.test', website: 'https://www.dora.test/blog' };
const namesOf = (sought: Partial<typeof dora>, entries: readonly DirectoryEntry[]) =>
  seemsJoined([{ ...dora, ...sought }], entries).get('1')?.ownId;

test.each([
  ['the same address', { email: 'dora@x.test' }, true],
  ['an address that the user noted', { otherEmails: ['DORA@x.test'] }, true],
  ['the same site', { website: 'dora.test' }, true],
  ['another address and site', { email: 'd@x.test', website: 'dora.example' }, false],
  ['the same address on another programme', { email: 'dora@x.test', program: 'dub:Other' as typeof ACME }, false],
])('a partner with %s', (_what, change, isIt) => {
  expect(namesOf({}, [partner('a', change)])).toBe(isIt ? 'a' : undefined);
});

test.each(['discovery', 'recruitment', 'ended'] as const)('who is in %s has not joined', (stage: Stage) => {
  expect(namesOf({}, [partner('a', { email: 'dora@x.test', stage })])).toBeUndefined();
});

test('the address counts before the site', () => {
  const entries = [partner('site', { website: 'dora.test' }), partner('mail', { email: 'dora@x.test' })];
  expect(namesOf({}, entries)).toBe('mail');
});

test('where anybody may have a page, the page must be the same; nothing is like nothing', () => {
  const website = 'https://instagram.com/dora/';
  expect(namesOf({ website }, [partner('a', { website: 'instagram.com/other' })])).toBeUndefined();
  expect(namesOf({ website }, [partner('a', { website: 'http://www.instagram.com/Dora' })])).toBe('a');
  expect(namesOf({ website: 'instagram.com' }, [partner('a', { website: 'instagram.com' })])).toBeUndefined();
  expect(namesOf({ website: '', email: '' }, [partner('a', { website: '', email: '' })])).toBeUndefined();
});
