import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { PARTNER_TYPES } from '@/core/domain/partner';
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from '@/core/domain/report';
import { t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';
import type { Sample } from './import-view';
import { hasNoUse, ROLE_GROUPS } from './role-groups';
import { shapeTrouble } from './value-shape';

type Props = {
  readonly sample: Sample;
  readonly mapping: ColumnMapping;
  readonly onChange: (columns: ColumnMapping['columns']) => void;
};

const SAMPLES = 3;
const LONGEST = 28;
/** A select holds some twenty options: hundreds of columns at once would hold up the page. */
const MOST_AT_ONCE = 40;

export function MapperColumns({ sample, mapping, onChange }: Props): JSX.Element {
  const [isAll, setAll] = useState(false);
  // A file may have two columns of one name; a mapping goes by name, so they are one.
  const headers = [...new Set(sample.headers)];
  const shown = isAll ? headers : headers.slice(0, MOST_AT_ONCE);
  return (
    <>
      <ul class="mapper-columns" aria-label={t('panels.mapper.columns')}>
        {shown.map((header, at) => (
          <MapperColumn
            key={header}
            name={header === '' ? t('panels.mapper.nameless', { n: at + 1 }) : header}
            values={valuesOf(sample, header)}
            role={mapping.columns[header] ?? 'ignore'}
            isTwice={isTwice(mapping, header)}
            report={mapping.report}
            onChange={(role) => onChange({ ...mapping.columns, [header]: role })}
          />
        ))}
      </ul>
      {shown.length < headers.length && (
        <div class="row">
          <Button small look="quiet" icon="down" onClick={() => setAll(true)}>
            {t('intake.mapper.more', { n: headers.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  );
}

type ColumnProps = {
  readonly name: string;
  readonly values: readonly string[];
  readonly role: ColumnRole;
  readonly isTwice: boolean;
  readonly report: ColumnMapping['report'];
  readonly onChange: (role: ColumnRole) => void;
};

function MapperColumn({ name, values, role, isTwice, report, onChange }: ColumnProps): JSX.Element {
  const id = useId();
  const trouble = shapeTrouble(role, values);
  const warning = isTwice
    ? t('panels.mapper.twice', { role: t(`panels.role.${role}`) })
    : trouble
      ? t(`intake.shape.${trouble}`)
      : hasNoUse(report, role)
        ? t('intake.mapper.no-use')
        : null;
  return (
    <li data-ignored={role === 'ignore' || undefined} data-warning={warning !== null || undefined}>
      <label class="mapper-name" for={id}>
        {name}
      </label>
      <span class="mapper-samples small" id={`${id}-values`}>
        {samplesText(values)}
      </span>
      <select
        id={id}
        class="input select"
        value={role}
        aria-describedby={warning ? `${id}-values ${id}-warning` : `${id}-values`}
        onChange={(event) => {
          const chosen = COLUMN_ROLES.find((known) => known === event.currentTarget.value);
          if (chosen) onChange(chosen);
        }}
      >
        <option value="ignore">{t('panels.role.ignore')}</option>
        {ROLE_GROUPS.map((group) => (
          <optgroup key={group.id} label={t(`intake.role-group.${group.id}`)}>
            {group.roles.map((one) => (
              <option key={one} value={one}>
                {t(`panels.role.${one}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {role === 'type' && <p class="mapper-note small muted">{t('types.mapper', { types: knownTypes() })}</p>}
      {warning && (
        <p class="mapper-warning small" id={`${id}-warning`}>
          <Icon name="warning" size={14} />
          <span>{warning}</span>
        </p>
      )}
    </li>
  );
}

const knownTypes = () => PARTNER_TYPES.map(typeText).join(', ');

function isTwice({ columns }: ColumnMapping, header: string): boolean {
  const role = columns[header];
  if (role === undefined || role === 'ignore') return false;
  return Object.entries(columns).some(([other, same]) => other !== header && same === role);
}

function valuesOf(sample: Sample, header: string): readonly string[] {
  const at = sample.headers.indexOf(header);
  return sample.rows.map((row) => (row[at] ?? '').trim());
}

function samplesText(values: readonly string[]): string {
  const told = [...new Set(values.filter((value) => value !== ''))].slice(0, SAMPLES);
  if (told.length === 0) return t('panels.mapper.no-values');
  return told.map((value) => (value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)).join(' · ');
}
