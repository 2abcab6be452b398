import './ActionList.css';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NextAction } from '@/core/domain/insight';
import { ActionRow } from './ActionRow';
import type { ActionVerbs, RankedAction } from './ranked-action';

type Props = ActionVerbs & {
  readonly label: string;
  readonly items: readonly RankedAction[];
  /** Rank of the first one. */
  readonly start?: number;
  /** On the partner's own page its name is not repeated. */
  readonly isOfOnePartner?: boolean;
};

const keyOf = ({ account, play }: NextAction) => `${account} ${play}`;

function focusRow(list: HTMLOListElement | null, at: number): boolean {
  const target = list?.children[at]?.querySelector<HTMLElement>('[data-row-focus]');
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
  return Boolean(target);
}

/** Keys of the list, while the focus is in it: single letters elsewhere belong to the browser and the screen reader. */
const STEP: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

export function ActionList({ label, items, start = 1, isOfOnePartner = false, ...verbs }: Props): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<{ readonly key: string; readonly at: number } | null>(null);

  // A row that was settled goes, and takes the focus with it: the one that moves up gets it, so that the next key works.
  useLayoutEffect(() => {
    const lost = held.current;
    if (!lost || document.activeElement !== document.body || items.some(({ action }) => keyOf(action) === lost.key)) return;
    held.current = null;
    focusRow(list.current, Math.min(lost.at, items.length - 1));
  }, [items]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEP[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
    const from = [...(list.current?.children ?? [])].findIndex((row) => row.contains(event.target as Element));
    if (focusRow(list.current, from + step)) event.preventDefault();
  }

  return (
    <ol class="actions" ref={list} aria-label={label} start={start} onKeyDown={onKeyDown}>
      {items.map(({ action, others, partner }, at) => (
        <ActionRow
          key={keyOf(action)}
          onHold={() => {
            held.current = { key: keyOf(action), at };
          }}
          action={action}
          others={others}
          partner={partner}
          rank={start + at}
          isOfOnePartner={isOfOnePartner}
          {...verbs}
        />
      ))}
    </ol>
  );
}
