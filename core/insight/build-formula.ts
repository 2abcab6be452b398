import type { Formula, Operation } from '../domain/formula';
import type { NumberSetting, Settings } from '../domain/settings';

type NumberFormula = Extract<Formula, { readonly name: string }>;

/** A number by its name, `formula.<name>` of core/i18n. */
export const named = (name: string, value: number, as?: NumberFormula['as']): Formula =>
  as === undefined ? { name, value } : { name, value, as };

/** A number of the method itself, which nobody can set. */
export const fixed = (value: number): Formula => ({ name: 'fixed', value });

export const fromSetting = (settings: Settings, setting: NumberSetting): Formula => ({
  name: 'setting',
  value: settings[setting],
  setting,
});

export const calculate = (op: Operation, ...of: readonly Formula[]): Formula => ({ op, of });
