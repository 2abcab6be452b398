import type { JSX } from 'preact';
import { Select } from '@/components/ui/Field';
import type { ColumnMapping, ColumnRole, DateOrder, DecimalMark, Grain } from '@/core/domain/report';
import { formatDay, t } from '@/core/i18n/translate';
import { CurrencyField } from './CurrencyField';
import type { Sample } from './import-view';
import { amountAs, dayAs, tellingValue } from './read-examples';
import { conventionsOf, isAmount, isDate } from './role-groups';

const ORDERS = ['dmy', 'mdy', 'ymd'] as const satisfies readonly DateOrder[];
const MARKS = ['point', 'comma'] as const satisfies readonly DecimalMark[];
const GRAINS_OFFERED = ['day', 'week', 'month', 'period'] as const satisfies readonly Grain[];

type Props = {
  readonly sample: Sample;
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
};

/** How the file writes its dates and amounts, told by the file's own values. Left alone, each is found from the whole column. */
export function MapperConventions({ sample, mapping, onChange }: Props): JSX.Element | null {
  const asked = conventionsOf(mapping);
  if (!asked.dates && !asked.amounts && !asked.currency && !asked.grain) return null;
  const asFound = { value: '' as const, text: t('intake.mapper.as-found') };
  const date = tellingValue(valuesIn(sample, mapping, isDate), ORDERS, dayAs);
  const amount = tellingValue(valuesIn(sample, mapping, isAmount), MARKS, amountAs);

  return (
    <fieldset class="mapper-conventions">
      <legend>{t('intake.mapper.conventions')}</legend>
      {asked.grain && (
        <Select<Grain | ''>
          label={t('intake.grain.label')}
          value={mapping.grain ?? ''}
          options={[asFound, ...GRAINS_OFFERED.map((value) => ({ value, text: t(`intake.grain.${value}`) }))]}
          onChange={(grain) => onChange(withPart(mapping, 'grain', grain))}
        />
      )}
      {asked.dates && (
        <Select<DateOrder | ''>
          label={t('panels.import.ask.date-order')}
          value={mapping.dateOrder ?? ''}
          options={[asFound, ...ORDERS.map((value) => ({ value, text: orderText(value, date) }))]}
          onChange={(dateOrder) => onChange(withPart(mapping, 'dateOrder', dateOrder))}
        />
      )}
      {asked.amounts && (
        <Select<DecimalMark | ''>
          label={t('panels.import.ask.decimal')}
          value={mapping.decimal ?? ''}
          options={[asFound, ...MARKS.map((value) => ({ value, text: markText(value, amount) }))]}
          onChange={(decimal) => onChange(withPart(mapping, 'decimal', decimal))}
        />
      )}
      {asked.currency && (
        <CurrencyField
          label={t('intake.mapper.currency')}
          value={mapping.currency ?? ''}
          hint={t('intake.mapper.currency-hint')}
          error={null}
          onInput={(text) => onChange(withPart(mapping, 'currency', text.trim().toUpperCase()))}
        />
      )}
    </fieldset>
  );
}

type Part = 'grain' | 'dateOrder' | 'decimal' | 'currency';

/** '' takes the statement back. */
function withPart<Name extends Part>(
  mapping: ColumnMapping,
  name: Name,
  value: NonNullable<ColumnMapping[Name]> | '',
): ColumnMapping {
  const { [name]: _, ...rest } = mapping;
  return value === '' ? (rest as ColumnMapping) : { ...mapping, [name]: value };
}

function valuesIn(sample: Sample, { columns }: ColumnMapping, fits: (role: ColumnRole) => boolean): string[] {
  return sample.headers.flatMap((header, at) =>
    fits(columns[header] ?? 'ignore') ? sample.rows.map((row) => row[at] ?? '') : [],
  );
}

function orderText(order: DateOrder, example: string | null): string {
  if (example === null) return t(`panels.import.date-order.${order}`);
  const day = dayAs(example, order);
  const name = t(`intake.date-order.${order}`);
  if (day === null) return t('intake.example.cannot', { name, value: example.slice(0, 20) });
  return t('intake.example.date', { name, value: example.slice(0, 20), day: formatDay(day) });
}

function markText(mark: DecimalMark, example: string | null): string {
  if (example === null) return t(`panels.import.decimal.${mark}`);
  const amount = amountAs(example, mark);
  const name = t(`intake.decimal.${mark}`);
  if (amount === null) return t('intake.example.cannot', { name, value: example.slice(0, 20) });
  return t('intake.example.amount', { name, value: example.slice(0, 20), amount });
}
