import '@/components/outreach/Letter.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { LetterAudience } from '@/components/outreach/LetterAudience';
import { LetterNamed, LetterNews } from '@/components/outreach/LetterNews';
import type { LetterChannel } from '@/components/outreach/LetterOut';
import { LetterText } from '@/components/outreach/LetterText';
import { valueText } from '@/components/partner/value-text';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { TextField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Page } from '@/components/ui/Shell';
import { showToast } from '@/components/ui/Toasts';
import { useLive } from '@/components/ui/use-live';
import { type Day, isoDay, parseIsoDay } from '@/core/domain/day';
import type { AccountId } from '@/core/domain/ids';
import { nextNewsletterDay } from '@/core/domain/newsletter-rhythm';
import type { Newsletter } from '@/core/domain/outreach';
import { t } from '@/core/i18n/translate';
import { SEGMENTS } from '@/core/insight/segments/built-in';
import { newsOf } from '@/core/outreach/compose-newsletter';
import { now } from '@/core/platform/clock';
import { drawHoldBack } from '@/core/playbook/effects/draw-hold-back';
import { listNewsletters } from '@/core/services/keep-newsletter';
import { type NewsletterAudience, readNewsletterAudience } from '@/core/services/newsletter-audience';
import { db, liveQuery } from '@/core/services/open-store';
import { readBook } from '@/core/store/read-book';
import { listOwnSegments } from '@/core/store/records';
import { readSegmentTerms } from '@/core/store/segment-terms';
import { links } from './links';
import { NewsletterOut } from './NewsletterOut';
import { SentNewsletter } from './NewsletterSent';
import { dropNewsletter, holdPartBack, noteConsent } from './newsletter-changes';
import { type Choices, composedOf } from './newsletter-model';
import type { Overview } from './read-overview';
import { type NewsletterEdit, useNewsletterEdit } from './use-newsletter-edit';
import { Waiting } from './Waiting';

type Props = { readonly overview: Overview; readonly newsletter: Newsletter };

/** One newsletter: who gets it, what it says, and the ways out. */
export function NewsletterDesk({ overview, newsletter }: Props): JSX.Element {
  const edit = useNewsletterEdit(newsletter);
  const { program: id, segment } = edit.now;
  const [asked, setAsked] = useState<LetterChannel | null>(null);
  const today = localDay(now());
  // `async`: else a transaction inside it ends before it is read.
  const live = useLive(() => liveQuery(async () => readDesk(newsletter, { segment, asked, today })), [id, segment, asked]);
  const title = newsletter.title;
  if (live.state !== 'ready') return <Waiting live={live} title={title} />;
  const { audience } = live.value;
  return (
    <Page
      title={title}
      lead={overview.programs.find(({ program }) => program.id === id)?.program.name}
      back={{ href: links.outreach('newsletters'), text: t('newsletters.all') }}
      aside={
        <>
          {newsletter.sent === null && (
            <span class="muted small" role="status">
              {t(edit.isSaving ? 'newsletters.saving' : 'newsletters.saved')}
            </span>
          )}
          <Button small look="quiet" icon="close" onClick={() => void edit.flush().then(() => dropNewsletter(newsletter))}>
            {t('newsletters.delete')}
          </Button>
        </>
      }
    >
      {audience ? (
        newsletter.sent === null ? (
          <Desk overview={overview} edit={edit} data={{ ...live.value, audience }} today={today} onChannel={setAsked} />
        ) : (
          <SentNewsletter newsletter={newsletter} sent={newsletter.sent} />
        )
      ) : (
        <EmptyState icon="clock" title={t('newsletters.no-data.title')}>
          {t('newsletters.no-data')}
        </EmptyState>
      )}
    </Page>
  );
}

type Question = { readonly segment: string | null; readonly asked: LetterChannel | null; readonly today: Day };

async function readDesk({ program }: Newsletter, { segment, asked, today }: Question) {
  const read = (channel: LetterChannel) => readNewsletterAudience(db, { program, segment, channel, today });
  const byMail = await read(asked ?? 'email');
  // Nobody's address is known: the network's messages are the way, until somebody says otherwise.
  const channel: LetterChannel = asked ?? (byMail && !byMail.hasAddresses ? 'network' : 'email');
  const audience = channel === (asked ?? 'email') ? byMail : await read(channel);
  const [book, own, all] = [await readBook(db, program), await listOwnSegments(db), await listNewsletters(db)];
  const terms = await readSegmentTerms(db);
  return {
    audience,
    channel,
    offers: book.offers,
    own,
    terms,
    sent: all.flatMap((one) => (one.program === program ? (one.sent ?? []) : [])),
  };
}

export type DeskData = Omit<Awaited<ReturnType<typeof readDesk>>, 'audience'> & { readonly audience: NewsletterAudience };

type DeskProps = {
  readonly overview: Overview;
  readonly edit: NewsletterEdit;
  readonly data: DeskData;
  readonly today: Day;
  readonly onChannel: (channel: LetterChannel) => void;
};

function Desk({ overview, edit, data, today, onChannel }: DeskProps): JSX.Element {
  const { settings } = overview;
  const { audience, channel, offers, own, terms } = data;
  const letter = edit.now;
  const programName = overview.programs.find(({ program }) => program.id === letter.program)?.program.name ?? '';
  const day = Math.max(letter.planned ?? today, today);
  const names = useMemo(() => agreedNames(audience), [audience]);
  const compose = (choices: Choices) => composedOf(choices, { programName, settings, offers, names, terms, day });
  const composed = compose(letter);
  const isOwnText = letter.message !== composed.message || letter.subject !== composed.subject;
  const unasked = namedWithoutConsent(letter, audience);

  /** A text that nobody touched follows the choices; a text of the user's own stays. */
  function choose(change: Partial<Choices>): void {
    const after = compose({ ...letter, ...change });
    edit.change({
      ...change,
      ...(letter.message === composed.message ? { message: after.message } : {}),
      ...(letter.subject === composed.subject ? { subject: after.subject } : {}),
    });
  }
  function composeAgain(): void {
    const { subject, message } = letter;
    edit.change(composed);
    showToast({ text: t('newsletters.composed'), onUndo: () => edit.change({ subject, message }) });
  }
  const tierC = audience.recipients.filter(({ tier }) => tier === 'C').map(({ account }) => account);
  const share = settings.holdBackShare;
  return (
    <div class="letter-desk">
      <div>
        <LetterText
          language={letter.language}
          subject={letter.subject}
          message={letter.message}
          isOwnText={isOwnText}
          trouble={edit.trouble}
          isFixed={false}
          onLanguage={(language) => choose({ language })}
          onSubject={(subject) => edit.change({ subject })}
          onMessage={(message) => edit.change({ message })}
          onCompose={composeAgain}
        >
          {unasked.length > 0 && (
            <Notice tone="warning" isNews>
              {t('newsletters.named-without-consent', { names: unasked.join(', ') })}
            </Notice>
          )}
        </LetterText>
        <NewsletterOut data={data} edit={edit} channel={channel} today={today} onChannel={onChannel} />
      </div>
      <div>
        <LetterAudience
          segment={letter.segment}
          builtIn={SEGMENTS.map(({ id }) => ({ id, name: t(`word.segment.${id}`) }))}
          own={own.map(({ id, name }) => ({ id, name }))}
          count={audience.recipients.length}
          leftOut={audience.leftOut}
          restDays={settings.mailRestDays}
          languages={languagesOf(audience)}
          holdBack={settings.holdBack ? { share, count: drawHoldBack(tierC, share, 0).length } : null}
          hrefOf={links.partner}
          onSegment={(segment) => choose({ segment })}
          onHoldBack={() => void holdPartBack(letter.program, { accounts: tierC, share, day: today })}
        />
        <LetterNews
          offers={newsOf(offers, day)}
          picked={new Set(letter.offers)}
          today={day}
          boardHref={links.outreach('offers')}
          onPick={(offer, isPicked) =>
            choose({ offers: isPicked ? [...letter.offers, offer] : letter.offers.filter((one) => one !== offer) })
          }
        />
        <LetterNamed
          best={bestOf(audience)}
          named={new Set(letter.named)}
          onName={(account, isNamed) =>
            choose({ named: isNamed ? [...letter.named, account] : letter.named.filter((one) => one !== account) })
          }
          onAgreed={(account, name) => void noteConsent(account, name, letter.program)}
        />
        <Links settings={settings} />
        <Plan edit={edit} today={today} due={nextNewsletterDay(data.sent, settings.newsletterRhythm)} />
      </div>
    </div>
  );
}

const hasAgreed = ({ profile }: NewsletterAudience['best'][number]) => profile?.mayBeNamed === true;

const agreedNames = ({ best, recipients }: NewsletterAudience): ReadonlyMap<AccountId, string> =>
  new Map([...recipients, ...best].filter(hasAgreed).map(({ account, name }) => [account, name]));

/** Names of the best that stand in the text although nobody says that they may. */
function namedWithoutConsent({ message }: Newsletter, { best }: NewsletterAudience): string[] {
  return best.filter((one) => !hasAgreed(one) && one.name.length > 3 && message.includes(one.name)).map(({ name }) => name);
}

function bestOf({ best, program }: NewsletterAudience) {
  return best.map((one) => ({
    account: one.account,
    name: one.name,
    href: links.partner(one.account),
    brought: valueText(one.detail.insight.recent.main30, program.mainMetric, program.currency),
    hasAgreed: hasAgreed(one),
  }));
}

/** `de 12`, most first; those of whom none is noted are not counted. */
function languagesOf({ recipients }: NewsletterAudience): string[] {
  const counts = new Map<string, number>();
  for (const { profile } of recipients) {
    if (profile?.language) counts.set(profile.language, (counts.get(profile.language) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language, count]) => `${language} ${count}`);
}

function Links({ settings }: { readonly settings: Overview['settings'] }): JSX.Element {
  const hasBoth = settings.programLink !== '' && settings.communityLink !== '';
  return (
    <section class="panel letter-part" aria-labelledby="letter-links">
      <h2 id="letter-links">{t('newsletters.links')}</h2>
      <p class="muted small">{t(hasBoth ? 'newsletters.links.both' : 'newsletters.links.add')}</p>
      <p class="small">
        <a href={links.settings()}>{t('newsletters.settings')}</a>
      </p>
    </section>
  );
}

type PlanProps = { readonly edit: NewsletterEdit; readonly today: Day; readonly due: Day | null };

function Plan({ edit, today, due }: PlanProps): JSX.Element {
  const [text, setText] = useState(edit.now.planned === null ? '' : isoDay(edit.now.planned));
  const day = text === '' ? null : parseIsoDay(text);
  const isWrong = day !== null && (!day.ok || day.value < today);
  function plan(next: string): void {
    setText(next);
    const read = next === '' ? null : parseIsoDay(next);
    if (read === null) edit.change({ planned: null });
    else if (read.ok && read.value >= today) edit.change({ planned: read.value });
  }
  return (
    <section class="panel letter-part" aria-labelledby="letter-plan">
      <h2 id="letter-plan">{t('newsletters.plan')}</h2>
      <TextField
        type="date"
        label={t('newsletters.plan.day')}
        hint={t('newsletters.plan.hint')}
        min={isoDay(today)}
        value={text}
        error={isWrong ? t('newsletters.plan.past') : null}
        onInput={plan}
      />
      {due !== null && (
        <p class="small muted">
          {t('newsletters.plan.due', { day: { day: due } })}{' '}
          {due >= today && edit.now.planned !== due && (
            <Button small look="quiet" onClick={() => plan(isoDay(due))}>
              {t('newsletters.plan.take')}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
