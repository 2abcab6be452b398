import type { Day } from './day';
import type { Currency, Units } from './money';

/** A fact inside a sentence, with enough about it to be worded in any language. */
export type Fact =
  | string
  | number
  | { readonly units: Units; readonly currency: Currency }
  | { readonly day: Day }
  /** 0.52 is shown as 52 %. */
  | { readonly share: number };

/** Prose is never stored: a sentence is an id of core/i18n with its facts. */
export type Sentence = { readonly id: string; readonly facts: Readonly<Record<string, Fact>> };

export function sentence(id: string, facts: Readonly<Record<string, Fact>> = {}): Sentence {
  return { id, facts };
}
