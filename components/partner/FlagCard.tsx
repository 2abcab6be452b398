import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { FlagDecision } from '@/core/domain/book';
import type { QualityFlag } from '@/core/domain/insight';
import { sentenceText, t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { Icon, type IconName } from '../ui/Icon';
import { ExplainButton } from './ExplainButton';

export type FlagChoice = Pick<FlagDecision, 'decision' | 'note'>;
export type FlagVerbs = {
  readonly onDecide: (flag: QualityFlag, choice: FlagChoice) => void;
  readonly onTakeBack: (decision: FlagDecision) => void;
};

/** Level in a shape of its own, so that colour only repeats it. */
const MARKS = { look: 'search', review: 'warning' } as const satisfies Record<QualityFlag['level'], IconName>;
/** The mildest first. */
const DECISIONS = ['ask', 'hold', 'breach', 'end', 'clear'] as const satisfies readonly FlagDecision['decision'][];
const LONGEST_NOTE = 300;

type Props = {
  readonly flag: QualityFlag;
  /** A decision that the flag has outgrown. */
  readonly before: FlagDecision | null;
  /** null: nothing can be decided here. */
  readonly onDecide: FlagVerbs['onDecide'] | null;
};

/** One question: what was seen, what it may mean innocently, what to do, and the answers. */
export function FlagCard({ flag, before, onDecide }: Props): JSX.Element {
  const id = useId();
  const title = t(`flag.${flag.id}.title`);
  return (
    <li class="flag" data-level={flag.level} aria-labelledby={id}>
      <div class="flag-head">
        <div class="row">
          <h3 id={id}>{title}</h3>
          <ExplainButton subject={{ kind: 'flag', id: flag.id }} what={title} />
        </div>
        <span class="flag-level">
          <Icon name={MARKS[flag.level]} size={16} /> {t(`flag.level.${flag.level}`)}
        </span>
      </div>
      <p>{sentenceText(flag.sentence)}</p>
      <ul class="flag-evidence small" aria-label={t('flag.evidence')}>
        {flag.evidence.map((one) => (
          <li key={JSON.stringify(one)}>{sentenceText(one)}</li>
        ))}
      </ul>
      <dl class="flag-words">
        <dt>{t('flag.innocent')}</dt>
        <dd>{t(`flag.${flag.id}.innocent`)}</dd>
        <dt>{t('flag.next')}</dt>
        <dd>{t(`flag.${flag.id}.do`)}</dd>
      </dl>
      <p class="small muted">{t('flag.seen', { seen: { day: flag.seen }, expires: { day: flag.expires } })}</p>
      {before && (
        <p class="small">
          {t(`flag.was.${before.decision}`, { day: { day: before.day } })} {t('flag.reopened')}
        </p>
      )}
      {onDecide && <Answers title={title} onDecide={(choice) => onDecide(flag, choice)} />}
    </li>
  );
}

type AnswersProps = { readonly title: string; readonly onDecide: (choice: FlagChoice) => void };

function Answers({ title, onDecide }: AnswersProps): JSX.Element {
  const [note, setNote] = useState('');
  return (
    <fieldset class="flag-answers">
      <legend class="visually-hidden">{t('flag.decide', { title })}</legend>
      <TextField label={t('flag.note')} hint={t('flag.note.hint')} value={note} onInput={setNote} maxLength={LONGEST_NOTE} />
      <div class="flag-verbs">
        {DECISIONS.map((decision) => (
          <Button
            key={decision}
            small
            look={decision === 'end' ? 'danger' : 'secondary'}
            aria-label={t('flag.decide.label', { decision: t(`flag.decision.${decision}`), title })}
            onClick={() => onDecide({ decision, note: note.trim() })}
          >
            {t(`flag.decision.${decision}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
