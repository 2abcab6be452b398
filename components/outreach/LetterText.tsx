import './Letter.css';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Select, TextArea, TextField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { DRAFT_LANGUAGES, type DraftLanguage } from '@/core/domain/outreach';
import { formatNumber, t } from '@/core/i18n/translate';

type Props = {
  readonly language: DraftLanguage;
  readonly subject: string;
  readonly message: string;
  /** Not what the choices beside it would give. */
  readonly isOwnText: boolean;
  readonly trouble: 'too-long' | 'other' | null;
  /** Sent: nothing can be changed. */
  readonly isFixed: boolean;
  readonly onLanguage: (language: DraftLanguage) => void;
  readonly onSubject: (subject: string) => void;
  readonly onMessage: (message: string) => void;
  readonly onCompose: () => void;
  /** What is wrong with the text, if anything. */
  readonly children?: ComponentChildren;
};

/** The letter itself: written, or as it will be read. */
export function LetterText(props: Props): JSX.Element {
  const { language, subject, message, isOwnText, trouble, isFixed, children } = props;
  const [isPreview, setPreview] = useState(false);
  const words = message.split(/\s+/).filter(Boolean).length;
  const isShown = isPreview || isFixed;
  return (
    <section class="panel letter-text" aria-labelledby="letter-text">
      <div class="row letter-head">
        <h2 id="letter-text">{t('newsletters.write')}</h2>
        {!isFixed && (
          <Button small aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
            {t(isPreview ? 'newsletters.edit' : 'newsletters.preview')}
          </Button>
        )}
      </div>
      {isShown ? (
        <Preview subject={subject} message={message} language={language} />
      ) : (
        <>
          <div class="letter-top">
            <TextField label={t('newsletters.subject')} value={subject} onInput={props.onSubject} maxLength={500} />
            <Select<DraftLanguage>
              label={t('newsletters.language')}
              value={language}
              options={DRAFT_LANGUAGES.map((value) => ({ value, text: t(`newsletters.language.${value}`) }))}
              onChange={props.onLanguage}
            />
          </div>
          <TextArea label={t('newsletters.message')} rows={18} lang={language} value={message} onInput={props.onMessage} />
        </>
      )}
      <p class="muted small">{t('newsletters.length', { n: formatNumber([...message].length), words })}</p>
      {trouble && (
        <Notice tone="danger" isNews>
          {t(`newsletters.not-saved.${trouble}`)}
        </Notice>
      )}
      {children}
      {isOwnText && !isFixed && (
        <div class="row letter-own small">
          <span class="muted">{t('newsletters.own-text')}</span>
          <Button small look="quiet" icon="undo" onClick={props.onCompose}>
            {t('newsletters.compose')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** As a mail program shows it: plain text, addresses of pages as they stand. */
function Preview({ subject, message, language }: Pick<Props, 'subject' | 'message' | 'language'>): JSX.Element {
  return (
    <article class="letter-preview" lang={language}>
      <h3>{subject}</h3>
      <p class="muted small">{t('newsletters.preview.to')}</p>
      <div class="letter-body">{message}</div>
    </article>
  );
}
