import './ProgressBar.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '@/core/i18n/translate';
import { Button } from './Button';

type Props = {
  readonly label: string;
  /** 0..1; null while the end is not known. */
  readonly share: number | null;
  /** What is happening in figures, such as rows so far. */
  readonly detail?: string;
  readonly onCancel?: () => void;
};

export function ProgressBar({ label, share, detail, onCancel }: Props): JSX.Element {
  const id = useId();
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div class="progress">
      <div class="progress-text">
        <span id={id}>{label}</span>
        {detail && <span class="muted small">{detail}</span>}
      </div>
      <div
        class="progress-track"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        data-unknown={percent === null || undefined}
      >
        <div class="progress-fill" style={percent === null ? undefined : { inlineSize: `${percent}%` }} />
      </div>
      {onCancel && (
        <Button small onClick={onCancel}>
          {t('workspace.ui.cancel')}
        </Button>
      )}
    </div>
  );
}
