import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { t } from '@/core/i18n/translate';

export const DRAFT_WAYS = ['copy', 'rich', 'email', 'insert', 'centre'] as const;
export type Way = (typeof DRAFT_WAYS)[number];

type Props = {
  readonly way: Way;
  readonly gaps: readonly string[];
  readonly onBack: () => void;
  readonly onTake: () => void;
};

/** Asked before a message with gaps leaves. The focus is on the way back: Enter never skips it. */
export function GapDialog({ way, gaps, onBack, onTake }: Props): JSX.Element {
  return (
    <Dialog
      title={t(`panels.draft.ask.${WORDED[way]}`, { n: gaps.length })}
      onClose={onBack}
      actions={
        <>
          <Button look="primary" autoFocus onClick={onBack}>
            {t('panels.draft.ask.back')}
          </Button>
          <Button onClick={onTake}>{t('panels.draft.ask.go', { n: gaps.length })}</Button>
        </>
      }
    >
      <p>{t('panels.draft.ask.text')}</p>
      <ul class="gap-chips">
        {gaps.map((gap) => (
          <li key={gap} class="gap-chip">
            [[{gap}]]
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const WORDED = { copy: 'copy', rich: 'copy', centre: 'copy', email: 'email', insert: 'insert' } as const satisfies Record<
  Way,
  string
>;
