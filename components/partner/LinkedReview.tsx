import './Linked.css';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LinkReason } from '@/core/domain/links';
import { t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { LinkedComparison, type LinkedPair } from './LinkedComparison';
import { LinkedReasons } from './LinkedReasons';
import { nameOf } from './linked-account';

export type ReviewVerbs = {
  readonly onLink: () => void;
  readonly onPart: () => void;
  readonly onSkip: () => void;
  /** null: nothing to take back. */
  readonly onUndo: (() => void) | null;
};

type Props = ReviewVerbs & {
  readonly pair: LinkedPair;
  readonly reasons: readonly [LinkReason, ...LinkReason[]];
  /** 1 for the first. */
  readonly at: number;
  readonly count: number;
};

/** One question at a time. Its keys work while the focus is in it, which it takes when it opens: elsewhere letters belong to the browser. */
export function LinkedReview({ pair, reasons, at, count, ...verbs }: Props): JSX.Element {
  const section = useRef<HTMLElement>(null);
  const [one, other] = pair;

  useEffect(() => {
    // After the page has given its title the focus.
    const frame = requestAnimationFrame(() => section.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const verb = { l: verbs.onLink, n: verbs.onPart, s: verbs.onSkip, u: verbs.onUndo }[event.key.toLowerCase()];
    if (!verb) return;
    event.preventDefault();
    verb();
  }

  return (
    <section ref={section} class="panel linked-review" tabIndex={-1} aria-labelledby="linked-question" onKeyDown={onKeyDown}>
      <header class="linked-review-head">
        <h2 id="linked-question">{t('linked.review.question')}</h2>
        <span class="muted">{t('linked.review.progress', { at, count })}</span>
        <div class="linked-progress" aria-hidden="true">
          <div style={{ inlineSize: `${(100 * (at - 1)) / count}%` }} />
        </div>
      </header>
      <p class="visually-hidden" role="status">
        {t('linked.review.now', {
          at,
          count,
          name: nameOf(one),
          program: one.units.name,
          other: nameOf(other),
          otherProgram: other.units.name,
          reason: t(`linked.reason.${reasons[0].kind}`),
        })}
      </p>
      <LinkedReasons reasons={reasons} />
      <LinkedComparison pair={pair} reasons={reasons} />
      <div class="row linked-review-verbs">
        <Button look="primary" icon="link" aria-keyshortcuts="L" onClick={verbs.onLink}>
          {t('linked.review.link')}
          <Key>L</Key>
        </Button>
        <Button aria-keyshortcuts="N" onClick={verbs.onPart}>
          {t('linked.review.part')}
          <Key>N</Key>
        </Button>
        <Button look="quiet" aria-keyshortcuts="S" onClick={verbs.onSkip}>
          {t('linked.review.skip')}
          <Key>S</Key>
        </Button>
        <span class="grow" />
        {verbs.onUndo && (
          <Button look="quiet" icon="undo" aria-keyshortcuts="U" onClick={verbs.onUndo}>
            {t('linked.review.undo')}
            <Key>U</Key>
          </Button>
        )}
      </div>
      <p class="visually-hidden">{t('linked.review.keys')}</p>
    </section>
  );
}

const Key = ({ children }: { readonly children: string }) => (
  <span class="linked-key" aria-hidden="true">
    {children}
  </span>
);
