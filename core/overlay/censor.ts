import { isPlainWord, plainWords } from './plain-words';

/** Attributes whose name may be told, beside `data-*` and `aria-*`. Others may be a name that the page forgot to quote. */
const NAMES = new Set(
  `accept action alt checked class cols colspan contenteditable dir disabled draggable for form headers height hidden href id is
  label lang list maxlength method multiple name part placeholder readonly rel required role rows rowspan scope selected size
  slot span src style tabindex target title type value width`.split(/\s+/),
);
const TEXTS = new Set(['alt', 'title', 'placeholder', 'label', 'aria-label', 'aria-description', 'aria-roledescription']);
const LAYOUT = new Set(['colspan', 'rowspan', 'span', 'cols', 'rows', 'size', 'tabindex', 'width', 'height', 'maxlength']);
const MARKED_NAME = /^(data|aria)-[a-z][a-z0-9_.:-]*$/;
const LONGEST_CLASS = 40;
const LONGEST_VALUE = 300;
const LONGEST_NUMBER = 16;
const MOST_WORDS = 4;
const MOST_TOKENS = 6;
const MOST_PARTS = 12;

/**
 * Replaces what a page says and leaves how it is built, so that a report of it tells nobody anything. The same id is the same
 * `id1` everywhere: in attributes, in addresses, and as text.
 */
export class Censor {
  readonly #ids = new Map<string, string>();
  readonly #hosts = new Map<string, string>();

  /** An attribute as it may be told; null: it is left out. */
  attribute(name: string, value: string): string | null {
    const told = tellName(name);
    if (told === null) return null;
    if (value === '' || name === 'style') return told;
    return `${told}="${this.#value(name, value.trim().slice(0, LONGEST_VALUE))}"`;
  }

  /** Text of about the same length; digits stay digits, an id that stands elsewhere stays the same id. */
  text(text: string, isHeader = false): string {
    const words = text.trim().slice(0, LONGEST_VALUE).split(/\s+/);
    const [only = ''] = words;
    if (only === '') return '';
    if (words.length === 1 && !this.#ids.has(only) && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(only)) return '...@...';
    if (isHeader && words.every(isPlainWord)) return words.join(' ');
    const told = words.slice(0, MOST_WORDS).map((word) => this.#ids.get(word) ?? tellWord(word));
    return told.join(' ');
  }

  #value(name: string, value: string): string {
    if (name === 'class') return value.split(/\s+/).map(tellClass).join(' ');
    if (TEXTS.has(name)) return this.text(value);
    if (LAYOUT.has(name)) return /^-?\d{1,2}$/.test(value) ? value : '0';
    if (isAddress(value)) return this.#address(value);
    const tokens = value.split(/\s+/);
    if (tokens.length > MOST_TOKENS || /[{"]/.test(value)) return '...';
    if (name === 'value' && tokens.length > 1) return this.text(value);
    return tokens.map((token) => this.#token(token)).join(' ');
  }

  #token(token: string): string {
    if (token === '' || plainWords(token)) return token;
    const known = this.#ids.get(token);
    if (known) return known;
    const id = `id${this.#ids.size + 1}`;
    this.#ids.set(token, id);
    return id;
  }

  /** The shape of it: as many parts, the same names of what is asked for. */
  #address(address: string): string {
    const [, scheme = '', host, rest = ''] = /^([a-z][a-z0-9+.-]*:)?(?:\/\/([^/?#]*))?(.*)$/is.exec(address) ?? [];
    if (scheme !== '' && !/^https?:$/i.test(scheme)) return /^(mailto|tel|javascript|data|blob):$/i.test(scheme) ? scheme : '...';
    const [, path = '', query, hash] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(rest) ?? [];
    const parts = (text: string) =>
      text
        .split('/')
        .slice(0, MOST_PARTS)
        .map((part) => this.#token(part))
        .join('/');
    const way = parts(path);
    const asked = query
      ?.split('&')
      .slice(0, MOST_PARTS)
      .map((pair) =>
        pair
          .split('=', 2)
          .map((part) => this.#token(part))
          .join('='),
      )
      .join('&amp;');
    return [
      scheme.toLowerCase(),
      host === undefined ? '' : `//${this.#host(host)}`,
      way,
      asked === undefined ? '' : `?${asked}`,
      hash === undefined ? '' : `#${parts(hash)}`,
    ].join('');
  }

  #host(host: string): string {
    const known = this.#hosts.get(host) ?? `site${this.#hosts.size + 1}.example`;
    this.#hosts.set(host, known);
    return known;
  }
}

/** A tag's name is structure; what is no name of a tag is not told. */
export function tellTag(name: string): string {
  return /^[a-z][a-z0-9-]{0,40}$/.test(name) ? zeros(name) : 'unknown-tag';
}

function tellName(name: string): string | null {
  if (NAMES.has(name)) return name;
  const told = zeros(name.slice(0, LONGEST_CLASS));
  return MARKED_NAME.test(told) ? told : null;
}

/** Amounts keep their shape, everything else only that it is there. */
function tellWord(word: string): string {
  if (!/\d/.test(word) || /\p{L}/u.test(word)) return '...';
  return word
    .slice(0, LONGEST_NUMBER)
    .replaceAll(/\d/g, '0')
    .replaceAll(/[^ -~]|[&<>"]/g, '.');
}

/** Classes are how pages are recognised. Those that hold an id, an address or a sentence are not. */
function tellClass(name: string): string {
  const isOdd = name.length > LONGEST_CLASS || !/^[\w:./[\]%#()!,-]+$/.test(name);
  const holdsId = name.split(/[^A-Za-z0-9]+/).some((part) => part.length > 7 && /\d/.test(part) && /[A-Za-z]/.test(part));
  return isOdd || holdsId ? 'x' : zeros(name);
}

/** Numbers of one or two digits are part of a layout (`h2`, `col-6`); longer ones may be anything. */
const zeros = (text: string) => text.replaceAll(/\d{3,}/g, (digits) => '0'.repeat(Math.min(digits.length, 8)));

const isAddress = (value: string) => /^([a-z][a-z0-9+.-]*:|\/|\.\.?\/|\?|#)/i.test(value) || /[/?=]/.test(value);
