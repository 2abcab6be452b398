import type { JSX } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { ImportRecord, Program } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { RefusedToggle } from './ImportedFile';
import { Tools } from './import-tools';
import { localDay } from './local-day';
import { periodText } from './PlanFacts';
import { StoredRefused } from './StoredRefused';
import { UndoButton } from './UndoButton';

type Props = {
  /** Newest first. */
  readonly imports: readonly ImportRecord[];
  readonly programs: readonly Program[];
  readonly onUndo: (record: ImportRecord) => Promise<void>;
};

/** A log is read from its end; who wants all of it asks. */
const FIRST = 20;

/** Every import that counts now. Undoing one leaves the others as they are. */
export function PastImports({ imports, programs, onUndo }: Props): JSX.Element | null {
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
};

function PastImport({ record, program, onUndo }: PastProps): JSX.Element {
  const tools = useContext(Tools);
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
          <RefusedToggle n={summary.rows.refused} isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)} />
        )}
        <UndoButton name={summary.file} onUndo={onUndo} />
      </div>
      {isOpen && (
        <div class="past-refused" id={id}>
          <StoredRefused
            record={record}
            load={() => tools.storedRefused(record.id)}
            onRetake={(answers) => tools.retake(record, answers)}
          />
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
