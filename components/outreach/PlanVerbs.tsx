import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';

type Props = {
  /** Of the thing that they are about: the buttons are told apart by it. */
  readonly title: string;
  readonly onEdit?: () => void;
  readonly onDuplicate?: () => void;
  readonly onRemove: () => void;
};

/** What can be done with anything that is planned. */
export function PlanVerbs({ title, onEdit, onDuplicate, onRemove }: Props): JSX.Element {
  const named = (verb: 'edit' | 'duplicate' | 'remove') => ({
    'aria-label': t('plan.named', { verb: t(`plan.${verb}`), title }),
  });
  return (
    <>
      {onEdit && (
        <Button small look="quiet" icon="draft" onClick={onEdit} {...named('edit')}>
          {t('plan.edit')}
        </Button>
      )}
      {onDuplicate && (
        <Button small look="quiet" icon="plus" onClick={onDuplicate} {...named('duplicate')}>
          {t('plan.duplicate')}
        </Button>
      )}
      <Button small look="quiet" icon="close" onClick={onRemove} {...named('remove')}>
        {t('plan.remove')}
      </Button>
    </>
  );
}
