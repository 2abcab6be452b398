import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AfterAnswer } from '@/components/outreach/AfterAnswer';
import { AnswerDialog } from '@/components/outreach/AnswerDialog';
import { TouchList } from '@/components/partner/TouchList';
import { Button } from '@/components/ui/Button';
import type { AccountDetail } from '@/core/domain/insight';
import type { Touch } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import type { Contacts } from '@/core/services/read-contacts';
import { dayHere } from '@/core/services/reminder-time';
import { openDraft } from './open-draft';
import { dropTouch, writeAnswer } from './partner-changes';

type Props = { readonly detail: AccountDetail; readonly contacts: Contacts; readonly onReceived: () => void };

/** What was said with one partner: what it answered, what that leads to, and whether it worked. */
export function PartnerContacts({ detail: { facts, actions }, contacts, onReceived }: Props): JSX.Element {
  const [asked, setAsked] = useState<Touch | null>(null);
  const [newest] = contacts.reasons;
  return (
    <>
      {newest && <AfterAnswer reason={newest} actions={actions} onWrite={(play) => void openDraft(facts.id, play)} />}
      {contacts.touches.length > 0 ? (
        <TouchList {...contacts} onRemove={(touch) => void dropTouch(touch)} onAnswer={setAsked} />
      ) : (
        <p class="muted">{t('workspace.partner.no-contacts')}</p>
      )}
      <div class="row">
        <Button small icon="plus" onClick={onReceived}>
          {t('follow.received')}
        </Button>
      </div>
      {asked && (
        <AnswerDialog
          name={facts.name || facts.ownId}
          touch={asked}
          today={dayHere(now())}
          onClose={() => setAsked(null)}
          onNote={(answer) => {
            setAsked(null);
            void writeAnswer(asked, answer);
          }}
        />
      )}
    </>
  );
}
