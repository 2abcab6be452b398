import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AgreementCheck } from '@/components/outreach/AgreementCheck';
import { DraftForm, type DraftHandle, type Way } from '@/components/outreach/DraftForm';
import { FieldForm } from '@/components/outreach/FieldForm';
import { KeptLine } from '@/components/outreach/KeptLine';
import { PANEL_KEYS } from '@/components/outreach/KeyList';
import { LanguageLine } from '@/components/outreach/LanguageLine';
import { LogForm } from '@/components/outreach/LogForm';
import { MessageCentre } from '@/components/outreach/MessageCentre';
import { OfferPicks } from '@/components/outreach/OfferPicks';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { showToast } from '@/components/ui/Toasts';
import { hashOf } from '@/components/ui/use-hash-route';
import type { Offer } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { AccountDetail } from '@/core/domain/insight';
import { isMeantFor, liveOffers } from '@/core/domain/offers';
import type { DraftLanguage } from '@/core/domain/outreach';
import type { Channel } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { agreementOf } from '@/core/outreach/agreement';
import { draftLanguageOf } from '@/core/outreach/draft-language';
import { insertBlock } from '@/core/outreach/insert-block';
import { offerBlock } from '@/core/outreach/offer-block';
import { showOwnPage } from '@/core/platform/tabs';
import { findPlay, mannerOf } from '@/core/playbook/plays';
import { db } from '@/core/services/open-store';
import { planReminders } from '@/core/services/remind';
import type { Choice, DeskView, DraftDesk } from './draft-desk';
import { unsaidOf } from './draft-fields';
import { logDraft, takeBackDraft } from './log-draft';
import type { OutreachData } from './read-outreach';
import { rememberLanguage } from './remember-language';
import { copyText, takeDraft } from './take-draft';
import { useGoalSuggestion } from './use-goal-suggestion';
import { useKeys } from './use-keys';
import { useReminders } from './use-reminders';
import { Wording } from './Wording';
import { wordAgreement } from './word-agreement';

type Props = {
  readonly data: OutreachData;
  readonly desk: DraftDesk;
  readonly today: Day;
  readonly onChoose: (choice: Choice) => void;
};

/** The play that tells of one offer. */
const UPDATE = 'A-19';

/** What is written, what it is made of, the ways out, and the note that it went. */
export function WrittenDraft(props: Props): JSX.Element | null {
  const view = props.desk.view.value;
  return view && <Written {...props} view={view} />;
}

function Written({ data, desk, today, onChoose, view }: Props & { readonly view: DeskView }): JSX.Element {
  const { detail, program, profile } = data;
  const { facts, insight } = detail;
  const { play } = desk.choice;
  const name = facts.name || facts.ownId;
  const [channel, setChannel] = useState<Channel>(() => channelFor(play, detail));
  const [isCentreOpen, setCentreOpen] = useState(false);
  const [keepsAgreement, setKeepsAgreement] = useState(true);
  const reminders = useReminders();
  const handle = useRef<DraftHandle | null>(null);
  const goal = useGoalSuggestion(facts.id, view.typed.goal_metric);
  const agreement = agreementOf({ account: facts.id, template: view.template, given: view.given, today });
  const audience = { type: profile.type ?? facts.type, segments: insight.segments, ownSegments: insight.ownSegments };
  const offers = liveOffers(data.offers, today).filter((offer) => isMeantFor(offer, audience));

  // The offer that the user wanted to write about waits for the desk of its play.
  useEffect(() => {
    const offer = wanted.take(facts.id, play);
    if (offer) void desk.tellOf(offer.id);
  }, [desk]);

  async function take(way: Way): Promise<void> {
    if (way === 'centre') {
      setCentreOpen(true);
      return;
    }
    const taken = await takeDraft(way, view.text, profile.email || (facts.email ?? ''));
    showToast({ text: taken === 'rich-copied' ? t('writing.rich.copied') : t(`panels.draft.${taken}`) });
    if (way === 'email') setChannel('email');
    if (taken === 'inserted') setChannel('network');
  }

  async function log(followUp: Day | null): Promise<void> {
    try {
      const promised = keepsAgreement ? agreement : null;
      const logged = await logDraft({ desk, view, channel, followUp, agreement: promised });
      showToast({ text: t('panels.log.done', { name }), onUndo: () => void takeBackDraft(logged, desk) });
    } catch (error) {
      showToast({
        text: t(error instanceof Error && error.message === 'agreement' ? 'writing.agreement.failed' : 'panels.log.failed'),
      });
      throw error;
    }
  }

  async function speak(language: DraftLanguage): Promise<void> {
    const before = view;
    await desk.speak(language);
    const text = t('writing.language.changed', { language: t(`writing.language.${language}`) });
    if (before.isEdited) showToast({ text, onUndo: () => void desk.restore(before) });
  }

  function insert(offer: Offer): void {
    const { text, end } = insertBlock(view.text.message, offerBlock(offer, view.language), handle.current?.cursor() ?? null);
    desk.write({ ...view.text, message: text });
    requestAnimationFrame(() => handle.current?.goTo(end));
  }

  function writeAbout(offer: Offer): void {
    if (play === UPDATE) void desk.tellOf(offer.id);
    else {
      wanted.put(facts.id, offer);
      onChoose({ play: UPDATE, template: null });
    }
  }

  async function plan(day: Day | null): Promise<void> {
    desk.plan(day);
    await desk.flush();
    await planReminders(db);
  }

  async function throwAway(): Promise<void> {
    const before = view;
    await desk.discard();
    showToast({ text: t('writing.kept.thrown-away'), onUndo: () => void desk.restore(before) });
  }

  useKeys({
    [PANEL_KEYS.copy]: () => handle.current?.take('copy'),
    [PANEL_KEYS.rich]: () => handle.current?.take('rich'),
    [PANEL_KEYS.mail]: () => handle.current?.take('email'),
    [PANEL_KEYS.insert]: () => handle.current?.take('insert'),
    [PANEL_KEYS.gap]: () => handle.current?.nextGap(),
    [PANEL_KEYS.log]: () => document.querySelector<HTMLFormElement>('.log-form')?.requestSubmit(),
  });

  return (
    <>
      {view.trouble?.kind === 'no-template' && <Notice>{t('panels.side.no-template')}</Notice>}
      {view.trouble?.kind === 'broken-template' && (
        <Notice tone="warning" title={t('writing.broken')}>
          <p class="small">{view.trouble.problem}</p>
          <p class="small">{t('writing.broken.safe')}</p>
        </Notice>
      )}
      {view.other && <OtherDraft other={view.other.template} onChoose={onChoose} />}
      <LanguageLine
        language={view.language}
        usual={draftLanguageOf(profile.language, facts.country)}
        type={view.type}
        isFixed={desk.choice.template !== null}
        onChange={(language) => void speak(language)}
        onRemember={() => void rememberLanguage(facts.id, name, view.language)}
      />
      <Wording view={view} desk={desk} segments={data.ownSegments} />
      <FieldForm
        fields={view.fields}
        typed={view.typed}
        troubles={view.troubles}
        unsaid={unsaidOf(view.given, view.language, [view.text.subject, view.text.message])}
        currency={program.currency}
        today={today}
        goal={goal}
        onFill={(field, value) => void desk.fill(field, value)}
      />
      <OfferPicks offers={offers} isAbout={play === UPDATE} onInsert={insert} onWriteAbout={writeAbout} />
      <DraftForm
        text={view.text}
        isCreator={(profile.type ?? facts.type) === 'creator'}
        hasAddress={profile.email !== '' || facts.email !== null}
        isEdited={view.isEdited}
        handle={handle}
        onChange={(text) => desk.write(text)}
        onReset={() => desk.startOver()}
        onSettings={() => void showOwnPage(`/workspace.html${hashOf(['settings'])}`)}
        onTake={(way) => void take(way)}
      />
      <KeptLine
        keeping={view.keeping}
        planned={view.planned}
        today={today}
        onPlan={(day) => void plan(day)}
        onThrowAway={() => void throwAway()}
      />
      {agreement && (
        <AgreementCheck
          what={wordAgreement(agreement)}
          isGoal={agreement.kind === 'goal'}
          isChecked={keepsAgreement}
          onChange={setKeepsAgreement}
        />
      )}
      <LogForm
        channel={channel}
        onChannel={setChannel}
        today={today}
        reminders={reminders.state}
        onAllow={reminders.allow}
        onLog={log}
      />
      {isCentreOpen && (
        <MessageCentre
          parts={{ ids: facts.ownId, ...view.text }}
          onCopy={async (text) => (await copyText(text)) === 'copied'}
          onClose={() => setCentreOpen(false)}
        />
      )}
    </>
  );
}

type OtherProps = { readonly other: string; readonly onChoose: (choice: Choice) => void };

function OtherDraft({ other, onChoose }: OtherProps): JSX.Element {
  return (
    <Notice
      actions={
        <Button small onClick={() => onChoose({ play: null, template: other || null })}>
          {t('writing.other.back')}
        </Button>
      }
    >
      <p class="small">{t('writing.other')}</p>
    </Notice>
  );
}

/** By mail where the play has no channel of its own and an address is known. */
function channelFor(play: string | null, { facts, insight }: AccountDetail): Channel {
  const found = findPlay(play ?? '');
  if (found) return mannerOf(found, { tier: insight.tier, activity: insight.activity.code, type: facts.type }).channel;
  return facts.email === null ? 'network' : 'email';
}

/** Between the choice of an offer and the desk of the play that tells of it. */
const wanted = {
  offer: null as { readonly account: string; readonly offer: Offer } | null,
  put(account: string, offer: Offer): void {
    this.offer = { account, offer };
  },
  take(account: string, play: string | null): Offer | null {
    const found = this.offer?.account === account && play === UPDATE ? this.offer.offer : null;
    if (found) this.offer = null;
    return found;
  },
};
