import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { RefusedRows } from '@/core/domain/batch';
import type { ImportId } from '@/core/domain/ids';
import type { ImportRecord, Program } from '@/core/domain/records';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import type { Answers, Retaken } from './import-view';
import { localDay } from './local-day';
import { periodText } from './PlanFacts';
import { StoredRefused } from './StoredRefused';
import { UndoButton } from './UndoButton';

type Props = {
  /** Newest first. */
  readonly imports: readonly ImportRecord[];
  readonly programs: readonly Program[];
  readonly onUndo: (record: ImportRecord) => Promise<void>;
  readonly loadRefused: (id: ImportId) => Promise<RefusedRows | null>;
  readonly onRetake: (record: ImportRecord, answers: Answers) => Promise<Result<Retaken, string>>;
};

/** A log is read from its end; who wants all of it asks. */
const FIRST = 20;

/** Every import that counts now. Undoing one leaves the others as they are. */
export function PastImports({ imports, programs, onUndo, loadRefused, onRetake }: Props): JSX.Element | null {
  const [isAll, setAll] = useState(false);
  if (imports.length === 0) return null;
  const shown = isAll ? imports : imports.slice(0, FIRST);
  return (
    <section class="past-imports" aria-labelledby="past-imports">
      <h2 id="past-imports">{t('panels.past.title')}</h2>
      <ul class="past-list">
        {shown.map((record) => (
          <PastImport
            key={record.id}
            record={record}
            program={programs.find(({ id }) => id === record.program)?.name ?? t('panels.import.unknown')}
            onUndo={() => onUndo(record)}
            load={() => loadRefused(record.id)}
            onRetake={(answers) => onRetake(record, answers)}
          />
        ))}
      </ul>
      {shown.length < imports.length && (
        <div class="row">
          <Button small look="quiet" icon="down" onClick={() => setAll(true)}>
            {t('intake.past.more', { n: imports.length - shown.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

type PastProps = {
  readonly record: ImportRecord;
  readonly program: string;
  readonly onUndo: () => Promise<void>;
  readonly load: () => Promise<RefusedRows | null>;
  readonly onRetake: (answers: Answers) => Promise<Result<Retaken, string>>;
};

function PastImport({ record, program, onUndo, load, onRetake }: PastProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { summary, counts } = record;
  // Absent in imports that were stored before the log told it.
  const { replacedDays = 0 } = counts as ImportRecord['counts'] & { readonly replacedDays?: number };
  return (
    <li>
      <div class="past-what">
        <strong>{summary.file}</strong>
        <span class="muted small">
          {t('panels.past.line', { program, report: t(`word.report.${summary.report}`), period: stretchText(record) })}
        </span>
        <span class="muted small">
          {t('panels.past.when', {
            day: { day: localDay(record.createdAt) },
            rows: summary.rows.accepted,
            changed: counts.changedConversions,
            replaced: replacedDays,
          })}
        </span>
      </div>
      <div class="past-verbs">
        {summary.rows.refused > 0 && (
          <Button
            small
            look="quiet"
            icon={isOpen ? 'up' : 'warning'}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {t('intake.past.refused', { n: summary.rows.refused })}
          </Button>
        )}
        <UndoButton name={summary.file} onUndo={onUndo} />
      </div>
      {isOpen && (
        <div class="past-refused" id={id}>
          <StoredRefused record={record} load={load} onRetake={onRetake} />
        </div>
      )}
    </li>
  );
}

/** `1 Jan to 31 Jan, by week`. Days are the rule and go without saying. */
function stretchText({ summary }: ImportRecord): string {
  const period = periodText(summary);
  if (summary.shape === 'snapshot') return t('intake.past.snapshot', { day: period });
  const grain = summary.grain ?? 'day';
  return grain === 'day' ? period : t('intake.past.grain', { period, grain: t(`intake.by.${grain}`) });
}
