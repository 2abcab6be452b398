import './Readiness.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CHECK_LISTS, type Check } from '@/core/domain/book';
import type { Factor } from '@/core/domain/insight';
import { answerOf, missingOf, READY_LISTS, type ReadyItem, type ReadyList, readyProgress } from '@/core/domain/readiness';
import { playTitle } from '@/core/i18n/play-title';
import { sentenceText, t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { ReadinessItem } from './ReadinessItem';
import { usePendingAnswers } from './use-pending-answers';

export type ReadyAnswer = Check['state'];
/** What is missing is sent by A-09, what was not told by A-10. */
export type ReadyPlay = 'A-09' | 'A-10';

export type ReadinessVerbs = {
  /** Done when it is kept, or could not be. */
  readonly onAnswer: (list: ReadyList, item: ReadyItem, answer: ReadyAnswer) => Promise<void>;
  /** What is behind an answer: its day, a note, the way to take it back. */
  readonly onOpen: (list: ReadyList, item: ReadyItem) => void;
  /** Within the click: a side panel opens for nothing less. */
  readonly onSend: (play: ReadyPlay) => void;
};

type Props = ReadinessVerbs & {
  /** Of one partner; those of its other lists are left aside. */
  readonly checks: readonly Check[];
  /** What its score says of them; null: a score of its stage does not ask. */
  readonly factor: Factor | null;
  /** The lists are what it is about now: they lie open. */
  readonly isStarting: boolean;
};

/** What a partner was told and given, how far that is, and the way to send what is missing. */
export function ReadinessCard({ checks, factor, isStarting, onAnswer, onOpen, onSend }: Props): JSX.Element {
  const missing = missingOf(checks, 'readiness');
  const untold = missingOf(checks, 'onboarding').length;
  return (
    <>
      <p class="muted small">{t('ready.lead')}</p>
      <div role="status">
        <p>
          <strong>{t('ready.progress', readyProgress(checks))}</strong>
        </p>
        {factor && <p class="muted small">{sentenceText(factor.sentence)}</p>}
      </div>
      {READY_LISTS.map((list) => (
        <List
          key={list}
          list={list}
          checks={checks}
          isOpen={isStarting || missingOf(checks, list).length > 0}
          onAnswer={onAnswer}
          onOpen={onOpen}
        />
      ))}
      {missing.length > 0 && (
        <Missing
          text={t('ready.missing', { items: missing.map((item) => t(`word.item.${item}`)).join(', ') })}
          play="A-09"
          onSend={onSend}
        />
      )}
      {untold > 0 && <Missing text={t('ready.untold', { count: untold })} play="A-10" onSend={onSend} />}
    </>
  );
}

type MissingProps = Pick<ReadinessVerbs, 'onSend'> & { readonly text: string; readonly play: ReadyPlay };

function Missing({ text, play, onSend }: MissingProps): JSX.Element {
  return (
    <div class="ready-missing">
      <p>{text}</p>
      <Button small icon="draft" onClick={() => onSend(play)}>
        {playTitle(play)}
      </Button>
    </div>
  );
}

type ListProps = Pick<ReadinessVerbs, 'onAnswer' | 'onOpen'> &
  Pick<Props, 'checks'> & { readonly list: ReadyList; readonly isOpen: boolean };

function List({ list, checks, isOpen, onAnswer, onOpen }: ListProps): JSX.Element {
  // As it was when the page was opened: a list that is done must not close under the pointer.
  const [wasOpen] = useState(isOpen);
  const { pendingOf, answer } = usePendingAnswers((item: ReadyItem, given: ReadyAnswer) => onAnswer(list, item, given));
  return (
    <details class="ready-list" open={wasOpen}>
      <summary>
        {t(`ready.list.${list}`)} <span class="muted small">{t('ready.progress', readyProgress(checks, [list]))}</span>
      </summary>
      {CHECK_LISTS[list].map((item) => (
        <ReadinessItem
          key={item}
          item={item}
          check={answerOf(checks, list, item)}
          canBePart={list === 'readiness'}
          pending={pendingOf(item)}
          onAnswer={(given) => answer(item, given)}
          onOpen={() => onOpen(list, item)}
        />
      ))}
    </details>
  );
}
