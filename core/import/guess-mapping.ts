import { isCurrency } from '../domain/money';
import type { ColumnMapping, ColumnRole, ReportKind } from '../domain/report';
import { headerKey } from '../networks/report-definition';
import { arePeriods, fits, type Shape, shapeOf } from './column-shape';
import { isAboutCustomers } from './customer-columns';
import type { Slot } from './header-words/header-words';
import { slotsOfHeader } from './header-words/slots-of-header';
import { isNothing } from './read-number';

const TEXT = ['text'] as const;
const IDS = ['count', 'text'] as const;
const COUNTS = ['count', 'whole'] as const;
const MONEY = ['amount', 'count'] as const;

/** Slots in the order in which they are filled, with the shapes that the values must have. */
const RULES: readonly (readonly [Slot, ColumnRole, readonly Shape[]])[] = [
  ['reversed-commission', 'reversed-commission', MONEY],
  ['reversed-revenue', 'reversed-revenue', MONEY],
  ['reversed-conversions', 'reversed-conversions', COUNTS],
  ['partner-id', 'partner-id', IDS],
  ['original-id', 'original-id', IDS],
  ['conversion-id', 'conversion-id', IDS],
  ['joined', 'joined', ['date']],
  ['click-date', 'click-date', ['date']],
  ['date', 'date', ['date']],
  ['period', 'date', ['date']],
  ['impressions', 'impressions', COUNTS],
  ['clicks', 'clicks', COUNTS],
  ['revenue', 'revenue', ['amount']],
  ['sales', 'revenue', ['amount']],
  ['conversions', 'conversions', COUNTS],
  ['sales', 'conversions', COUNTS],
  ['revenue', 'revenue', MONEY],
  ['commission', 'commission', MONEY],
  ['paid', 'paid', MONEY],
  ['currency', 'currency', TEXT],
  ['email', 'email', TEXT],
  ['status', 'status', TEXT],
  ['country', 'country', TEXT],
  ['referrer', 'referrer', TEXT],
  ['website', 'website', TEXT],
  ['promo-code', 'promo-code', IDS],
  ['customer-kind', 'customer-kind', IDS],
  ['entry-type', 'entry-type', TEXT],
  ['type', 'type', TEXT],
  ['group', 'group', IDS],
  ['first-name', 'first-name', TEXT],
  ['last-name', 'last-name', TEXT],
  ['other-first-name', 'first-name', TEXT],
  ['other-last-name', 'last-name', TEXT],
  ['partner-name', 'partner-name', IDS],
  ['id', 'partner-id', IDS],
];
/** Slots that mean something only beside another role. */
const BESIDE: Readonly<Partial<Record<Slot, ColumnRole>>> = {
  'other-first-name': 'last-name',
  'other-last-name': 'first-name',
};
/** Headers (as keys) that say `type` and not whose. */
const BARE_TYPE = new Set(['type', 'typ', 'art', 'тип', 'tipo']);

type Column = {
  readonly header: string;
  readonly key: string;
  readonly slots: ReadonlyMap<Slot, number>;
  /** Cells with a value. */
  readonly filled: readonly string[];
  readonly shape: Shape;
  readonly isPersonal: boolean;
};

/**
 * A first guess at a plain file's columns, for the user to confirm: by the words of the header, checked against the shapes of the
 * values; where the words say nothing, by values that can only be one thing. A role is given once, to the header that says it
 * best; what nobody claims is ignored. Columns about end customers are never guessed at.
 */
export function guessMapping(headers: readonly string[], rows: readonly string[][], report: ReportKind | null): ColumnMapping {
  const guess = new Guess(headers.map((header, at) => columnOf(header, at, rows)));
  for (const rule of RULES) {
    if (rule[0] === 'impressions') guess.giveLongDates();
    guess.give(rule);
  }
  guess.giveByValues();
  const kind = report ?? kindOf(guess.given);
  if (kind === 'transactions') guess.retype();
  const currency = currencyInHeaders(headers);
  return { report: kind, columns: guess.columns(), ...(currency && !guess.given.has('currency') ? { currency } : {}) };
}

function columnOf(header: string, at: number, rows: readonly string[][]): Column {
  const filled = rows.map((row) => row[at] ?? '').filter((cell) => !isNothing(cell));
  const key = headerKey(header);
  return { header, key, slots: slotsOfHeader(header), filled, shape: shapeOf(filled), isPersonal: isAboutCustomers(key) };
}

class Guess {
  readonly given = new Map<ColumnRole, Column>();
  readonly #claimed = new Set<Column>();

  constructor(private readonly all: readonly Column[]) {}

  /** Everything that a slot's words and shapes fit is spoken for; the best of it has the role. */
  give([slot, role, allowed]: readonly [Slot, ColumnRole, readonly Shape[]]): void {
    const beside = BESIDE[slot];
    if (beside !== undefined && !this.given.has(beside)) return;
    const fitting = this.#open().filter(
      ({ slots, shape, filled }) => slots.has(slot) && fits(shape, allowed, filled) && !(slot === 'paid' && areFlags(filled)),
    );
    if (slot === 'period' && this.given.has('period')) return;
    this.#claim(role, fitting, (column) => column.slots.get(slot) ?? 0);
  }

  /** Weeks, months and ranges, where no column has days. */
  giveLongDates(): void {
    if (this.given.has('date')) return;
    const slots = ['period', 'date'] as const;
    const rank = (column: Column) => Math.min(...slots.map((slot) => column.slots.get(slot) ?? Number.POSITIVE_INFINITY));
    const fitting = this.#open().filter(
      (column) =>
        rank(column) < Number.POSITIVE_INFINITY && (column.filled.length === 0 || arePeriods(column.filled, column.header)),
    );
    this.#claim('period', fitting, rank);
  }

  giveByValues(): void {
    const unknown = this.#open().filter(({ slots, filled }) => slots.size === 0 && filled.length > 0);
    for (const [role, isIt] of BY_VALUES) {
      if (this.given.has(role) || (role === 'date' && this.given.has('period'))) continue;
      const found = unknown.find((column) => !this.#claimed.has(column) && isIt(column));
      if (found) this.#claim(role, [found], () => 0);
    }
  }

  /** In a list of conversions a bare `Type` is what kind of entry a row is. */
  retype(): void {
    const type = this.given.get('type');
    if (type === undefined || this.given.has('entry-type') || !BARE_TYPE.has(type.key)) return;
    this.given.delete('type');
    this.given.set('entry-type', type);
  }

  /** In the order of the file, whatever order the rules find them in. */
  columns(): Record<string, ColumnRole> {
    const columns: Record<string, ColumnRole> = Object.fromEntries(this.all.map(({ header }) => [header, 'ignore']));
    for (const [role, { header }] of this.given) columns[header] = role;
    return columns;
  }

  #open(): Column[] {
    return this.all.filter((column) => !column.isPersonal && !this.#claimed.has(column));
  }

  #claim(role: ColumnRole, fitting: readonly Column[], rankOf: (column: Column) => number): void {
    for (const column of fitting) this.#claimed.add(column);
    if (this.given.has(role)) return;
    const best = fitting.reduce<Column | null>(
      (found, column) => (!found || rankOf(column) < rankOf(found) ? column : found),
      null,
    );
    if (best) this.given.set(role, best);
  }
}

const areFlags = (filled: readonly string[]) => filled.length > 0 && filled.every((cell) => /^[01]$/.test(cell.trim()));
const are = (filled: readonly string[], form: RegExp) => filled.every((cell) => form.test(cell.trim()));

/** Words of dates and addresses that are not the row's own. */
const OTHER_DATE =
  /pa(?:id|yment|yout|iement|go)|updat|modif|chang|last|first|expir|\bend|until|lock|valid|approv|process|click|birth|deadline|due|invoice|clear|zahl|änder|letzt|gültig|fällig|geburt|оплат|выплат|измен|обновл|послед|перв|срок|рожд|derni|échéance|naissance|últim|ultim|vencim|caduc|actualiz|nacim/i;
const OTHER_ADDRESS = /landing|click|deep|link|target|destination|logo|image|banner|refer|source|callback|postback|download/i;

/** What values alone can tell, where the header has no words that we know. */
const BY_VALUES: readonly (readonly [ColumnRole, (column: Column) => boolean])[] = [
  ['partner-id', ({ filled }) => are(filled, /^(?:pn|pt|par|prt|partner|aff|pub|affiliate)_\w{3,}$/) || are(filled, /\(#\d+\)$/)],
  ['date', ({ header, shape }) => shape === 'date' && !OTHER_DATE.test(header)],
  ['currency', ({ filled }) => filled.every((cell) => isCommonCurrency(cell.trim()))],
  ['website', ({ header, filled }) => are(filled, /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/?$/i) && !OTHER_ADDRESS.test(header)],
  [
    'email',
    ({ header, filled }) => are(filled, /^[^\s@]+@[^\s@]+\.\w+$/) && /mail|contact|kontakt|почт|correo|courriel/i.test(header),
  ],
];

const COMMON = /^(?:USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|JPY|BRL|INR|MXN|RUB|UAH|TRY|ILS|ZAR|SGD|HKD)$/;
const isCommonCurrency = (cell: string) => COMMON.test(cell) && isCurrency(cell);

/** `Revenue (USD)`: the one currency that headers name; null: none, or several. */
function currencyInHeaders(headers: readonly string[]): string | null {
  const codes = new Set(
    headers.flatMap(
      (header) => header.match(/\b(?:USD|EUR|GBP|CAD|AUD|CHF|SEK|NOK|DKK|PLN|CZK|JPY|BRL|INR|MXN|RUB|UAH|TRY)\b/g) ?? [],
    ),
  );
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

function kindOf(given: { readonly has: (role: ColumnRole) => boolean }): ReportKind {
  const counts: readonly ColumnRole[] = ['impressions', 'clicks', 'conversions'];
  const hasCounts = counts.some((role) => given.has(role));
  const hasMetrics = hasCounts || given.has('revenue') || given.has('commission');
  const hasDays = given.has('date') || given.has('period');
  if (given.has('conversion-id') && given.has('date')) return 'transactions';
  if (!hasMetrics) return given.has('paid') && hasDays ? 'payouts' : 'partners';
  // Money with a state, and nothing counted: one row per sale.
  if (given.has('date') && given.has('status') && !hasCounts) return 'transactions';
  if (hasDays) return 'performance';
  return given.has('status') || given.has('joined') || given.has('email') ? 'partners' : 'performance';
}
