import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { RefusedRows } from '@/core/domain/batch';
import type { ImportRecord } from '@/core/domain/records';
import type { ColumnMapping } from '@/core/domain/report';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { ColumnMapper } from './ColumnMapper';
import { mappingOfMeanings } from './ConfirmPanel';
import { type ImportTools, Tools } from './import-tools';
import type { Answers, Retaken, Sample } from './import-view';
import { RefusedList } from './RefusedList';

type Props = {
  readonly record: ImportRecord;
  readonly load: () => Promise<RefusedRows | null>;
  readonly onRetake: (answers: Answers) => Promise<Result<Retaken, string>>;
};

const SAMPLE_ROWS = 50;

type Step =
  | { readonly kind: 'list' }
  | { readonly kind: 'mapping'; readonly rows: RefusedRows }
  | { readonly kind: 'taking' }
  | { readonly kind: 'taken'; readonly done: Retaken }
  | { readonly kind: 'failed'; readonly reason: 'gone' | 'storage-full' | 'failed' };

/** The rows that a stored import had refused, and the way to take them in after all. */
export function StoredRefused({ record, load, onRetake }: Props): JSX.Element {
  const tools = useContext(Tools);
  const [step, setStep] = useState<Step>({ kind: 'list' });
  const { summary } = record;

  async function correct(): Promise<void> {
    const rows = await load().catch(() => null);
    setStep(rows && rows.rows.length > 0 ? { kind: 'mapping', rows } : { kind: 'failed', reason: 'gone' });
  }

  async function retake(mapping: ColumnMapping): Promise<void> {
    setStep({ kind: 'taking' });
    try {
      const done = await onRetake({ mapping });
      if (done.ok) setStep({ kind: 'taken', done: done.value });
      else setStep({ kind: 'failed', reason: done.reason === 'storage-full' ? 'storage-full' : 'failed' });
    } catch {
      setStep({ kind: 'failed', reason: 'failed' }); // a bug or a full disk: the import stands as it was
    }
  }

  return (
    <div class="stored-refused stack">
      {step.kind === 'taken' && (
        <Notice tone={step.done.taken > 0 ? 'success' : 'info'} isNews title={t('intake.retake.done', step.done)}>
          {t(step.done.still > 0 ? 'intake.retake.still' : 'intake.retake.all', step.done)}
        </Notice>
      )}
      {step.kind === 'failed' && (
        <Notice tone="danger" isNews title={t(`intake.retake.${step.reason}.what`)}>
          {t('intake.retake.safe')} {t(`intake.retake.${step.reason}.do`)}
        </Notice>
      )}
      {step.kind === 'mapping' ? (
        <>
          <Correction record={record} rows={step.rows} tools={tools} onApply={(mapping) => void retake(mapping)} />
          <div class="row">
            <Button small look="quiet" icon="left" onClick={() => setStep({ kind: 'list' })}>
              {t('intake.retake.back')}
            </Button>
          </div>
        </>
      ) : (
        <RefusedList
          file={summary.file}
          count={summary.rows.refused}
          problems={summary.problems}
          load={load}
          actions={
            <Button small icon="settings" busy={step.kind === 'taking'} onClick={() => void correct()}>
              {t('intake.retake.correct')}
            </Button>
          }
        />
      )}
    </div>
  );
}

type CorrectionProps = {
  readonly record: ImportRecord;
  readonly rows: RefusedRows;
  readonly tools: ImportTools;
  readonly onApply: (mapping: ColumnMapping) => void;
};

function Correction({ record, rows, tools, onApply }: CorrectionProps): JSX.Element {
  const { summary, mapping } = record;
  const guess: ColumnMapping = { report: summary.report, columns: {} };
  const sample: Sample = {
    headers: rows.headers,
    rows: rows.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
    guess,
    headerKey: record.id,
  };
  const start = mapping ?? mappingOfMeanings(tools.meaningsOf(summary.definition, rows.headers), sample, summary);
  return (
    <ColumnMapper
      sample={sample}
      mapping={start}
      guess={start}
      isRemembered={false}
      file={summary.file}
      onPreview={null}
      onForget={null}
      onApply={onApply}
      lead={t('intake.retake.lead')}
      applyHint={t('intake.retake.apply-hint')}
    />
  );
}
