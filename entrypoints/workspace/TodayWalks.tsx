import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Chip } from '@/components/ui/Chip';
import type { AccountDetail } from '@/core/domain/insight';
import type { Settings } from '@/core/domain/settings';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { isWritten } from '@/core/playbook/plays';
import { WalkQuestions } from './StartWalk';

type Props = { readonly accounts: readonly AccountDetail[]; readonly settings: Settings };
type Group = { readonly play: string; readonly members: readonly AccountDetail[] };

/** Fewer than these are written to from the list. */
const LEAST = 3;
const MOST_GROUPS = 6;

/** One message for several partners: each play that is open for some of them, as a walk. */
export function TodayWalks({ accounts, settings }: Props): JSX.Element | null {
  const groups = useMemo(() => groupsOf(accounts), [accounts]);
  const [asked, setAsked] = useState<string | null>(null);
  const group = groups.find(({ play }) => play === asked);
  if (groups.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="today-walks" style={{ '--gap': 'var(--s-2)' }}>
      <h2 id="today-walks">{t('walk.today')}</h2>
      <div class="row">
        {groups.map(({ play, members }) => (
          <Chip key={play} count={t('workspace.count', { count: members.length })} onClick={() => setAsked(play)}>
            {playTitle(play)}
          </Chip>
        ))}
      </div>
      {group && (
        <WalkQuestions
          members={group.members}
          title={playTitle(group.play)}
          settings={settings}
          asked={group.play}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

/** By the first open message of each partner; the largest group first, in it those with most at stake. */
function groupsOf(accounts: readonly AccountDetail[]): Group[] {
  const groups = new Map<string, { readonly detail: AccountDetail; readonly priority: number }[]>();
  for (const detail of accounts) {
    const first = detail.actions.find(({ play, state }) => state === 'open' && isWritten(play));
    if (!first) continue;
    const group = groups.get(first.play) ?? [];
    group.push({ detail, priority: first.priority });
    groups.set(first.play, group);
  }
  return [...groups]
    .filter(([, members]) => members.length >= LEAST)
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .slice(0, MOST_GROUPS)
    .map(([play, members]) => ({
      play,
      members: members.sort((a, b) => b.priority - a.priority).map(({ detail }) => detail),
    }));
}
