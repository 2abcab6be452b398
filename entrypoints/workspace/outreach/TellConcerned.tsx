import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Terms } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { Settings } from '@/core/domain/settings';
import { partnersOn, playOfChange } from '@/core/outreach/on-terms';
import { WalkQuestions } from '../StartWalk';
import { useAccounts } from '../use-accounts';

type Props = {
  readonly terms: Terms;
  readonly title: string;
  readonly all: readonly Terms[];
  readonly settings: Settings;
  readonly today: Day;
  readonly onClose: () => void;
};

/** The way to those whom a change of terms concerns, and to nobody else. */
export function TellConcerned({ terms, title, all, settings, today, onClose }: Props): JSX.Element | null {
  const live = useAccounts([terms.program]);
  const known = live.state === 'ready' ? live.value : null;
  const members = useMemo(
    () => known && partnersOn(terms, { all, partners: known.flatMap(({ accounts }) => accounts), today }),
    [known, terms, all, today],
  );
  if (members === null) return null;
  return <WalkQuestions members={members} title={title} settings={settings} asked={playOfChange(terms)} onClose={onClose} />;
}
