import type { JSX } from 'preact';
import { hasMessage, t } from '@/core/i18n/translate';
import type { ExplainFormula } from '@/core/insight/explain/explanation';
import { namedFormula, workedFormula } from './formula-line';

const DECIMALS = 3;

/** One formula: with names, with numbers, and what it comes to. The line with numbers is plain arithmetic, to be copied. */
export function FormulaLine({ label, formula }: ExplainFormula): JSX.Element {
  const { numbers, result } = workedFormula(formula, DECIMALS);
  const id = `explain.formula.${label}`;
  return (
    <div class="formula" data-formula={label}>
      <p class="formula-label small">{hasMessage(id) ? t(id) : label}</p>
      <p class="formula-names">{namedFormula(formula)}</p>
      <p class="formula-numbers">
        <code>{numbers}</code> <output>{t('explain.formulas.result', { value: result })}</output>
      </p>
    </div>
  );
}
