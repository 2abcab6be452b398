// Formulae that are both worked out and shown, so that what a person reads is what was computed.

export const OPERATIONS = ['+', '-', '*', '/', '^', 'min', 'max', 'log2', 'sqrt', 'abs', 'round', 'beta', 'clamp'] as const;
export type Operation = (typeof OPERATIONS)[number];

/**
 * A number with what it is called (an id of core/i18n, `formula.<name>`), or an operation on others. `setting`: the number is a
 * setting of the user's. `clamp` holds its only operand within 0..1; `beta` is I_x(a, b) of (x, a, b), see
 * core/insight/beta.ts; `-` of one operand is its negative.
 */
export type Formula =
  | { readonly name: string; readonly value: number; readonly as?: 'share' | 'money' | 'days'; readonly setting?: string }
  | { readonly op: Operation; readonly of: readonly Formula[] };

export const isNumber = (formula: Formula): formula is Extract<Formula, { name: string }> => 'name' in formula;
