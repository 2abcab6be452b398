import type { JSX } from 'preact';
import type { ImportRecord, Program } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { localDay } from './local-day';
import { periodText } from './PlanFacts';
import { UndoButton } from './UndoButton';

type Props = {
  /** Newest first. */
  readonly imports: readonly ImportRecord[];
  readonly programs: readonly Program[];
  readonly onUndo: (record: ImportRecord) => Promise<void>;
};

/** Every import that counts now. Undoing one leaves the others as they are. */
export function PastImports({ imports, programs, onUndo }: Props): JSX.Element | null {
  if (imports.length === 0) return null;
  return (
    <section class="past-imports" aria-labelledby="past-imports">
      <h2 id="past-imports">{t('panels.past.title')}</h2>
      <ul class="past-list">
        {imports.map((record) => (
          <li key={record.id}>
            <div class="past-what">
              <strong>{record.summary.file}</strong>
              <span class="muted small">
                {t('panels.past.line', {
                  program: programs.find(({ id }) => id === record.program)?.name ?? t('panels.import.unknown'),
                  report: t(`word.report.${record.summary.report}`),
                  period: periodText(record.summary),
                })}
              </span>
              <span class="muted small">
                {t('panels.past.when', {
                  day: { day: localDay(record.createdAt) },
                  rows: record.summary.rows.accepted,
                  refused: record.summary.rows.refused,
                  changed: record.counts.changedConversions,
                })}
              </span>
            </div>
            <UndoButton name={record.summary.file} onUndo={() => onUndo(record)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
