import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Program } from '@/core/domain/records';
import { sentenceText, t } from '@/core/i18n/translate';
import { ColumnMapper } from './ColumnMapper';
import { ConfirmPanel, mappingOfMeanings } from './ConfirmPanel';
import { ExportHelp } from './ExportHelp';
import { Tools } from './import-tools';
import { type Answers, type Choice, type DeskFile, type DeskState, isAnswerable, type NetworkOption } from './import-view';
import { localDay } from './local-day';
import { networkName } from './network-name';
import { PlanDetails } from './PlanDetails';
import { PlanFacts } from './PlanFacts';
import { PlanTotals } from './PlanTotals';
import { ProgramField } from './ProgramField';
import { ReadingForm } from './ReadingForm';
import { RefusedList } from './RefusedList';
import { readingNeeds } from './reading-needs';

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
  const { planned } = state;
  const { summary } = planned;
  const tools = useContext(Tools);
  const [isMapping, setMapping] = useState(false);
  const asked = readingNeeds(summary.needs);
  const isPlain = summary.recognised === 'mapped' || summary.recognised === 'no';
  const isUsable = isAnswerable(summary);
  const isOpen = isUsable && !planned.duplicateOf;
  const needsMapping = summary.needs.includes('mapping');
  const network = networkName(networks, summary.network);

  return (
    <>
      <PlanNotices state={state} help={networks.find(({ id }) => id === summary.network)?.exportHelp ?? null} onAgain={onAgain} />
      {needsMapping || isMapping ? (
        <PlanMapper item={item} state={state} onAnswer={onAnswer} onBack={needsMapping ? null : () => setMapping(false)} />
      ) : (
        <>
          {isOpen && summary.needs.includes('confirm') && (
            <ConfirmPanel
              summary={summary}
              network={network}
              sample={planned.sample}
              meanings={tools.meaningsOf(summary.definition, planned.sample.headers)}
              onConfirm={() => onAnswer({ confirmed: true })}
              onCorrect={() => setMapping(true)}
            />
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
                fileDay={localDay(item.file.lastModified)}
                onAnswer={onAnswer}
              />
            </section>
          )}
          <div class="plan-body">
            <PlanFacts planned={planned} network={network} />
            {isUsable && <PlanTotals summary={summary} />}
          </div>
          {isOpen && (
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
        </>
      )}
      <RefusedList
        file={summary.file}
        count={summary.rows.refused}
        problems={summary.problems}
        load={() => tools.refused(item.key)}
      />
      {isOpen && !needsMapping && !isMapping && (
        <PlanDetails
          item={item}
          planned={planned}
          hasQuestions={asked.length > 0}
          onAnswer={onAnswer}
          onMap={() => setMapping(true)}
        />
      )}
    </>
  );
}

type NoticesProps = Pick<Props, 'state' | 'onAgain'> & { readonly help: string | null };

function PlanNotices({ state: { planned, failure }, help, onAgain }: NoticesProps): JSX.Element {
  const { summary, duplicateOf } = planned;
  return (
    <>
      {duplicateOf && (
        <Notice tone="success" title={t('panels.import.duplicate')}>
          {t('panels.import.duplicate-since', { day: { day: localDay(duplicateOf.createdAt) } })}
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
      {isAnswerable(summary) ? (
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
    </>
  );
}

type MapperProps = Pick<Props, 'item' | 'state' | 'onAnswer'> & { readonly onBack: (() => void) | null };

/** The mapper for a file on the desk. A known report's columns come filled in as its definition has them. */
function PlanMapper({ item, state: { planned }, onAnswer, onBack }: MapperProps): JSX.Element {
  const tools = useContext(Tools);
  const { sample, summary } = planned;
  const isKnown = summary.definition !== null && !item.answers.mapping;
  const start = isKnown
    ? mappingOfMeanings(tools.meaningsOf(summary.definition, sample.headers), sample, summary)
    : (item.answers.mapping ?? sample.guess);
  // A known report read by hand stays the network's: its ids are.
  const network = isKnown ? { network: summary.network } : {};
  return (
    <>
      <ColumnMapper
        key={sample.headerKey}
        sample={sample}
        mapping={start}
        guess={isKnown ? start : (item.guess ?? sample.guess)}
        isRemembered={planned.rememberedMapping}
        file={item.file.name}
        onPreview={(mapping) => tools.preview(item.key, { mapping, ...network })}
        onForget={planned.rememberedMapping ? () => tools.forget(item.key) : null}
        onApply={(mapping) => onAnswer({ mapping, ...network })}
        {...(isKnown ? { lead: t('intake.mapper.known') } : {})}
      />
      {onBack && (
        <div class="row">
          <Button small look="quiet" icon="left" onClick={onBack}>
            {t('intake.mapper.back')}
          </Button>
        </div>
      )}
    </>
  );
}
