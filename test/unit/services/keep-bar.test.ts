import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeLocal } from '@/core/platform/local-store';
import { keepBar, readBar } from '@/core/services/keep-bar';
import { readSiteRules } from '@/core/services/read-site-rules';
import { openTestDb } from '../store/open-test-db';

const AT_FIRST = { corner: 'bottom-left', isFolded: true, isShown: true } as const;
const CLOSED = { corner: 'top-left', isFolded: false, isShown: false } as const;

beforeEach(() => fakeBrowser.reset());

test('a browser that kept nothing shows it small, where pages seldom have their own buttons', async () => {
  expect(await readBar()).toEqual(AT_FIRST);
});

test('where it was left, it is found again: also by the script of a page', async () => {
  await keepBar(CLOSED);
  expect(await readBar()).toEqual(CLOSED);
  expect((await readSiteRules(openTestDb(), 'https://app.dub.co/*')).bar).toEqual(CLOSED);
});

test.each([
  ['a text', 'top-left'],
  ['nothing', null],
  ['a corner that there is not', { ...CLOSED, corner: 'middle' }],
  ['half of it', { corner: 'top-left' }],
  ['a number for a yes', { ...CLOSED, isShown: 1 }],
])('kept by another version as %s: as at first', async (_name, kept) => {
  await writeLocal('bar', kept);
  expect(await readBar()).toEqual(AT_FIRST);
});
