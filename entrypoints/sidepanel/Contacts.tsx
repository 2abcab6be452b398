import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AfterAnswer } from '@/components/outreach/AfterAnswer';
import { AnswerDialog } from '@/components/outreach/AnswerDialog';
import { TouchDialog } from '@/components/partner/TouchDialog';
import { TouchList } from '@/components/partner/TouchList';
import { Button } from '@/components/ui/Button';
import { useLive } from '@/components/ui/use-live';
import type { AccountDetail } from '@/core/domain/insight';
import type { Touch } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { db, liveQuery } from '@/core/services/open-store';
import { readContacts } from '@/core/services/read-contacts';
import { dayHere } from '@/core/services/reminder-time';
import { dropTouch, writeAnswer, writeTouch } from './answers';

type Props = {
  readonly detail: AccountDetail;
  /** What an answer leads to is to be written. */
  readonly onWrite: (play: string) => void;
};

const MOST = 5;

/** What was said before, what the partner answered, and what that leads to. */
export function Contacts({ detail: { facts, actions }, onWrite }: Props): JSX.Element {
  const live = useLive(() => liveQuery(() => readContacts(db, facts.id)), [facts.id]);
  const [asked, setAsked] = useState<Touch | 'received' | null>(null);
  const close = () => setAsked(null);
  const name = facts.name || facts.ownId;
  const contacts = live.state === 'ready' ? live.value : null;
  const newest = contacts?.reasons[0];
  return (
    <section class="side-touches" aria-labelledby="touches">
      <div class="side-touches-head">
        <h2 id="touches">{t('panels.side.touches')}</h2>
        <Button small icon="plus" onClick={() => setAsked('received')}>
          {t('follow.received')}
        </Button>
      </div>
      {newest && <AfterAnswer reason={newest} actions={actions} onWrite={onWrite} />}
      {contacts?.touches.length === 0 && <p class="muted small">{t('panels.side.no-touches')}</p>}
      {contacts && contacts.touches.length > 0 && (
        <TouchList
          {...contacts}
          touches={contacts.touches.slice(0, MOST)}
          onRemove={(touch) => void dropTouch(touch)}
          onAnswer={setAsked}
        />
      )}
      {asked === 'received' && (
        <TouchDialog
          name={name}
          today={dayHere(now())}
          direction="in"
          onClose={close}
          onLog={(draft) => {
            close();
            void writeTouch(facts.id, draft);
          }}
        />
      )}
      {asked !== null && asked !== 'received' && (
        <AnswerDialog
          name={name}
          touch={asked}
          today={dayHere(now())}
          onClose={close}
          onNote={(answer) => {
            close();
            void writeAnswer(asked, answer);
          }}
        />
      )}
    </section>
  );
}
