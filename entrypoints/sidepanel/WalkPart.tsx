import type { JSX } from 'preact';
import { WalkBar } from '@/components/outreach/WalkBar';
import { showToast } from '@/components/ui/Toasts';
import { useLive } from '@/components/ui/use-live';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { progressOf, stepOf } from '@/core/outreach/walk';
import { showOwnPage } from '@/core/platform/tabs';
import { db, liveQuery } from '@/core/services/open-store';
import { keepWalk } from '@/core/services/walk-session';
import { readAccountDetail } from '@/core/store/published';
import { readSettings } from '@/core/store/records';
import { useWalk, type WalkNow } from './use-walk';

/** `shown`: the partner that the panel is about, null while it is about none. */
export function WalkPart({ shown }: { readonly shown: AccountId | null }): JSX.Element | null {
  const now = useWalk();
  return now && <Bar now={now} shown={shown} />;
}

function Bar({ now, shown }: { readonly now: WalkNow; readonly shown: AccountId | null }): JSX.Element | null {
  const { walk, done } = now;
  const account = stepOf(walk)?.account ?? null;
  const live = useLive(() => liveQuery(() => readStep(account)), [account]);
  if (account === null) return null;
  const state = done.has(account) ? 'done' : walk.skipped.includes(account) ? 'skipped' : 'open';
  return (
    <WalkBar
      title={walk.title}
      {...progressOf(walk, done)}
      at={walk.at}
      state={state}
      name={live.state === 'ready' ? live.value.name : ''}
      isElsewhere={shown !== account}
      leftOut={walk.leftOut}
      restDays={live.state === 'ready' ? live.value.restDays : 0}
      onStep={now.step}
      onSkip={now.skip}
      onReturn={now.show}
      onList={() => void showOwnPage(`/workspace.html${walk.from}`)}
      onEnd={() => {
        const ended = now.end();
        showToast({ text: t('walk.ended'), onUndo: () => void keepWalk(ended) });
      }}
    />
  );
}

async function readStep(account: AccountId | null): Promise<{ readonly name: string; readonly restDays: number }> {
  const [detail, { mailRestDays }] = await Promise.all([account && readAccountDetail(db, account), readSettings(db)]);
  return { name: detail ? detail.facts.name || detail.facts.ownId : '', restDays: mailRestDays };
}
