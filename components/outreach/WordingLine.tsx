import type { JSX } from 'preact';
import { Select } from '@/components/ui/Field';
import { t } from '@/core/i18n/translate';

type Props = {
  /** The segment whose wording it is; null: it is for no segment. */
  readonly segment: string | null;
  /** Segments that the user has a wording for. The one above is among them, though it may be gone. */
  readonly wordings: readonly { readonly id: string; readonly name: string }[];
  /** Why it is this segment's: it is written to, it was chosen here, or it is the only one of the partner's that has a wording. */
  readonly why: 'asked' | 'chosen' | 'only';
  /** A template of the user's own was chosen: it has its one wording. */
  readonly isFixed: boolean;
  /** '' for the wording that is for no segment. */
  readonly onChange: (segment: string) => void;
};

/** Which of the user's wordings is taken, and why. Nothing where there is none to choose from. */
export function WordingLine({ segment, wordings, why, isFixed, onChange }: Props): JSX.Element | null {
  const name = wordings.find(({ id }) => id === segment)?.name;
  if (isFixed) return name === undefined ? null : <p class="small muted">{t('writing.wording.own', { segment: name })}</p>;
  if (wordings.length === 0) return null;
  const options = wordings.map(({ id, name: text }) => ({ value: id, text }));
  return (
    <div class="language-line">
      <Select
        label={t('writing.wording')}
        {...(name === undefined ? {} : { hint: t(`writing.wording.${why}`, { segment: name }) })}
        value={segment ?? ''}
        options={[{ value: '', text: t('writing.wording.none') }, ...options]}
        onChange={onChange}
      />
    </div>
  );
}
