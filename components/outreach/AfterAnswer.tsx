import './AfterAnswer.css';
import type { JSX } from 'preact';
import type { Reason } from '@/core/domain/book';
import type { NextAction } from '@/core/domain/insight';
import { playTitle } from '@/core/i18n/play-title';
import { sentenceText, t } from '@/core/i18n/translate';
import { REASON_PLAYS } from '@/core/playbook/reason-plays';
import { Button } from '../ui/Button';

type Props = {
  /** The newest of the partner. */
  readonly reason: Reason;
  readonly actions: readonly NextAction[];
  readonly onWrite: (play: string) => void;
};

/** What the partner said, and what it leads to. */
export function AfterAnswer({ reason, actions, onWrite }: Props): JSX.Element {
  const open = actions.filter(({ state }) => state === 'open');
  const next = open.find(({ play }) => play === REASON_PLAYS[reason.code]) ?? open[0];
  return (
    <div class="after-answer" role="status">
      <p class="small muted">
        {t('follow.contacts.reason', { reason: t(`effects.reason.${reason.code}`), day: { day: reason.day } })}
      </p>
      {next ? (
        <>
          <p>
            <strong>{t('follow.contacts.next', { title: playTitle(next.play) })}</strong>
          </p>
          <p class="small muted">{sentenceText(next.why)}</p>
          <Button small icon="draft" onClick={() => onWrite(next.play)}>
            {t('follow.contacts.write')}
          </Button>
        </>
      ) : (
        <p>{t('follow.contacts.next-none')}</p>
      )}
    </div>
  );
}
