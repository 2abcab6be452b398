import './WalkBar.css';
import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import type { LeftOut } from '@/core/domain/left-out';
import { t } from '@/core/i18n/translate';
import { LeftOutList } from './LeftOutList';

type Props = {
  readonly title: string;
  readonly done: number;
  readonly skipped: number;
  readonly total: number;
  /** From 0. */
  readonly at: number;
  /** Of the partner at that place. */
  readonly state: 'open' | 'done' | 'skipped';
  readonly name: string;
  /** The panel shows another partner than the walk's. */
  readonly isElsewhere: boolean;
  readonly isOver: boolean;
  readonly leftOut: readonly LeftOut[];
  readonly restDays: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSkip: () => void;
  readonly onEnd: () => void;
  /** Shows the walk's partner again. */
  readonly onReturn: () => void;
  /** To the list that it began on. */
  readonly onList: () => void;
};

const PLACE = { open: 'walk.place', done: 'walk.place.done', skipped: 'walk.place.skipped' } as const;

/** Where one is in a whole segment, and the ways on. */
export function WalkBar(props: Props): JSX.Element {
  const { title, done, skipped, total, at, state, name, isElsewhere, isOver, leftOut, restDays } = props;
  const progress = skipped > 0 ? t('walk.progress.skipped', { done, total, skipped }) : t('walk.progress', { done, total });
  return (
    <section class="walk-bar" aria-label={t('walk.bar', { title })}>
      <div class="walk-head">
        <strong class="walk-title">
          <Icon name="segments" size={16} /> <bdi>{title}</bdi>
        </strong>
        <Button small look="quiet" icon="close" aria-label={t('walk.end.label')} onClick={props.onEnd}>
          {t('walk.end')}
        </Button>
      </div>
      <div class="walk-track" aria-hidden="true">
        <span class="walk-done" style={{ inlineSize: `${(100 * done) / total}%` }} />
        <span class="walk-skipped" style={{ inlineSize: `${(100 * skipped) / total}%` }} />
      </div>
      <p class="small" role="status">
        {progress}
        <span class="muted"> · {t(PLACE[state], { at: at + 1, total })}</span>
      </p>
      {isOver && (
        <p class="walk-over small">
          <Icon name="check" size={16} /> {t('walk.over')}
        </p>
      )}
      {isElsewhere && (
        <Button small look="primary" icon="left" onClick={props.onReturn}>
          {t('walk.back-to-it', { name })}
        </Button>
      )}
      <div class="walk-ways">
        <Button small icon="left" aria-keyshortcuts="Alt+ArrowLeft" disabled={at === 0} onClick={() => props.onStep(-1)}>
          {t('walk.previous')}
        </Button>
        <Button small icon="right" aria-keyshortcuts="Alt+ArrowRight" disabled={at === total - 1} onClick={() => props.onStep(1)}>
          {t('walk.next')}
        </Button>
        {isOver ? (
          <Button small look="quiet" onClick={props.onList}>
            {t('walk.back-to-segment')}
          </Button>
        ) : (
          <Button small look="quiet" disabled={state !== 'open'} onClick={props.onSkip}>
            {t('walk.skip')}
          </Button>
        )}
      </div>
      <LeftOutList leftOut={leftOut} restDays={restDays} />
    </section>
  );
}
