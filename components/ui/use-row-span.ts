import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useMemo, useReducer } from 'preact/hooks';

export type Span = {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  readonly scrollTo: (index: number) => void;
};

/** Height of the header (px). */
const HEADER = 45;

type SpanOf = {
  readonly scroller: { readonly current: HTMLDivElement | null };
  readonly count: number;
  readonly rowHeight: number;
  readonly isVirtual: boolean;
};

/** Which rows to draw now. Follows the scroll position while the list is long. */
export function useRowSpan({ scroller, count, rowHeight, isVirtual }: SpanOf): Span {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const virtualizer = useMemo(() => new Virtualizer<HTMLDivElement, HTMLTableRowElement>(optionsOf(0)), []);

  function optionsOf(length: number): VirtualizerOptions<HTMLDivElement, HTMLTableRowElement> {
    return {
      count: length,
      getScrollElement: () => scroller.current,
      estimateSize: () => rowHeight,
      overscan: 12,
      initialRect: { width: 0, height: 800 },
      scrollPaddingStart: HEADER, // the header lies over the first row in view
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => redraw(0),
    };
  }

  virtualizer.setOptions(optionsOf(isVirtual ? count : 0));
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight, count]);

  if (!isVirtual) {
    const scrollTo = (index: number) =>
      scroller.current?.querySelector(`tr[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' });
    return { from: 0, to: count, before: 0, after: 0, scrollTo };
  }
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items[items.length - 1]];
  const scrollTo = (index: number) => virtualizer.scrollToIndex(index);
  if (!first || !last)
    return { from: 0, to: Math.min(count, 30), before: 0, after: Math.max(0, count - 30) * rowHeight, scrollTo };
  return {
    from: first.index,
    to: last.index + 1,
    before: first.start,
    after: Math.max(0, virtualizer.getTotalSize() - last.end),
    scrollTo,
  };
}
