import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '@/core/i18n/translate';

type Props = {
  /** What would be kept, in words. */
  readonly what: string;
  readonly isGoal: boolean;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

/** What the message promises can be kept when it is logged: then its end is reminded of. */
export function AgreementCheck({ what, isGoal, isChecked, onChange }: Props): JSX.Element {
  const id = useId();
  return (
    <div class="agreement-check">
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        aria-describedby={`${id}-what`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{t(isGoal ? 'writing.agreement.goal' : 'writing.agreement.terms')}</label>
        <p class="muted small" id={`${id}-what`}>
          {what}
        </p>
      </div>
    </div>
  );
}
