import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { DraftForm, type DraftText, type Way } from '@/components/outreach/DraftForm';
import { LogForm } from '@/components/outreach/LogForm';
import { PartnerHead } from '@/components/outreach/PartnerHead';
import { PlaySelect } from '@/components/outreach/PlaySelect';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { showToast } from '@/components/ui/Toasts';
import { hashOf } from '@/components/ui/use-hash-route';
import { useLive } from '@/components/ui/use-live';
import type { Day } from '@/core/domain/day';
import type { AccountId } from '@/core/domain/ids';
import type { AccountDetail } from '@/core/domain/insight';
import type { Channel } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { showOwnPage } from '@/core/platform/tabs';
import { findPlay, isWritten, mannerOf, PLAYS } from '@/core/playbook/plays';
import { db, liveQuery } from '@/core/services/open-store';
import { Contacts } from './Contacts';
import { type KeptDraft, keepDraft, keptDraft, makeDraft } from './drafts';
import { logSent, takeBack } from './log-sent';
import { readOutreach } from './read-outreach';
import { takeDraft } from './take-draft';
import { useReminders } from './use-reminders';
import type { Target } from './use-target';

type Props = { readonly target: Target; readonly onSearch: () => void };

/** One partner: who, why, what to say, how it went out. */
export function Outreach({ target, onSearch }: Props): JSX.Element {
  const { account } = target;
  const live = useLive(() => liveQuery(() => readOutreach(db, account)), [account]);
  if (live.state === 'waiting') return <p class="side-note muted">{t('panels.side.loading')}</p>;
  if (live.state === 'failed') {
    return (
      <EmptyState title={t('panels.look.failed.title')} icon="danger">
        {t('panels.look.failed')}
      </EmptyState>
    );
  }
  const { detail, programName, ownFacts } = live.value;
  if (!detail) {
    return (
      <>
        <h1 class="visually-hidden">{t('panels.side.title')}</h1>
        <EmptyState
          title={t('panels.side.unknown.title')}
          icon="search"
          actions={
            <Button look="primary" onClick={onSearch}>
              {t('panels.look.find')}
            </Button>
          }
        >
          {t('panels.side.unknown')}
        </EmptyState>
      </>
    );
  }
  return <Desk detail={detail} programName={programName} ownFacts={ownFacts} target={target} />;
}

type DeskProps = {
  readonly detail: AccountDetail;
  readonly programName: string;
  readonly ownFacts: string;
  readonly target: Target;
};

function Desk({ detail, programName, ownFacts, target }: DeskProps): JSX.Element {
  const wish = target.play;
  const reminders = useReminders();
  const { facts } = detail;
  const suggested = detail.actions.filter(({ state, play }) => state === 'open' || play === wish);
  const [play, setPlay] = useState(wish ?? suggested.find((action) => isWritten(action.play))?.play ?? suggested[0]?.play ?? '');
  const [channel, setChannel] = useState<Channel>(() => channelFor(play, detail));
  const { draft, setText, reset } = useDraft(facts.id, play, ownFacts);

  // Asked for again, perhaps with the play that was left meanwhile: each wish is an object of its own.
  useEffect(() => {
    if (target.play !== null) choose(target.play);
  }, [target]);

  function choose(chosen: string): void {
    setPlay(chosen);
    setChannel(channelFor(chosen, detail));
  }

  async function take(way: Way): Promise<void> {
    if (!draft) return;
    const taken = await takeDraft(way, draft.text, facts.email ?? '');
    showToast({ text: t(`panels.draft.${taken}`) });
    if (way === 'email') setChannel('email');
    if (taken === 'inserted') setChannel('network');
  }

  async function log(followUp: Day | null): Promise<void> {
    try {
      const sent = await logSent({ account: facts.id, play: play || null, channel, ...(draft?.text ?? EMPTY), followUp });
      showToast({ text: t('panels.log.done', { name: facts.name || facts.ownId }), onUndo: () => void takeBack(sent) });
    } catch (error) {
      showToast({ text: t('panels.log.failed') });
      throw error;
    }
  }

  return (
    <>
      <PartnerHead detail={detail} program={programName} />
      <PlaySelect
        suggested={suggested}
        others={PLAYS.map(({ id }) => id).filter((id) => isWritten(id) && suggested.every((action) => action.play !== id))}
        play={play}
        onChange={choose}
      />
      {draft?.hasNoTemplate && <Notice>{t('panels.side.no-template')}</Notice>}
      {draft && (
        <DraftForm
          text={draft.text}
          isCreator={facts.type === 'creator'}
          hasAddress={facts.email !== null}
          isEdited={draft.isEdited}
          onChange={setText}
          onReset={reset}
          onSettings={() => void showOwnPage(`/workspace.html${hashOf(['settings'])}`)}
          onTake={(way) => void take(way)}
        />
      )}
      <LogForm
        channel={channel}
        onChannel={setChannel}
        today={localDay(now())}
        reminders={reminders.state}
        onAllow={reminders.allow}
        onLog={log}
      />
      <Contacts detail={detail} onWrite={choose} />
    </>
  );
}

const EMPTY: DraftText = { subject: '', message: '' };

/** By mail where the play has no channel of its own and an address is known. */
function channelFor(play: string, { facts, insight }: AccountDetail): Channel {
  const found = findPlay(play);
  if (found) return mannerOf(found, { tier: insight.tier, activity: insight.activity.code, type: facts.type }).channel;
  return facts.email === null ? 'network' : 'email';
}

type DraftState = { readonly draft: KeptDraft | null; readonly setText: (text: DraftText) => void; readonly reset: () => void };

/** Made anew when the user’s own facts change; what was typed is kept while the panel is open, also when another partner is looked at in between. */
function useDraft(account: AccountId, play: string, ownFacts: string): DraftState {
  const [draft, setDraft] = useState<KeptDraft | null>(() => keptDraft(account, play));

  useEffect(() => {
    const kept = keptDraft(account, play);
    setDraft(kept);
    if (kept) return;
    let isGone = false;
    makeDraft(account, play).then(
      (made) => !isGone && setDraft(made),
      () => !isGone && setDraft({ text: EMPTY, isEdited: false, hasNoTemplate: true }), // write one's own message
    );
    return () => {
      isGone = true;
    };
  }, [account, play, ownFacts]);

  return {
    draft,
    setText(text) {
      const edited = { text, isEdited: true, hasNoTemplate: draft?.hasNoTemplate ?? false };
      keepDraft(account, play, edited);
      setDraft(edited);
    },
    reset() {
      keepDraft(account, play, null);
      makeDraft(account, play).then(setDraft, () => undefined); // what was typed stays on screen
    },
  };
}
