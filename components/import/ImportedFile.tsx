import type { JSX } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { ImportRecord } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { Tools } from './import-tools';
import { StoredRefused } from './StoredRefused';
import { UndoButton } from './UndoButton';

type Props = { readonly record: ImportRecord; readonly network: string; readonly onUndo: () => Promise<void> };

/** What came in, as it was counted when it was stored; what did not, and the ways back. */
export function ImportedFile({ record, network, onUndo }: Props): JSX.Element {
  const { summary, counts } = record;
  const tools = useContext(Tools);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div class="import-done">
        <p>
          {t('panels.import.done', {
            network,
            report: t(`word.report.${summary.report}`),
            rows: summary.rows.accepted,
            refused: summary.rows.refused,
            new: counts.newPartners,
            known: counts.knownPartners,
          })}
        </p>
        <div class="past-verbs">
          {summary.rows.refused > 0 && (
            <RefusedToggle n={summary.rows.refused} isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)} />
          )}
          <UndoButton name={summary.file} onUndo={onUndo} />
        </div>
      </div>
      {isOpen && (
        <div id={id}>
          <StoredRefused
            record={record}
            load={() => tools.storedRefused(record.id)}
            onRetake={(answers) => tools.retake(record, answers)}
          />
        </div>
      )}
    </>
  );
}

type ToggleProps = { readonly n: number; readonly isOpen: boolean; readonly controls: string; readonly onToggle: () => void };

export function RefusedToggle({ n, isOpen, controls, onToggle }: ToggleProps): JSX.Element {
  return (
    <Button
      small
      look="quiet"
      icon={isOpen ? 'up' : 'warning'}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      {t('intake.past.refused', { n })}
    </Button>
  );
}
