import { IntlMessageFormat } from 'intl-messageformat';
import type { Fact, Sentence } from '../domain/sentence';
import type { MessageId } from './en';
import { formatDay, formatMoney, formatShare } from './format';
import { getDateTimeFormat, getNumberFormat, getPluralRules } from './intl';
import { language } from './locale';

export type { MessageId } from './en';
// biome-ignore lint/performance/noBarrelFile: callers need one address for words; a few functions, nothing unused comes along
export { formatDay, formatMoney, formatNumber } from './format';
export { setLocale } from './locale';

export function hasMessage(id: string): id is MessageId {
  return Object.hasOwn(language().messages, id);
}

/**
 * The message in the current language. Facts that are money, days or shares are worded first and go in as text; numbers go in
 * as numbers, for `{n, plural, ...}` and `{n, number}`; texts are never read as ICU, whatever they hold.
 *
 * Throws (a bug): when the message asks for a fact that is not given.
 */
export function t(id: MessageId, facts: Readonly<Record<string, Fact>> = {}): string {
  const values: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(facts)) values[name] = worded(fact);
  return String(compile(id).format(values));
}

/**
 * The words of a sentence that the core made. In production a sentence that this version can't word is shown by its id:
 * a published snapshot may come from another version. Under test it throws.
 */
export function sentenceText({ id, facts }: Sentence): string {
  if (import.meta.env.MODE === 'test') {
    if (!hasMessage(id)) throw new Error(`No message ${id}`);
    return t(id, facts);
  }
  if (!hasMessage(id)) return id;
  try {
    return t(id, facts);
  } catch {
    return id; // a fact that the message asks for is missing: the sentence was made by another version
  }
}

function worded(fact: Fact): string | number {
  if (typeof fact === 'string' || typeof fact === 'number') return fact;
  if ('units' in fact) return formatMoney(fact, 'prose');
  if ('day' in fact) return formatDay(fact.day);
  return formatShare(fact.share);
}

const compiled = new Map<string, IntlMessageFormat>();

/** Parsed on first use, kept by language and id. Parsing builds a tree: nothing is evaluated. */
function compile(id: MessageId): IntlMessageFormat {
  const { tag, messages } = language();
  const key = `${tag} ${id}`;
  let message = compiled.get(key);
  if (!message) {
    // Tags are off: a message is plain text, and `<` in it is a less-than sign.
    message = new IntlMessageFormat(messages[id], tag, undefined, { ignoreTag: true, formatters: FORMATTERS });
    compiled.set(key, message);
  }
  return message;
}

const FORMATTERS = { getNumberFormat, getDateTimeFormat, getPluralRules };
