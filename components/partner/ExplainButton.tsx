import './ExplainDialog.css';
import type { JSX } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '@/core/i18n/translate';
import type { ExplainSubject } from '@/core/insight/explain/explanation';

/** Opens the explanation of something that is shown. Null: nobody here explains. */
export const Explain = createContext<((subject: ExplainSubject) => void) | null>(null);

type Props = {
  readonly subject: ExplainSubject;
  /** As it stands on screen: the button's own name is of no use out of place. */
  readonly what: string;
};

/** "How?", beside a figure that was computed. Only where something answers. */
export function ExplainButton({ subject, what }: Props): JSX.Element | null {
  const explain = useContext(Explain);
  if (!explain) return null;
  return (
    <button
      type="button"
      class="explain-button"
      aria-haspopup="dialog"
      aria-label={t('explain.open.label', { what })}
      onClick={() => explain(subject)}
    >
      {t('explain.open')}
    </button>
  );
}
