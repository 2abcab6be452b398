import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';

type Props = { readonly text: string; readonly source: string; readonly note: string };

/** The terms that a partner is on today. A long note is cut: what it says whole stands in its title. */
export function HeldTerms({ text, source, note }: Props): JSX.Element {
  return (
    <>
      <p>
        {text} <span class="muted">· {source}</span>
      </p>
      {note !== '' && (
        <p class="held-note muted" title={note}>
          {t('terms.line.note')} <bdi>{note}</bdi>
        </p>
      )}
    </>
  );
}
