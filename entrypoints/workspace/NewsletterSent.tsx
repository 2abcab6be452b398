import type { JSX } from 'preact';
import { LetterText } from '@/components/outreach/LetterText';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useLive } from '@/components/ui/use-live';
import type { Day } from '@/core/domain/day';
import type { Newsletter } from '@/core/domain/outreach';
import { t } from '@/core/i18n/translate';
import { db, liveQuery } from '@/core/services/open-store';
import { readDetailsOf } from '@/core/store/published';
import { links } from './links';
import { takeBackSent } from './newsletter-changes';
import { Panel } from './Panel';

type Props = { readonly newsletter: Newsletter; readonly sent: Day };

/** What went out, to whom, and the way back. */
export function SentNewsletter({ newsletter, sent }: Props): JSX.Element {
  const { language, subject, message, recipients } = newsletter;
  return (
    <>
      <Notice
        tone="success"
        title={t('newsletters.sent.title')}
        actions={
          <Button small icon="undo" onClick={() => void takeBackSent(newsletter)}>
            {t('newsletters.sent.take-back')}
          </Button>
        }
      >
        {t('newsletters.sent', { day: { day: sent }, n: recipients.length })}
      </Notice>
      <LetterText
        language={language}
        subject={subject}
        message={message}
        isOwnText={false}
        trouble={null}
        isFixed
        onLanguage={nothing}
        onSubject={nothing}
        onMessage={nothing}
        onCompose={nothing}
      />
      <Recipients newsletter={newsletter} />
    </>
  );
}

const nothing = () => {};

function Recipients({ newsletter }: Pick<Props, 'newsletter'>): JSX.Element {
  const { recipients } = newsletter;
  const live = useLive(() => liveQuery(() => readDetailsOf(db, recipients)), [newsletter.id]);
  const names = new Map((live.state === 'ready' ? live.value : []).map(({ facts }) => [facts.id, facts.name || facts.ownId]));
  return (
    <Panel id="recipients" title={t('newsletters.sent.to')}>
      <ul class="left-out-names small">
        {recipients.map((account) => (
          <li key={account}>
            <a href={links.partner(account)}>
              <bdi>{names.get(account) ?? account}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
