import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Program } from '@/core/domain/records';
import { sentenceText, t } from '@/core/i18n/translate';
import { ColumnMapper } from './ColumnMapper';
import { type Answers, type Choice, type DeskFile, type DeskState, isAnswerable, type NetworkOption } from './import-view';
import { localDay } from './local-day';
import { networkName } from './network-name';
import { PlanFacts } from './PlanFacts';
import { PlanTotals } from './PlanTotals';
import { ProblemTable } from './ProblemTable';
import { ProgramField } from './ProgramField';
import { ReadingForm } from './ReadingForm';
import { correctable, readingNeeds } from './reading-needs';

type Props = {
  readonly item: DeskFile;
  readonly state: Extract<DeskState, { kind: 'planned' }>;
  /** Other open files follow the choice of programme. */
  readonly hasSiblings: boolean;
  readonly programs: readonly Program[];
  readonly networks: readonly NetworkOption[];
  readonly onAnswer: (answers: Answers) => void;
  readonly onChoose: (choice: Choice) => void;
  readonly onAgain: () => void;
};

/** What would be stored, before anything is: facts and totals to hold against the dashboard, questions where the file is silent. */
export function PlanView({ item, state, hasSiblings, programs, networks, onAnswer, onChoose, onAgain }: Props): JSX.Element {
  const { planned, failure } = state;
  const { summary } = planned;
  const asked = readingNeeds(summary.needs);
  const needsMapping = summary.needs.includes('mapping');
  const isPlain = summary.recognised === 'mapped' || summary.recognised === 'no';
  const isUsable = isAnswerable(summary);
  const help = networks.find(({ id }) => id === summary.network)?.exportHelp ?? null;

  return (
    <>
      {planned.duplicateOf && (
        <Notice tone="success" title={t('panels.import.duplicate')}>
          {t('panels.import.duplicate-since', { day: { day: localDay(planned.duplicateOf.createdAt) } })}
        </Notice>
      )}
      {failure && (
        <Notice
          tone="danger"
          isNews
          title={t(`panels.commit.${failure}.what`)}
          actions={
            failure === 'plan-gone' && (
              <Button small onClick={onAgain}>
                {t('panels.import.again')}
              </Button>
            )
          }
        >
          {t('panels.refusal.safe')} {t(`panels.commit.${failure}.do`)}
        </Notice>
      )}
      {isUsable ? (
        summary.advice.map((advice) => (
          <Notice key={advice.id}>
            {sentenceText(advice)} <ExportHelp address={help} />
          </Notice>
        ))
      ) : (
        <Notice tone="danger" title={t('import.need.partner-columns')}>
          {t('panels.refusal.safe')} {summary.advice.map(sentenceText).join(' ')} <ExportHelp address={help} />
        </Notice>
      )}
      {asked.length > 0 && (
        <section class="plan-questions">
          <h3>{t('panels.import.questions', { n: asked.length })}</h3>
          <ReadingForm
            key={planned.planId}
            summary={summary}
            answers={item.answers}
            asked={asked}
            isRequired
            onAnswer={onAnswer}
          />
        </section>
      )}
      {needsMapping ? (
        <Mapper item={item} planned={planned} onAnswer={onAnswer} />
      ) : (
        <div class="plan-body">
          <PlanFacts planned={planned} network={networkName(networks, summary.network)} />
          {isUsable && <PlanTotals summary={summary} />}
        </div>
      )}
      {isUsable && !planned.duplicateOf && !needsMapping && (
        <ProgramField
          network={summary.network}
          isPlain={isPlain}
          hasSiblings={hasSiblings}
          programs={programs}
          networks={networks}
          choice={item.choice}
          onChoose={onChoose}
        />
      )}
      <ProblemTable summary={summary} />
      {!needsMapping && !planned.duplicateOf && isUsable && (
        <Correction item={item} state={state} isPlain={isPlain} hasQuestions={asked.length > 0} onAnswer={onAnswer} />
      )}
    </>
  );
}

function ExportHelp({ address }: { readonly address: string | null }): JSX.Element | null {
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {t('panels.import.export-help')}
    </a>
  );
}

type MapperProps = Pick<Props, 'item' | 'onAnswer'> & { readonly planned: Props['state']['planned'] };

function Mapper({ item, planned, onAnswer }: MapperProps): JSX.Element {
  return (
    <ColumnMapper
      key={planned.sample.headerKey}
      sample={planned.sample}
      mapping={item.answers.mapping ?? planned.sample.guess}
      isRemembered={planned.rememberedMapping}
      onApply={(mapping) => onAnswer({ mapping })}
    />
  );
}

type CorrectionProps = Pick<Props, 'item' | 'state' | 'onAnswer'> & { readonly isPlain: boolean; readonly hasQuestions: boolean };

/** How the file was read, and the way to say otherwise: a detail for most, the way out for the rest. */
function Correction({ item, state, isPlain, hasQuestions, onAnswer }: CorrectionProps): JSX.Element {
  const { summary } = state.planned;
  const [isMapping, setMapping] = useState(false);
  return (
    <details class="correction">
      <summary>{t('panels.import.details')}</summary>
      <div class="stack">
        <dl class="plan-list">
          <div>
            <dt>{t('panels.import.encoding')}</dt>
            <dd>{summary.encoding.toUpperCase()}</dd>
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
        </dl>
        {!hasQuestions && (
          <>
            <h3>{t('panels.import.correct')}</h3>
            <ReadingForm
              key={state.planned.planId}
              summary={summary}
              answers={item.answers}
              asked={correctable(summary)}
              isRequired={false}
              onAnswer={onAnswer}
            />
          </>
        )}
        {isPlain || isMapping ? (
          <Mapper item={item} planned={state.planned} onAnswer={onAnswer} />
        ) : (
          <div class="row">
            <Button small onClick={() => setMapping(true)}>
              {t('panels.import.map-by-hand')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

const DELIMITERS = {
  ',': 'panels.delimiter.comma',
  ';': 'panels.delimiter.semicolon',
  '|': 'panels.delimiter.bar',
  '\t': 'panels.delimiter.tab',
} as const;
