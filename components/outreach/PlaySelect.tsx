import type { JSX } from 'preact';
import { Field } from '@/components/ui/Field';
import type { NextAction } from '@/core/domain/insight';
import { playTitle } from '@/core/i18n/play-title';
import { sentenceText, t } from '@/core/i18n/translate';

/** `segment`: name of the one that it is for; null: of none that is there. */
type OwnTemplate = { readonly id: string; readonly name: string; readonly segment: string | null };

type Props = {
  /** Best first. */
  readonly suggested: readonly NextAction[];
  /** Ids of the other plays that have a template. */
  readonly others: readonly string[];
  /** The user's own templates that take no other's place. */
  readonly own: readonly OwnTemplate[];
  /** '' while none is chosen. */
  readonly play: string;
  /** Id of an own template; '' while none is chosen. */
  readonly template: string;
  /** Plays for which a message was begun. */
  readonly begun: ReadonlySet<string>;
  readonly onChange: (chosen: { readonly play: string; readonly template: string }) => void;
};

/** Ids of plays and of templates in one list. */
const OWN = 'own:';

/** What to write about: what is suggested for this partner now, with its reason, then the user's own templates, then everything else. */
export function PlaySelect({ suggested, others, own, play, template, begun, onChange }: Props): JSX.Element {
  const why = suggested.find((action) => action.play === play)?.why;
  const hint = why ? sentenceText(why) : suggested.length === 0 ? t('panels.side.no-play') : undefined;
  const titleOf = (id: string) => (begun.has(id) ? t('writing.begun', { title: playTitle(id) }) : playTitle(id));
  return (
    <Field label={t('panels.side.play')} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) => (
        <select
          id={id}
          class="input select"
          value={template === '' ? play : `${OWN}${template}`}
          aria-describedby={describedBy}
          onChange={({ currentTarget: { value } }) =>
            onChange(value.startsWith(OWN) ? { play: '', template: value.slice(OWN.length) } : { play: value, template: '' })
          }
        >
          {play === '' && template === '' && <option value="">{t('panels.side.choose-play')}</option>}
          {suggested.length > 0 && (
            <optgroup label={t('panels.side.suggested')}>
              {suggested.map((action) => (
                <option key={action.play} value={action.play}>
                  {titleOf(action.play)}
                </option>
              ))}
            </optgroup>
          )}
          {own.length > 0 && (
            <optgroup label={t('writing.own-templates')}>
              {own.map(({ id: ownId, name, segment }) => (
                <option key={ownId} value={`${OWN}${ownId}`}>
                  {segment === null ? name : t('writing.own-for', { name, segment })}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={t('panels.side.more')}>
            {others.map((other) => (
              <option key={other} value={other}>
                {titleOf(other)}
              </option>
            ))}
          </optgroup>
        </select>
      )}
    </Field>
  );
}
