import './rule.css';
import type { JSX } from 'preact';
import { isCondition, type Rule } from '@/core/domain/rule';
import { t } from '@/core/i18n/translate';
import { conditionText, type RuleUnits } from './rule-words';

type Props = { readonly rule: Rule; readonly units: RuleUnits };

/** A rule as people read it: lists in lists, each headed by how many of its lines must hold. */
export function RuleText({ rule, units }: Props): JSX.Element {
  return (
    <ul class="rule-text">
      <RulePart rule={rule} units={units} />
    </ul>
  );
}

function RulePart({ rule, units }: Props): JSX.Element {
  if (isCondition(rule)) return <li>{conditionText(rule, units)}</li>;
  const kind = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'not';
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule.not];
  return (
    <li>
      <span class="rule-text-kind">{t(`segment.rule.${kind}`)}</span>
      {parts.length === 0 ? (
        <p class="muted small">{t('segment.rule.none')}</p>
      ) : (
        <ul>
          {parts.map((part, at) => (
            <RulePart key={at} rule={part} units={units} />
          ))}
        </ul>
      )}
    </li>
  );
}
