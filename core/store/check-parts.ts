/** Whether a value is of one kind. Checks of records are put together from these. */
export type Check = (value: unknown) => boolean;

export const text: Check = (value) => typeof value === 'string';
export const flag: Check = (value) => typeof value === 'boolean';
export const number: Check = (value) => typeof value === 'number' && !Number.isNaN(value);
export const finite: Check = (value) => Number.isFinite(value);
/** Days, counts of days, seeds. */
export const whole: Check = (value) => Number.isSafeInteger(value);
export const nothing: Check = (value) => value === null;

export const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
export const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
export const all =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.every((check) => check(value));
export const orNull = (check: Check): Check => either(nothing, check);
/** Of a field that later versions added, or that is only there where it says something. */
export const maybe = (check: Check): Check => either((value) => value === undefined, check);
export const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
export const isA =
  (Type: new (length: number) => unknown): Check =>
  (value) =>
    value instanceof Type;
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const mapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);

export type Fields = Readonly<Record<string, Check>>;
export const shape = (fields: Fields): Check => {
  const checks = Object.entries(fields);
  return (value) => isObject(value) && checks.every(([field, check]) => check(value[field]));
};

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** Of what packed columns say of their time: only that both ends are there. */
export const period = shape({ from: number, to: number });
/** Days in their order. */
export const orderedPeriod: Check = all(shape({ from: whole, to: whole }), (value) => {
  const { from, to } = value as { readonly from: number; readonly to: number };
  return from <= to;
});

const stamp = { id: text, createdAt: number, updatedAt: number, deletedAt: orNull(number), fieldsAt: mapOf(number) };
export const stamped = (fields: Fields): Check => shape({ ...stamp, ...fields });
