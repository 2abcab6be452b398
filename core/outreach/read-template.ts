import { type Filter, Output, type Template as Part, Tag, type Token, TypeGuards, type Value } from 'liquidjs';
import { engine } from './template-engine';

/** One thing that a template prints or asks about. Lines and columns count from 1. */
export type Use = {
  /** As it is written: `boost_rate`, `boost_rate.size`, `(1..3)`. */
  readonly written: string;
  /** Of a variable; null: a text, a number, a range. */
  readonly name: string | null;
  readonly isPrinted: boolean;
  /** A text or a number to compare with. */
  readonly isPlain: boolean;
  readonly filters: readonly { readonly name: string; readonly styles: readonly unknown[] }[];
  /** Variables of which the conditions around this place say that they are known. */
  readonly known: readonly string[];
  readonly line: number;
  readonly column: number;
};

/** Every use, in the order of the text. Throws as Liquid does where the source can't be parsed. */
export function readTemplate(source: string): readonly Use[] {
  return engine.parse(source).flatMap((part) => usesIn(part, []));
}

type Branching = Tag & {
  readonly branches: readonly { readonly value: Value; readonly templates: readonly Part[] }[];
  readonly elseTemplates?: readonly Part[];
};

function usesIn(part: Part, around: readonly string[]): Use[] {
  if (isOutput(part)) return [printOf(part, around)];
  if (!isBranching(part)) return []; // text, a comment
  const inside = (parts: readonly Part[] | undefined, known: readonly string[]) =>
    (parts ?? []).flatMap((inner) => usesIn(inner, [...around, ...known]));
  const isUnless = part.name === 'unless';
  const uses = part.branches.flatMap(({ value, templates }, index) => [
    ...conditionsOf(value, around),
    ...inside(templates, isUnless && index === 0 ? [] : toldKnown(value)),
  ]);
  const [first] = part.branches;
  return [...uses, ...inside(part.elseTemplates, isUnless && first ? toldKnown(first.value) : [])];
}

/** What is printed stands alone: `{{ a b }}` and `{{ a == b }}` are nothing that anybody means. */
function printOf({ token, value }: Output, known: readonly string[]): Use {
  const [alone, ...others] = value.initial.postfix;
  const at = alone && others.length === 0 ? alone : token;
  const filters = value.filters.slice(0, -1); // the last one is the engine's own: it words the value
  return { ...placeOf(at), name: nameOf(at), isPrinted: true, isPlain: false, filters: filters.map(styled), known };
}

function conditionsOf({ initial, filters }: Value, known: readonly string[]): Use[] {
  const operands = initial.postfix.filter((token) => !TypeGuards.isOperatorToken(token));
  return operands.map((token) => {
    const about = { name: nameOf(token), isPrinted: false, isPlain: isPlain(token) };
    return { ...placeOf(token), ...about, filters: filters.map(styled), known };
  });
}

function placeOf(token: Token): Pick<Use, 'written' | 'line' | 'column'> {
  const [line = 1, column = 1] = token.getPosition();
  return { written: token.getText(), line, column };
}

const styled = ({ name, args }: Filter) => ({ name, styles: args.map(styleOf) });

function nameOf(token: Token): string | null {
  return TypeGuards.isPropertyAccessToken(token) ? token.getText() : null;
}

const isPlain = (token: Token) =>
  [TypeGuards.isQuotedToken, TypeGuards.isNumberToken, TypeGuards.isLiteralToken].some((is) => is(token));

/** A text in quotes, or something that is no style. */
function styleOf(argument: unknown): unknown {
  return TypeGuards.isQuotedToken(argument) ? argument.content : argument;
}

/** `{% if a and b %}`: both. After `or` and `not` neither is sure. */
function toldKnown({ initial }: Value): string[] {
  const isSure = initial.postfix.every((token) => !TypeGuards.isOperatorToken(token) || !['or', 'not'].includes(token.operator));
  return isSure ? initial.postfix.flatMap((token) => nameOf(token) ?? []) : [];
}

const isOutput = (part: Part): part is Output => part instanceof Output;
const isBranching = (part: Part): part is Branching => part instanceof Tag && 'branches' in part;
