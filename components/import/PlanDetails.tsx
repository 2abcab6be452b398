import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { Delimiter, FileSummary } from '@/core/domain/report';
import { t } from '@/core/i18n/translate';
import type { Answers, DeskFile, Planned } from './import-view';
import { localDay } from './local-day';
import { ReadingForm } from './ReadingForm';
import { correctable } from './reading-needs';

type Props = {
  readonly item: DeskFile;
  readonly planned: Planned;
  /** Questions stand above: what they ask is not asked here a second time. */
  readonly hasQuestions: boolean;
  readonly onAnswer: (answers: Answers) => void;
  readonly onMap: () => void;
};

/** How the file was read, and the way to say otherwise: a detail for most, the way out for the rest. Made when it is opened. */
export function PlanDetails({ item, planned, hasQuestions, onAnswer, onMap }: Props): JSX.Element {
  const { summary } = planned;
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="correction" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('panels.import.details')}</summary>
      {isOpen && (
        <div class="stack">
          <Facts summary={summary} from={item.from} />
          {!hasQuestions && (
            <>
              <h3>{t('panels.import.correct')}</h3>
              <ReadingForm
                key={planned.planId}
                summary={summary}
                answers={item.answers}
                asked={correctable(summary)}
                isRequired={false}
                fileDay={localDay(item.file.lastModified)}
                onAnswer={onAnswer}
              />
            </>
          )}
          <div class="row">
            <Button small onClick={onMap}>
              {t('panels.import.map-by-hand')}
            </Button>
          </div>
        </div>
      )}
    </details>
  );
}

function Facts({ summary, from }: { readonly summary: FileSummary; readonly from: string | null }): JSX.Element {
  return (
    <dl class="plan-list">
      <div>
        <dt>{t('panels.import.encoding')}</dt>
        <dd>{t(`intake.encoding.${summary.encoding}`)}</dd>
      </div>
      <div>
        <dt>{t('panels.import.delimiter')}</dt>
        <dd>{t(DELIMITERS[summary.delimiter])}</dd>
      </div>
      {summary.currency && (
        <div>
          <dt>{t('panels.import.ask.currency')}</dt>
          <dd>{summary.currency}</dd>
        </div>
      )}
      {from !== null && (
        <div>
          <dt>{t('intake.archive')}</dt>
          <dd>{from}</dd>
        </div>
      )}
    </dl>
  );
}

const DELIMITERS = {
  ',': 'panels.delimiter.comma',
  ';': 'panels.delimiter.semicolon',
  '|': 'panels.delimiter.bar',
  '\t': 'panels.delimiter.tab',
} as const satisfies Record<Delimiter, string>;
