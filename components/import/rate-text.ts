/** A rate as the user types it, as plain decimal text with a point: `1,17` is `1.17`. null: not a rate above 0 with at most six decimals. */
export function rateOf(text: string): string | null {
  const match = /^(\d{1,7})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!match) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  const whole = (match[1] ?? '').replace(/^0+(?=\d)/, '');
  if (whole === '0' && fraction === '') return null;
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
