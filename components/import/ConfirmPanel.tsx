import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole, type FileSummary } from '@/core/domain/report';
import { hasMessage, t } from '@/core/i18n/translate';
import type { ColumnMeaning, Sample } from './import-view';

type Props = {
  readonly summary: FileSummary;
  readonly network: string;
  readonly sample: Sample;
  readonly meanings: readonly ColumnMeaning[];
  readonly onConfirm: () => void;
  /** Opens the mapper with what was matched. */
  readonly onCorrect: () => void;
};

const LONGEST = 40;

/** The columns of a report that nobody has held against a real export, to be looked over once. */
export function ConfirmPanel({ summary, network, sample, meanings, onConfirm, onCorrect }: Props): JSX.Element {
  const used = meanings.filter(({ role }) => role !== null);
  const unused = meanings.filter(({ role }) => role === null).map(({ header }) => header);
  const report = t(`word.report.${summary.report}`);
  return (
    <section class="confirm-panel" aria-labelledby="confirm-title">
      <h3 id="confirm-title">{t('intake.confirm.title', { network, report })}</h3>
      <p>{summary.confidence ? t(`intake.confirm.${summary.confidence}`, { network }) : t('import.need.confirm')}</p>
      {used.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section class="problem-scroll" tabIndex={0} aria-label={t('intake.confirm.columns')}>
          <table class="problem-table confirm-table">
            <thead>
              <tr>
                <th scope="col">{t('intake.confirm.column')}</th>
                <th scope="col">{t('intake.confirm.meaning')}</th>
                <th scope="col">{t('intake.confirm.sample')}</th>
              </tr>
            </thead>
            <tbody>
              {used.map(({ header, role }) => (
                <tr key={header}>
                  <th scope="row">{header}</th>
                  <td>{meaningText(role)}</td>
                  <td class="value muted">{firstValue(sample, header)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {unused.length > 0 && <p class="muted small">{t('intake.confirm.unused', { columns: unused.slice(0, 30).join(', ') })}</p>}
      <div class="row">
        <Button look="primary" icon="check" onClick={onConfirm}>
          {t('intake.confirm.yes')}
        </Button>
        <Button onClick={onCorrect}>{t('intake.confirm.no')}</Button>
        <span class="muted small">{t('intake.confirm.once')}</span>
      </div>
    </section>
  );
}

/** What a known report's columns say as a mapping of the user's, to start correcting from; what a mapping has no word for is left out. */
export function mappingOfMeanings(meanings: readonly ColumnMeaning[], sample: Sample, summary: FileSummary): ColumnMapping {
  const known = meanings.flatMap(({ header, role }) => {
    const own = roleOf(role);
    return own ? [[header, own] as const] : [];
  });
  if (known.length === 0) return sample.guess;
  return { report: summary.report, columns: Object.fromEntries(known) };
}

function roleOf(role: ColumnMeaning['role']): ColumnRole | null {
  // The cell has a name and an id in it: by hand, the name's column can only stand for the id.
  if (role === 'partner-cell') return 'partner-id';
  if (role === 'username') return 'partner-name';
  if (role === 'unpaid-commission') return 'commission';
  return COLUMN_ROLES.find((known) => known === role) ?? null;
}

function meaningText(role: ColumnMeaning['role']): string {
  const id = `panels.role.${role}`;
  if (hasMessage(id)) return t(id);
  const own = `intake.role.${role}`;
  return hasMessage(own) ? t(own) : t('intake.role.other');
}

function firstValue(sample: Sample, header: string): string {
  const at = sample.headers.indexOf(header);
  const value = sample.rows.map((row) => (row[at] ?? '').trim()).find((text) => text !== '') ?? '';
  if (value === '') return '–';
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}
