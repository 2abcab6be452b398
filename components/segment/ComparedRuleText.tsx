import './rule.css';
import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import type { ComparedRule } from '@/core/insight/explain/explanation';
import { fieldOf } from '@/core/insight/segments/fields';
import { verdictText } from '../partner/verdict-text';
import { conditionText, fieldValueText, type RuleUnits } from './rule-words';

type Props = { readonly rule: ComparedRule; readonly units: RuleUnits };

/** As RuleText, with what each line found of one partner. */
export function ComparedRuleText({ rule, units }: Props): JSX.Element {
  return (
    <ul class="rule-text">
      <Part rule={rule} units={units} />
    </ul>
  );
}

function Part({ rule, units }: Props): JSX.Element {
  if ('condition' in rule) {
    return (
      <li>
        {lineText(rule, units)} <span class="tested-verdict">{verdictText(rule.holds)}</span>
      </li>
    );
  }
  return (
    <li>
      <span class="rule-text-kind">{t(`segment.rule.${rule.kind}`)}</span>
      {rule.holds !== true && <span class="tested-verdict"> {verdictText(rule.holds)}</span>}
      {rule.parts.length === 0 ? (
        <p class="muted small">{t('segment.rule.none')}</p>
      ) : (
        <ul>
          {rule.parts.map((part, at) => (
            <Part key={at} rule={part} units={units} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Of what is not known there is nothing to show: the verdict says it. */
function lineText({ condition, own }: Extract<ComparedRule, { condition: unknown }>, units: RuleUnits): string {
  const field = fieldOf(condition.field);
  const text = conditionText(condition, units);
  return field && own !== null
    ? t('explain.segment.compared', { condition: text, own: fieldValueText(field, own, units) })
    : text;
}
