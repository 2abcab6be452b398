import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole, type ReportKind } from '@/core/domain/report';
import { t } from '@/core/i18n/translate';
import type { Sample } from './import-view';
import { type MappingTrouble, mappingTrouble } from './mapping-trouble';

type Props = {
  readonly sample: Sample;
  /** What holds now: the answer given before, else the guess. */
  readonly mapping: ColumnMapping;
  readonly isRemembered: boolean;
  readonly onApply: (mapping: ColumnMapping) => void;
};

const MAPPED_REPORTS = ['performance', 'transactions', 'partners'] as const satisfies readonly ReportKind[];
const SAMPLES = 3;
const LONGEST = 28;

/** A file that no network's definition knows: each column with some of its values and the role it plays. */
export function ColumnMapper({ sample, mapping, isRemembered, onApply }: Props): JSX.Element {
  const [report, setReport] = useState<ReportKind>(mapping.report);
  const [columns, setColumns] = useState<Readonly<Record<string, ColumnRole>>>(mapping.columns);
  const [trouble, setTrouble] = useState<MappingTrouble | null>(null);
  const id = useId();
  // A file may have two columns of one name; a mapping goes by name, so they are one.
  const headers = [...new Set(sample.headers)];

  function apply(): void {
    const found = mappingTrouble(report, columns);
    setTrouble(found);
    if (!found) onApply({ ...mapping, report, columns });
  }

  return (
    <section class="mapper" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('panels.mapper.title')}</h3>
      <p class="muted small">{t(isRemembered ? 'panels.mapper.remembered' : 'import.need.mapping')}</p>
      <Select
        label={t('panels.mapper.report')}
        value={report}
        options={MAPPED_REPORTS.map((value) => ({ value, text: t(`panels.mapper.report.${value}`) }))}
        onChange={setReport}
      />
      <ul class="mapper-columns" aria-label={t('panels.mapper.columns')}>
        {headers.map((header, at) => (
          <li key={header}>
            <label class="mapper-name" for={`${id}-${at}`}>
              {header === '' ? t('panels.mapper.nameless', { n: at + 1 }) : header}
            </label>
            <span class="mapper-samples muted small">{samplesOf(sample, header)}</span>
            <select
              id={`${id}-${at}`}
              class="input select"
              value={columns[header] ?? 'ignore'}
              data-ignored={(columns[header] ?? 'ignore') === 'ignore' || undefined}
              onChange={(event) => {
                const role = COLUMN_ROLES.find((known) => known === event.currentTarget.value);
                if (role) setColumns({ ...columns, [header]: role });
              }}
            >
              {COLUMN_ROLES.map((role) => (
                <option key={role} value={role}>
                  {t(`panels.role.${role}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {trouble && (
        <Notice tone="warning" isNews>
          {trouble.id === 'twice'
            ? t('panels.mapper.twice', { role: t(`panels.role.${trouble.role}`) })
            : t('import.advice.mapping-lacks', { role: trouble.role })}
        </Notice>
      )}
      <div class="row">
        <Button icon="check" onClick={apply}>
          {t('panels.import.apply')}
        </Button>
        <span class="muted small">{t('panels.mapper.apply-hint')}</span>
      </div>
    </section>
  );
}

function samplesOf(sample: Sample, header: string): string {
  const at = sample.headers.indexOf(header);
  const values = new Set(sample.rows.map((row) => (row[at] ?? '').trim()).filter((value) => value !== ''));
  const shown = [...values].slice(0, SAMPLES).map((value) => (value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value));
  return shown.length === 0 ? t('panels.mapper.no-values') : shown.join(' · ');
}
