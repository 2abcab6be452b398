import { Drop, Liquid } from 'liquidjs';
import { t } from '../i18n/translate';
import { TEMPLATE_FACTS, type TemplateFacts } from './template-facts';
import type { Template } from './templates';

export type RenderedDraft = {
  /** One line. */
  readonly subject: string;
  readonly message: string;
  /** Names of facts that are not known, in the order in which they appear, each once; in the text as `[[name]]`. */
  readonly gaps: readonly string[];
};

/**
 * A template with its facts, as plain text. Facts are values: whatever stands in a partner's name, it is not read as Liquid.
 *
 * Throws (a bug in a template): unknown variable, filter or tag, broken syntax.
 */
export function renderDraft({ subject, message }: Template, facts: TemplateFacts): RenderedDraft {
  const gaps = new Set<string>();
  const scope = Object.fromEntries(
    TEMPLATE_FACTS.map((name) => {
      const value = facts[name];
      return [name, value === null ? new Gap(t(`word.fact.${name}`), gaps) : plain(value)];
    }),
  );
  const render = (source: string): string => String(engine.parseAndRenderSync(source, scope));
  return {
    subject: render(subject).replace(/\s+/g, ' ').trim(),
    message: tidy(render(message)),
    gaps: [...gaps],
  };
}

/** A fact that is not known: false to `{% if %}`, a visible mark where it is printed. */
class Gap extends Drop {
  readonly #name: string;
  readonly #printed: Set<string>;

  constructor(name: string, printed: Set<string>) {
    super();
    this.#name = name;
    this.#printed = printed;
  }

  override valueOf(): null {
    return null;
  }

  print(): string {
    this.#printed.add(this.#name);
    return `[[${this.#name}]]`;
  }
}

const engine = makeEngine();

/**
 * Liquid with the little that a message needs: print, `if`, `unless`, `comment`. No filters (one could swallow a gap), no includes,
 * so no files, no loops. An unknown name is an error, not an empty place.
 */
function makeEngine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape: (value: unknown) => (value instanceof Gap ? value.print() : String(value)),
  });
  keepOnly(liquid.filters, []);
  keepOnly(liquid.tags, ['if', 'unless', 'comment']);
  return liquid;
}

function keepOnly(registered: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(registered)) if (!names.includes(name)) delete registered[name];
}

const LONGEST_FACT = 300;

/** One line of visible text: no control characters, nothing that turns the reading direction, no mark that looks like a gap. */
function plain(value: string): string {
  const line = value
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll('[[', '[')
    .trim();
  return [...line].slice(0, LONGEST_FACT).join('');
}

/** Parts that were left out leave no holes. */
function tidy(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
