import { t } from '../i18n/translate';
import type { TemplateProblem } from './check-template';

/** One sentence: where, what is wrong, and what was probably meant. In the current language. */
export function wordProblem({ part, line, column, reason, written, nearest }: TemplateProblem): string {
  const what = t(`template.problem.${reason}`, { written, nearest: nearest ?? 'none' });
  return t('template.problem', { part, line, column, what });
}
