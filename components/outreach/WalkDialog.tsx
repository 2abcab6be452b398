import './WalkDialog.css';
import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import type { AccountId } from '@/core/domain/ids';
import type { LeftOut } from '@/core/domain/left-out';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { LeftOutList } from './LeftOutList';

/** Whether a part of tier C can be left alone: so many, or why not. */
export type HoldBackOffer =
  | { readonly can: 'yes'; readonly count: number; readonly share: number; readonly isOn: boolean }
  | { readonly can: 'choose' | 'owed' | 'few' };

type Props = {
  /** '': what is suggested for each. */
  readonly play: string;
  readonly onPlay: (play: string) => void;
  /** Open for how many of them, most first. */
  readonly suggested: readonly { readonly play: string; readonly count: number }[];
  readonly others: readonly string[];
  /** Null while it is being looked up. */
  readonly plan: {
    readonly count: number;
    /** So many are taken at most. */
    readonly most: number;
    readonly leftOut: readonly LeftOut[];
    /** Null: holding back is off. */
    readonly holdBack: HoldBackOffer | null;
  } | null;
  readonly restDays: number;
  readonly hrefOf: (account: AccountId) => string;
  /** Title of the walk that this one would end. */
  readonly replaces: string | null;
  readonly onHoldBack: (isOn: boolean) => void;
  /** Called within the user's click. */
  readonly onStart: () => void;
  readonly onClose: () => void;
};

/** Before a walk: what about, to how many, and who is left out. */
export function WalkDialog(props: Props): JSX.Element {
  const { plan, replaces, onStart, onClose } = props;
  return (
    <Dialog
      title={t('walk.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('walk.cancel')}</Button>
          <Button look="primary" icon="draft" disabled={!plan || plan.count === 0} onClick={onStart}>
            {t('walk.start')}
          </Button>
        </>
      }
    >
      <p class="muted">{t('walk.lead')}</p>
      <PlayField {...props} />
      {plan ? <Plan {...props} plan={plan} /> : <p class="muted">{t('walk.reading')}</p>}
      {replaces !== null && <Notice tone="warning">{t('walk.replaces', { title: replaces })}</Notice>}
    </Dialog>
  );
}

function PlayField({ play, suggested, others, onPlay }: Props): JSX.Element {
  return (
    <Field label={t('walk.play')}>
      {({ id }) => (
        <select id={id} class="input select" value={play} onChange={(event) => onPlay(event.currentTarget.value)}>
          <option value="">{t('walk.play.each')}</option>
          {suggested.length > 0 && (
            <optgroup label={t('walk.play.common')}>
              {suggested.map(({ play: one, count }) => (
                <option key={one} value={one}>
                  {t('walk.play.suggested', { title: playTitle(one), n: count })}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={t('walk.play.others')}>
            {others.map((one) => (
              <option key={one} value={one}>
                {playTitle(one)}
              </option>
            ))}
          </optgroup>
        </select>
      )}
    </Field>
  );
}

function Plan({ plan, restDays, hrefOf, onHoldBack }: Props & { readonly plan: NonNullable<Props['plan']> }): JSX.Element {
  const { count, most, leftOut, holdBack } = plan;
  return (
    <div class="walk-plan" role="status">
      <p class="walk-count">{count > most ? t('walk.count.most', { n: count, most }) : t('walk.count', { n: count })}</p>
      {count === 0 && <p class="muted">{t('walk.nobody')}</p>}
      <LeftOutList leftOut={leftOut} restDays={restDays} hrefOf={hrefOf} />
      {holdBack?.can === 'yes' && (
        <label class="walk-hold">
          <input type="checkbox" checked={holdBack.isOn} onChange={(event) => onHoldBack(event.currentTarget.checked)} />
          <span>
            <strong>{t('walk.hold-back', { share: { share: holdBack.share }, n: holdBack.count })}</strong>
            <span class="muted small">{t('walk.hold-back.why')}</span>
          </span>
        </label>
      )}
      {holdBack && holdBack.can !== 'yes' && <p class="muted small">{t(`walk.hold-back.${holdBack.can}`)}</p>}
    </div>
  );
}
