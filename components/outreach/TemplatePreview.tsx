import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import type { DraftText } from './DraftForm';
import { splitGaps } from './gaps';

type Props = {
  /** Null: nothing can be shown while the template is broken. */
  readonly text: DraftText | null;
  /** BCP 47. */
  readonly language: string;
};

/** A template as one partner would get it. What is not known stands out. */
export function TemplatePreview({ text, language }: Props): JSX.Element {
  if (!text) return <p class="muted">{t('template.preview.broken')}</p>;
  return (
    <article class="template-preview" lang={language} aria-label={t('template.preview')}>
      <h3>
        <Marked text={text.subject} />
      </h3>
      <p>
        <Marked text={text.message} />
      </p>
    </article>
  );
}

function Marked({ text }: { readonly text: string }): JSX.Element {
  return (
    <>{splitGaps(text).map(({ words, isGap }, at) => (isGap ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>))}</>
  );
}
