import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { DRAFT_LANGUAGES, type DraftLanguage } from '@/core/domain/outreach';
import { t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';

type Props = {
  readonly language: DraftLanguage;
  /** What the partner is written to in when nobody says otherwise. */
  readonly usual: DraftLanguage;
  /** The type of partners that the wording is for; null: it is for all. */
  readonly type: string | null;
  /** A template of the user's own has its one language. */
  readonly isFixed: boolean;
  readonly onChange: (language: DraftLanguage) => void;
  readonly onRemember: () => void;
};

/** In which language and for whom the text is worded. */
export function LanguageLine({ language, usual, type, isFixed, onChange, onRemember }: Props): JSX.Element {
  const forType = type === null ? undefined : t('writing.for-type', { type: typeText(type) });
  return (
    <div class="language-line">
      <Select
        label={t('writing.language')}
        {...(forType === undefined ? {} : { hint: forType })}
        value={language}
        options={DRAFT_LANGUAGES.map((value) => ({ value, text: t(`writing.language.${value}`) }))}
        disabled={isFixed}
        onChange={onChange}
      />
      {language !== usual && !isFixed && (
        <Button small look="quiet" icon="check" onClick={onRemember}>
          {t('writing.language.remember', { language: t(`writing.language.${language}`) })}
        </Button>
      )}
    </div>
  );
}
