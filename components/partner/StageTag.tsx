import './Tags.css';
import type { JSX } from 'preact';
import type { Stage } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';
import { Icon } from '../ui/Icon';

/** How far up the trellis: five rungs, one per stage of the life cycle. */
const RUNG = { discovery: 1, recruitment: 2, onboarding: 3, engagement: 4, cultivation: 5, ended: 0 } as const satisfies Record<
  Stage,
  number
>;
const RUNGS = [1, 2, 3, 4, 5];

type Props = { readonly stage: Stage; readonly isPinned: boolean };

export function StageTag({ stage, isPinned }: Props): JSX.Element {
  return (
    <span class="tag">
      <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" focusable="false">
        {RUNGS.map((rung) => (
          <rect
            key={rung}
            class="rung"
            data-on={rung <= RUNG[stage] || undefined}
            x={(rung - 1) * 4.5}
            y={11.5 - rung * 2.2}
            width="3.2"
            height={2.5 + rung * 2.2}
            rx="1"
          />
        ))}
      </svg>
      <span class="tag-word">{t(`word.stage.${stage}`)}</span>
      {isPinned && (
        <>
          <Icon name="pin" size={14} />
          <span class="visually-hidden">{t('workspace.set-by-hand')}</span>
        </>
      )}
    </span>
  );
}
