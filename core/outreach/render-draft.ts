import { t } from '../i18n/translate';
import { engine, Gap, Known } from './template-engine';
import type { TemplateFacts } from './template-facts';
import { isList, type TemplateValue } from './template-value';
import { isPromise, PROMISE_FIELDS, VARIABLE_NAMES, type VariableName } from './template-variables';
import type { Template } from './templates';

export type RenderedDraft = {
  /** One line. */
  readonly subject: string;
  readonly message: string;
  /** Names of facts that are not known, in the order in which they appear, each once; in the text as `[[name]]`. */
  readonly gaps: readonly string[];
};

/**
 * A template with its facts, as plain text in the current language. Facts are values: whatever stands in a partner's name, it is
 * not read as Liquid.
 *
 * Throws: unknown variable, filter or tag, broken syntax. `checkTemplate` finds all of it beforehand.
 */
export function renderDraft({ subject, message }: Template, facts: TemplateFacts): RenderedDraft {
  const gaps = new Set<string>();
  const scope = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, standIn(name, facts[name], gaps)]));
  const render = (source: string): string => String(engine.parseAndRenderSync(source, scope));
  return {
    // Not the blanks that hold an amount together: "1 000 €" in Russian.
    subject: render(subject)
      .replace(/[\t\n\v\f\r ]+/g, ' ')
      .trim(),
    message: tidy(render(message)),
    gaps: [...gaps],
  };
}

/** How a variable that is not known stands in the text, in the current language. */
export const gapMark = (name: VariableName): string => `[[${t(`word.fact.${name}`)}]]`;

function standIn(name: VariableName, value: TemplateValue | null, gaps: Set<string>): Known | Gap {
  if (value !== null) return new Known(harmless(value, kindOfField(name) === 'long-text'));
  return new Gap(gapMark(name), () => gaps.add(t(`word.fact.${name}`)));
}

const kindOfField = (name: VariableName) => (isPromise(name) ? PROMISE_FIELDS[name] : null);

function harmless(value: TemplateValue, hasLines: boolean): TemplateValue {
  if (typeof value === 'string') return hasLines ? severalLines(value) : oneLine(value);
  if (isList(value)) return value.map((item) => oneLine(item));
  return typeof value === 'object' && 'units' in value ? { ...value, currency: oneLine(value.currency) } : value;
}

const LONGEST_LINE = 300;
const MOST_LINES = 20;

/** Visible text: no control characters, nothing that turns the reading direction, no mark that looks like a gap. */
function oneLine(value: string): string {
  const line = value
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll('[[', '[')
    .trim();
  return [...line].slice(0, LONGEST_LINE).join('');
}

function severalLines(value: string): string {
  return value
    .split(/\r\n?|\n/)
    .slice(0, MOST_LINES)
    .map((line) => oneLine(line))
    .join('\n');
}

/** Parts that were left out leave no holes. */
function tidy(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
