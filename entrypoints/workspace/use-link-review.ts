import { useRef, useState } from 'preact/hooks';
import { type LinkSuggestion, pairKey } from '@/core/domain/links';
import type { LinkStep } from '@/core/services/link-accounts';
import { sayDifferent, saySame, takeBack } from './link-changes';

type Said = 'linked' | 'parted' | 'skipped';
/** One answer: where in the queue it was given, and what undoes it. */
type Answer = { readonly at: number; readonly said: Said; readonly step: LinkStep | null };

export type LinkReview = {
  /** null: the queue is through. */
  readonly current: LinkSuggestion | null;
  readonly at: number;
  readonly count: number;
  readonly told: Readonly<Record<Said, number>>;
  readonly onLink: () => void;
  readonly onPart: () => void;
  readonly onSkip: () => void;
  readonly onUndo: (() => void) | null;
  /** Through those that were skipped once more; null when none is left. */
  readonly onAgain: (() => void) | null;
};

/**
 * Goes through the suggestions as they stood when the page was opened, so that the count stands still. What an answer settles
 * along the way (a third account of the same partner, say) is passed over.
 */
export function useLinkReview(open: readonly LinkSuggestion[]): LinkReview {
  const [queue, setQueue] = useState(open);
  const [from, setFrom] = useState(0);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const isWriting = useRef(false);

  const still = new Set(open.map(keyOf));
  const at = queue.findIndex((suggestion, index) => index >= from && still.has(keyOf(suggestion)));
  const current = queue[at] ?? null;
  const last = answers.at(-1);

  function answered(said: Said, step: LinkStep | null): void {
    setAnswers([...answers, { at, said, step }]);
    setFrom(at + 1);
  }

  /** A second press while the first is being written would answer a question that nobody has seen yet. */
  async function write(work: () => Promise<void>): Promise<void> {
    if (isWriting.current) return;
    isWriting.current = true;
    try {
      await work();
    } finally {
      isWriting.current = false;
    }
  }

  const say = (said: Said, how: (pair: LinkSuggestion['accounts']) => Promise<LinkStep | null>) =>
    void write(async () => {
      if (!current) return;
      const step = await how(current.accounts);
      if (step) answered(said, step);
    });

  return {
    current,
    at,
    count: queue.length,
    told: {
      linked: answers.filter(({ said }) => said === 'linked').length,
      parted: answers.filter(({ said }) => said === 'parted').length,
      skipped: answers.filter(({ said }) => said === 'skipped').length,
    },
    onLink: () => say('linked', saySame),
    onPart: () => say('parted', sayDifferent),
    onSkip: () => {
      if (current && !isWriting.current) answered('skipped', null);
    },
    onUndo: last
      ? () =>
          void write(async () => {
            if (last.step) await takeBack(last.step);
            setAnswers(answers.slice(0, -1));
            setFrom(last.at);
          })
      : null,
    onAgain:
      open.length > 0
        ? () => {
            setQueue(open);
            setFrom(0);
            setAnswers([]);
          }
        : null,
  };
}

const keyOf = ({ accounts }: LinkSuggestion) => pairKey(...accounts);
