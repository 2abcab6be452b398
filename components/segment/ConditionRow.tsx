import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Condition } from '@/core/domain/rule';
import { OPERATORS, RULE_LIMITS } from '@/core/domain/rule';
import { t } from '@/core/i18n/translate';
import { FIELD_GROUPS, OPERATORS_OF, takesValue } from '@/core/insight/segments/field';
import { FIELDS, fieldOf } from '@/core/insight/segments/fields';
import { isWindowed, type RuleReason } from '@/core/insight/segments/read-rule';
import { IconButton } from '../ui/Button';
import { withField, withOperator } from './edit-rule';
import { conditionText, fieldName, operatorName, type RuleUnits } from './rule-words';
import { ValueInput } from './ValueInput';

type Props = {
  readonly condition: Condition;
  readonly units: RuleUnits;
  readonly reason: RuleReason | null;
  /** What the data holds of a field that has no list of its own, by field. */
  readonly suggestions: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (condition: Condition) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
};

/** Field, window, comparison, value: one line where there is room, below each other where there is not. */
export function ConditionRow({ condition, units, reason, suggestions, onChange, onCopy, onRemove }: Props): JSX.Element {
  const id = useId();
  const field = fieldOf(condition.field);
  const operators = field ? OPERATORS.filter((is) => OPERATORS_OF[field.kind].includes(is)) : [];
  const describedBy = reason ? `${id}-problem` : undefined;
  const shared = { 'aria-describedby': describedBy, 'aria-invalid': reason ? true : undefined } as const;
  return (
    <li class="condition">
      <fieldset class="condition-parts">
        <legend class="visually-hidden">{conditionText(condition, units)}</legend>
        <select
          class="input select condition-field"
          aria-label={t('segment.builder.field')}
          value={condition.field}
          onChange={(event) => onChange(withField(condition, event.currentTarget.value))}
          {...shared}
        >
          {!field && <option value={condition.field}>{condition.field}</option>}
          {FIELD_GROUPS.map((group) => (
            <optgroup key={group} label={t(`segment.group.${group}`)}>
              {FIELDS.filter((one) => one.group === group).map((one) => (
                <option key={one.id} value={one.id}>
                  {fieldName(one)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {field && isWindowed(field) && (
          <label class="condition-unit">
            <input
              class="input condition-days"
              type="number"
              aria-label={t('segment.builder.window')}
              min={RULE_LIMITS.leastDays}
              max={RULE_LIMITS.mostDays}
              value={condition.days ?? ''}
              onInput={(event) => onChange({ ...condition, days: event.currentTarget.valueAsNumber })}
              {...shared}
            />
            <span class="small muted">{t('segment.unit.days')}</span>
          </label>
        )}
        <select
          class="input select condition-operator"
          aria-label={t('segment.builder.operator')}
          value={condition.is}
          onChange={(event) => {
            const is = operators.find((one) => one === event.currentTarget.value);
            if (is) onChange(withOperator(condition, is));
          }}
          {...shared}
        >
          {operators.map((is) => (
            <option key={is} value={is}>
              {operatorName(is)}
            </option>
          ))}
        </select>
        {field && takesValue(condition.is) && (
          <ValueInput
            key={field.id}
            field={field}
            value={condition.value}
            units={units}
            suggestions={suggestions[field.id] ?? []}
            attributes={shared}
            onChange={(value) => onChange({ ...condition, value })}
          />
        )}
      </fieldset>
      <div class="condition-tools">
        <IconButton small icon="plus" label={t('segment.builder.copy')} onClick={onCopy} />
        <IconButton small icon="close" label={t('segment.builder.remove')} onClick={onRemove} />
      </div>
      {reason && (
        <p class="field-error condition-problem" id={`${id}-problem`}>
          {t(`segment.problem.${reason}`)}
        </p>
      )}
    </li>
  );
}
