// The only place that makes Intl objects: they cost far more to make than to use, so each is made once per language and shape.

type AnyFormatter = Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules | Intl.ListFormat;

const made = new Map<string, AnyFormatter>();

function once<Formatter extends AnyFormatter>(
  kind: string,
  [tags, options]: readonly unknown[],
  make: () => Formatter,
): Formatter {
  const key = `${kind} ${String(tags)} ${JSON.stringify(options) ?? ''}`;
  const known = made.get(key);
  if (known) return known as Formatter; // the key names the kind
  const formatter = make();
  made.set(key, formatter);
  return formatter;
}

type Tags = string | string[] | undefined;

export const getNumberFormat = (tags?: Tags, options?: Intl.NumberFormatOptions) =>
  once('number', [tags, options], () => new Intl.NumberFormat(tags, options));

export const getDateTimeFormat = (tags?: Tags, options?: Intl.DateTimeFormatOptions) =>
  once('date', [tags, options], () => new Intl.DateTimeFormat(tags, options));

export const getPluralRules = (tags?: Tags, options?: Intl.PluralRulesOptions) =>
  once('plural', [tags, options], () => new Intl.PluralRules(tags, options));

export const getListFormat = (tags?: Tags, options?: Intl.ListFormatOptions) =>
  once('list', [tags, options], () => new Intl.ListFormat(tags, options));
