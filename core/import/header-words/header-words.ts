/** What a header may be taken for: roles, some of them split by what their values must look like. */
export type Slot =
  | 'reversed-commission'
  | 'reversed-revenue'
  | 'reversed-conversions'
  | 'partner-id'
  | 'conversion-id'
  | 'original-id'
  | 'joined'
  | 'click-date'
  | 'date'
  | 'period'
  | 'impressions'
  | 'clicks'
  /** Sums of money. */
  | 'revenue'
  /** Counts or sums, as the values say. */
  | 'sales'
  | 'conversions'
  | 'commission'
  | 'paid'
  | 'currency'
  | 'email'
  | 'status'
  | 'country'
  | 'website'
  | 'referrer'
  | 'promo-code'
  | 'customer-kind'
  | 'group'
  | 'entry-type'
  | 'type'
  | 'first-name'
  | 'last-name'
  /** First (last) names only beside last (first) ones: `Nombre`, `Nom`. */
  | 'other-first-name'
  | 'other-last-name'
  | 'partner-name'
  /** A bare `id`: the partner's, where nothing else is. */
  | 'id';

/**
 * The headers of one language. Phrases are compared by `headerKey`, so case, accents, spaces and separators make no difference.
 * `{name}` stands for each word of a set, `{name}?` for each of them or none. Better phrases come first.
 */
export type HeaderWords = {
  readonly sets: Readonly<Record<string, string>>;
  readonly phrases: Readonly<Partial<Record<Slot, string>>>;
};
