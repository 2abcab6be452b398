import type { MainMetric } from '@/core/domain/metrics';
import { type Currency, UNITS_PER_MAJOR } from '@/core/domain/money';
import type { Condition, Operator } from '@/core/domain/rule';
import type { Settings } from '@/core/domain/settings';
import { formatNumber, hasMessage, type MessageId, t } from '@/core/i18n/translate';
import type { FieldValue } from '@/core/insight/segments/compile-rule';
import { type ChoiceField, type Field, isNumberField, type NumberField, takesValue } from '@/core/insight/segments/field';
import { fieldOf } from '@/core/insight/segments/fields';
import { valueText } from '../partner/value-text';

/** What the numbers of a rule are counted in. */
export type RuleUnits = { readonly settings: Settings; readonly mainMetric: MainMetric; readonly currency: Currency | null };

/** A message named by data: what this version has no word for is shown as it is. */
const wordOr = (id: string, otherwise: string) => (hasMessage(id) ? t(id as MessageId) : otherwise);

export const fieldName = (field: Pick<Field, 'id'>) => wordOr(`segment.field.${field.id}`, field.id);
export const operatorName = (is: Operator) => t(`segment.operator.${is}`);

export function choiceWord({ words }: ChoiceField, code: string): string {
  return words === null ? code : wordOr(`segment.choice.${words}.${code}`, wordOr(`word.${words}.${code}`, code));
}

/** One condition as people read it: `Clicks in 30 days more than 100`. */
export function conditionText(condition: Condition, units: RuleUnits): string {
  const field = fieldOf(condition.field);
  if (!field) return t('segment.condition.unreadable', { field: condition.field });
  const name =
    condition.days === undefined
      ? fieldName(field)
      : t('segment.condition.windowed', { field: fieldName(field), days: condition.days });
  if (field.kind === 'flag' && condition.is === 'is') {
    return t(condition.value === true ? 'segment.condition.yes' : 'segment.condition.no', { field: name });
  }
  if (!takesValue(condition.is)) return `${name} ${operatorName(condition.is)}`;
  const value = valueWords(field, condition, units);
  // A span of days says the rest itself: "joined within the last 14 days".
  return t('segment.condition.compared', { field: name, operator: operatorName(condition.is), value });
}

function valueWords(field: Field, { value, is }: Condition, units: RuleUnits): string {
  if (typeof value === 'object' && value !== null) {
    const words = numberWords(field, units.settings[value.setting], { is, units });
    return t('segment.value.setting', { value: words });
  }
  if (typeof value === 'number') return numberWords(field, value, { is, units });
  if (typeof value !== 'string') return '';
  return field.kind === 'choice' ? choiceWord(field, value) : `“${value}”`;
}

/** What a field says of one partner, in the words in which rules compare it. */
export function fieldValueText(field: Field, value: NonNullable<FieldValue>, units: RuleUnits): string {
  if (typeof value === 'boolean') return t(value ? 'segment.value.yes' : 'segment.value.no');
  if (typeof value === 'number') return numberWords(field, value, { is: 'is', units });
  const words = typeof value === 'string' ? [value] : value;
  if (words.length === 0) return t('explain.inputs.none');
  return words.map((word) => (field.kind === 'choice' ? choiceWord(field, word) : word)).join(', ');
}

type Asked = { readonly is: Operator; readonly units: RuleUnits };

function numberWords(field: Field, value: number, { is, units }: Asked): string {
  if (!isNumberField(field)) return String(value);
  const { kind } = field;
  switch (kind) {
    case 'count':
      return formatNumber(value);
    case 'money':
      return valueText(value * UNITS_PER_MAJOR, 'revenue', units.currency);
    case 'value':
      return valueText(isMoney(units) ? value * UNITS_PER_MAJOR : value, units.mainMetric, units.currency);
    case 'share':
      return t('segment.value.share', { share: { share: value } });
    case 'times':
      return t('segment.value.times', { times: value });
    case 'days':
      return t('segment.value.days', { days: value });
    case 'ago':
      if (is === 'within') return t('segment.value.within-ago', { days: value });
      return is === 'before' ? t('segment.value.days', { days: value }) : t('segment.value.ago', { days: value });
    case 'ahead':
      return t(is === 'within' ? 'segment.value.within-ahead' : 'segment.value.ahead', { days: value });
    default:
      return kind satisfies never;
  }
}

const isMoney = ({ mainMetric }: RuleUnits) => mainMetric === 'revenue' || mainMetric === 'commission';

/** What a number field is entered in, said beside its input. */
export function unitText({ kind }: NumberField, units: RuleUnits): string {
  switch (kind) {
    case 'count':
      return '';
    case 'money':
      return units.currency ?? '';
    case 'value':
      return isMoney(units) ? (units.currency ?? '') : t(`word.metric.${units.mainMetric}`);
    case 'share':
      return '%';
    case 'times':
      return t('segment.unit.times');
    case 'days':
    case 'ago':
    case 'ahead':
      return t('segment.unit.days');
    default:
      return kind satisfies never;
  }
}
