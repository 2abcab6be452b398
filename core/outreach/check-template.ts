import { LiquidError } from 'liquidjs';
import { nearestName } from './nearest-name';
import { readTemplate, type Use } from './read-template';
import { FILTERS, isFilter, LONGEST_TEMPLATE, TAGS } from './template-engine';
import { isVariable, VARIABLE_KINDS, VARIABLE_NAMES } from './template-variables';
import type { Template } from './templates';

export type ProblemReason =
  | 'empty'
  | 'too-long'
  | 'not-readable'
  | 'not-closed'
  | 'unknown-tag'
  | 'unknown-filter'
  | 'unknown-variable'
  | 'not-a-variable'
  | 'never-printed'
  | 'wrong-filter'
  | 'unknown-style';

/** What is wrong with a template, and where. Lines and columns count from 1. Its words: `wordProblem`. */
export type TemplateProblem = {
  readonly part: keyof Template;
  readonly line: number;
  readonly column: number;
  readonly reason: ProblemReason;
  /** What stands there; empty where nothing does. */
  readonly written: string;
  /** What was probably meant, or what would fit; null: nothing suggests itself. */
  readonly nearest: string | null;
};

type Found = Omit<TemplateProblem, 'part'>;

/** None: every draft can be made with it, whatever is known of a partner. In the order of the text; what can't be parsed has one. */
export function checkTemplate({ subject, message }: Template): readonly TemplateProblem[] {
  const inSubject = problemsIn(subject).map((found) => ({ part: 'subject', ...found }) as const);
  const inMessage = problemsIn(message).map((found) => ({ part: 'message', ...found }) as const);
  const isEmpty = message.trim() === '';
  const empty = { part: 'message', ...atStart('empty') } as const;
  return [...inSubject, ...(isEmpty ? [empty] : inMessage)];
}

const atStart = (reason: ProblemReason): Found => ({ line: 1, column: 1, reason, written: '', nearest: null });

function problemsIn(source: string): readonly Found[] {
  if (source.length > LONGEST_TEMPLATE) return [atStart('too-long')];
  try {
    return readTemplate(source).flatMap((use) => problemOf(use) ?? []);
  } catch (error) {
    if (error instanceof RangeError) return [atStart('not-readable')]; // conditions nested by the thousand
    if (!LiquidError.is(error)) throw error;
    return [unparsed(source, error)];
  }
}

/** Liquid's own errors by what they say: it has no codes. */
function unparsed(source: string, { message, token }: LiquidError): Found {
  const start = openingBefore(source, token.begin);
  const at = (reason: ProblemReason, written: string, names: readonly string[] = []): Found => {
    return { ...placeIn(source, start), reason, written, nearest: nearestName(written, names) };
  };
  const filter = /^undefined filter: (\S+?),? /.exec(message)?.[1];
  if (filter !== undefined) return at('unknown-filter', filter, Object.keys(FILTERS));
  const tag = /^tag "(.*?)" not found/.exec(message)?.[1];
  if (tag !== undefined) return at('unknown-tag', tag, TAGS);
  const isOpen = message.includes(' not closed, ');
  return at(isOpen ? 'not-closed' : 'not-readable', quoteFrom(source, start));
}

/** Where the braces begin in which Liquid stumbled. */
function openingBefore(source: string, position: number): number {
  const before = source.slice(0, position + 2);
  return Math.max(before.lastIndexOf('{{'), before.lastIndexOf('{%'), 0);
}

function placeIn(source: string, position: number): Pick<Found, 'line' | 'column'> {
  const lines = source.slice(0, position).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

const LONGEST_QUOTE = 60;

/** To the end of the braces or of the line. */
const quoteFrom = (source: string, start: number): string =>
  (/^.*?(?:[}%]\}|$)/m.exec(source.slice(start))?.[0] ?? '').slice(0, LONGEST_QUOTE);

function problemOf(use: Use): Found | null {
  const at = (reason: ProblemReason, nearest: string | null = null, written = use.written): Found => {
    return { line: use.line, column: use.column, reason, written, nearest };
  };
  const { name } = use;
  if (name === null) return use.isPrinted || !use.isPlain ? at('not-a-variable') : null;
  if (!isVariable(name)) return at('unknown-variable', nearestName(name, VARIABLE_NAMES));
  const kind = VARIABLE_KINDS[name];
  if (use.isPrinted && kind === 'sign') return at('never-printed');
  for (const filter of use.filters) {
    if (!isFilter(filter.name)) continue; // refused while parsing
    const { kind: taken, styles } = FILTERS[filter.name];
    if (taken !== kind) return at('wrong-filter', fittingFilter(kind), filter.name);
    const isKnown = filter.styles.length === 0 || (filter.styles.length === 1 && styles.includes(String(filter.styles[0])));
    if (!isKnown) return at('unknown-style', styles[0] ?? null, filter.name);
  }
  return use.filters.length > 1 ? at('wrong-filter', null, use.filters[1]?.name) : null;
}

const fittingFilter = (kind: string): string | null =>
  Object.entries(FILTERS).find(([, filter]) => filter.kind === kind)?.[0] ?? null;
