import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/core/i18n/translate';
import { Button } from './Button';

/** As many at a time as a browser draws without being felt. */
const STEP = 500;

export type FirstFew<Item> = {
  readonly shown: readonly Item[];
  /** Brings the next; null: all are shown. */
  readonly more: JSX.Element | null;
};

/** Of many the first ones, the rest when asked for. */
export function useFirstFew<Item>(items: readonly Item[], few: number): FirstFew<Item> {
  const [count, setCount] = useState(few);
  const left = items.length - count;
  if (left <= 0) return { shown: items, more: null };
  const text = left <= STEP ? t('plan.show-all', { count: items.length }) : t('plan.show-more', { count: STEP });
  return {
    shown: items.slice(0, count),
    more: (
      <Button look="quiet" small icon="chevron-down" onClick={() => setCount(count + STEP)}>
        {text}
      </Button>
    ),
  };
}
