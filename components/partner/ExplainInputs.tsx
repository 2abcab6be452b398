import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import type { ExplainInput } from '@/core/insight/explain/explanation';
import { inputLabel, inputText } from './explain-text';

/** The figures behind an explanation, with the days they were counted on. */
export function ExplainInputs({ inputs }: { readonly inputs: readonly ExplainInput[] }): JSX.Element {
  const hasDays = inputs.some((input) => daysText(input) !== '');
  return (
    <section>
      <h3>{t('explain.inputs')}</h3>
      <table class="explain-inputs">
        <thead>
          <tr>
            <th scope="col">{t('explain.inputs.what')}</th>
            <th scope="col">{t('explain.inputs.value')}</th>
            {hasDays && <th scope="col">{t('explain.inputs.days')}</th>}
          </tr>
        </thead>
        <tbody>
          {inputs.map((input) => (
            <tr key={input.label}>
              <th scope="row">
                {inputLabel(input.label)}
                {input.metric && <span class="muted"> ({t(`word.metric.${input.metric}`)})</span>}
              </th>
              <td>{inputText(input.label, input.value)}</td>
              {hasDays && <td class="muted">{daysText(input)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function daysText({ from, to }: ExplainInput): string {
  if (from === undefined || to === undefined || from === null || to === null) return '';
  return t('explain.inputs.period', { from: { day: from }, to: { day: to } });
}
