import { parseAccountId } from '../domain/ids';
import { fail, type Result } from '../domain/result';
import { wrongFieldOf } from '../store/check-record';
import type { UserTableName } from '../store/db';

export type WrongContent =
  /** A text without which the record says nothing is empty. */
  | 'missing'
  | 'too-long'
  | 'ends-before-it-begins'
  /** Not the address of a page; nothing else is ever opened. */
  | 'not-a-link'
  | 'not-an-address'
  /** A number out of its range, a word that is not in its list, a partner of another programme. */
  | 'not-possible';

/** Texts of several lines; all others are one. */
const LONG_TEXTS: ReadonlySet<string> = new Set(['note', 'text', 'audience', 'prize', 'message']);
const LONGEST = 10_000;
const LONGEST_LINE = 500;
/** Of these fields at least one is filled in. */
const NEEDED: Readonly<Partial<Record<UserTableName, readonly string[]>>> = {
  programs: ['name'],
  offers: ['title'],
  assets: ['title'],
  contests: ['title'],
  ownSegments: ['name'],
  learned: ['name'],
  ownTemplates: ['name'],
  newsletters: ['title'],
  sequences: ['title'],
  holdBacks: ['play'],
  prospects: ['name', 'website', 'email'],
};

/** Texts without white space around them, one-line texts without anything but letters and spaces between words. */
export function tidyContent<Content extends object>(content: Content): Content {
  const tidy = Object.entries(content).map(([field, value]) => [field, tidyValue(field, value)]);
  return Object.fromEntries(tidy) as Content;
}

function tidyValue(field: string, value: unknown): unknown {
  if (typeof value === 'string')
    return LONG_TEXTS.has(field) ? value.trim() : value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  if (field === 'reward' && typeof value === 'object' && value !== null) return tidyContent(value);
  return value;
}

/** Why a record can't be kept, with the field as detail; null where it can. */
export function refuseContent(table: UserTableName, content: object): Extract<Result<never, WrongContent>, { ok: false }> | null {
  const values = new Map(Object.entries(content));
  const texts = textsIn(content);
  const [tooLong] = texts.find(([field, text]) => text.length > (LONG_TEXTS.has(field) ? LONGEST : LONGEST_LINE)) ?? [];
  if (tooLong) return fail('too-long', tooLong);
  const needed = NEEDED[table];
  if (needed?.every((field) => values.get(field) === '')) return fail('missing', needed[0]);
  const reversed = [content, ...values.values()].some(isReversed);
  if (reversed) return fail('ends-before-it-begins', values.has('period') ? 'period' : 'to');
  if (!isPageAddress(values.get('link'))) return fail('not-a-link', 'link');
  if (!isWebsite(values.get('website'))) return fail('not-a-link', 'website');
  if (!isMailAddress(values.get('email'))) return fail('not-an-address', 'email');
  if (!isAccountOf(values.get('program'), values.get('account'))) return fail('not-possible', 'account');
  const wrong = wrongFieldOf(table, content);
  return wrong === null ? null : fail('not-possible', wrong);
}

function textsIn(content: object): [string, string][] {
  return Object.entries(content).flatMap(([field, value]): [string, string][] => {
    if (typeof value === 'string') return [[field, value]];
    return field === 'reward' && typeof value === 'object' && value !== null ? textsIn(value) : [];
  });
}

function isReversed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return false;
  return typeof value.from === 'number' && typeof value.to === 'number' && value.from > value.to;
}

const isPageAddress = (link: unknown) => !link || (/^https?:\/\/\S+$/i.test(String(link)) && URL.canParse(String(link)));

/** With or without a scheme, as people write it; no other scheme than the web's. */
function isWebsite(website: unknown): boolean {
  const [scheme] = /^[a-z][a-z0-9+-]*:/i.exec(String(website ?? '')) ?? [];
  return scheme === undefined || isPageAddress(website);
}

const isMailAddress = (email: unknown) => !email || /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/.test(String(email));

function isAccountOf(program: unknown, account: unknown): boolean {
  if (account === undefined || account === null) return true;
  const parts = parseAccountId(String(account));
  return parts.ok && (program === undefined || program === null || program === parts.value.program);
}
