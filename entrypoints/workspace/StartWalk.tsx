import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { WalkDialog } from '@/components/outreach/WalkDialog';
import { Button } from '@/components/ui/Button';
import { showToast } from '@/components/ui/Toasts';
import { useLive } from '@/components/ui/use-live';
import type { AccountDetail } from '@/core/domain/insight';
import type { Settings } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { isWritten, PLAYS } from '@/core/playbook/plays';
import { newSeed } from '@/core/services/new-seed';
import { db, liveQuery } from '@/core/services/open-store';
import { planWalk } from '@/core/services/plan-walk';
import { MOST_STEPS, readWalk } from '@/core/services/walk-session';
import { links } from './links';
import { openDraft } from './open-draft';
import { saved } from './saved';
import { beginWalk, endWalk, offerOf, withHeldBack } from './walk-start';

type Props = {
  /** Those to be written to first come first. */
  readonly members: readonly AccountDetail[];
  readonly title: string;
  /** Whose members they are; absent: of none. */
  readonly segment?: string;
  readonly settings: Settings;
};

/** The way from a list of partners into the side panel, one after the other. */
export function StartWalk(props: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" icon="draft" onClick={() => setOpen(true)}>
        {t('walk.open')}
      </Button>
      {isOpen && <WalkQuestions {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

type StartProps = Props & {
  /** Chosen at first; absent: what is suggested for each. */
  readonly asked?: string;
  readonly onClose: () => void;
};

/** The questions before a walk. */
export function WalkQuestions({ members, title, segment, settings, asked = '', onClose }: StartProps): JSX.Element {
  const [play, setPlay] = useState(asked);
  const [isHolding, setHolding] = useState(false);
  const [seed] = useState(newSeed);
  const today = localDay(now());
  const accounts = useMemo(() => members.map(({ facts }) => facts.id), [members]);
  const chosen = play === '' ? null : play;
  // `async`: else a transaction inside it ends before it is read.
  const live = useLive(() => liveQuery(async () => planWalk(db, { accounts, play: chosen, today })), [accounts, play]);
  const going = useLive(() => liveQuery(readWalk), []);
  const suggested = useMemo(() => openPlays(members), [members]);
  const plan = live.state === 'ready' ? live.value : null;
  const offer = plan && settings.holdBack ? offerOf(plan, { play: chosen, share: settings.holdBackShare, seed }) : null;
  const isDrawn = isHolding && offer?.can === 'yes';
  const shown = plan && isDrawn ? withHeldBack(plan, offer.drawn) : plan;

  function start(): void {
    const steps = shown?.steps.slice(0, MOST_STEPS) ?? [];
    const [first] = steps;
    if (!shown || !first) return;
    const of = segment === undefined ? {} : { segment };
    // First of all, within the click: the browser opens a panel for nothing less.
    void openDraft(first.account, first.play, of);
    onClose();
    const walk = { title, ...of, from: location.hash, steps, leftOut: shown.leftOut };
    const held =
      isDrawn && chosen !== null ? { play: chosen, day: today, share: settings.holdBackShare, seed, of: offer.of } : null;
    void saved(() => beginWalk(walk, held)).then(
      (begun) => begun && showToast({ text: t('walk.started'), onUndo: () => void saved(() => endWalk(begun)) }),
    );
  }

  return (
    <WalkDialog
      play={play}
      onPlay={setPlay}
      suggested={suggested}
      others={PLAYS.map(({ id }) => id).filter((id) => isWritten(id) && suggested.every((one) => one.play !== id))}
      plan={
        shown && {
          count: shown.steps.length,
          most: MOST_STEPS,
          leftOut: shown.leftOut,
          holdBack: offer?.can === 'yes' ? { ...offer, isOn: isHolding } : offer,
        }
      }
      restDays={settings.mailRestDays}
      hrefOf={links.partner}
      replaces={going.state === 'ready' ? (going.value?.title ?? null) : null}
      onHoldBack={setHolding}
      onStart={start}
      onClose={onClose}
    />
  );
}

/** What is open for the members and writes something, for most of them first. */
function openPlays(members: readonly AccountDetail[]): { readonly play: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { actions } of members) {
    for (const { play, state } of actions) if (state === 'open' && isWritten(play)) counts.set(play, (counts.get(play) ?? 0) + 1);
  }
  return [...counts].map(([play, count]) => ({ play, count })).sort((a, b) => b.count - a.count || (a.play < b.play ? -1 : 1));
}
