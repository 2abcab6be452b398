import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly name: string;
  /** Who was asked for meanwhile; null: nobody. */
  readonly waiting: string | null;
  readonly onUnpin: () => void;
};

/** The panel stays with one partner, whatever page comes to the front: said for as long as it holds. */
export function PinLine({ name, waiting, onUnpin }: Props): JSX.Element {
  return (
    <div class="pin-line">
      <Icon name="pin" size={16} />
      <p class="small">
        {t('writing.pin.held', { name })}
        <span role="status">{waiting !== null && ` ${t('writing.pin.waiting', { name: waiting })}`}</span>
      </p>
      <Button small onClick={onUnpin}>
        {waiting === null ? t('writing.pin.off') : t('writing.pin.go')}
      </Button>
    </div>
  );
}
