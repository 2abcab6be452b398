import type { JSX } from 'preact';
import { playTitle } from '@/components/partner/play-title';
import { Field } from '@/components/ui/Field';
import type { NextAction } from '@/core/domain/insight';
import { sentenceText, t } from '@/core/i18n/translate';

type Props = {
  /** Best first. */
  readonly suggested: readonly NextAction[];
  /** Ids of the other plays that have a template. */
  readonly others: readonly string[];
  /** '' while none is chosen. */
  readonly play: string;
  readonly onChange: (play: string) => void;
};

/** What to write about: what is suggested for this partner now, with its reason, then everything else. */
export function PlaySelect({ suggested, others, play, onChange }: Props): JSX.Element {
  const why = suggested.find((action) => action.play === play)?.why;
  const hint = why ? sentenceText(why) : suggested.length === 0 ? t('panels.side.no-play') : undefined;
  return (
    <Field label={t('panels.side.play')} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) => (
        <select
          id={id}
          class="input select"
          value={play}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {play === '' && <option value="">{t('panels.side.choose-play')}</option>}
          {suggested.length > 0 && (
            <optgroup label={t('panels.side.suggested')}>
              {suggested.map((action) => (
                <option key={action.play} value={action.play}>
                  {playTitle(action.play)}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={t('panels.side.more')}>
            {others.map((other) => (
              <option key={other} value={other}>
                {playTitle(other)}
              </option>
            ))}
          </optgroup>
        </select>
      )}
    </Field>
  );
}
