import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { COOLDOWN_DAYS } from '@/core/domain/settings';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { isDuty, PLAY_GROUPS, type Play } from '@/core/playbook/play';
import { PLAYS } from '@/core/playbook/plays';
import { type DraftTroubles, isChangedPlay, NO_TUNING, type PlayDraft, playDraft, type SettingDraft } from './setting-draft';

type Props = {
  readonly plays: SettingDraft['plays'];
  readonly troubles: DraftTroubles['plays'];
  readonly onChange: (play: string, draft: PlayDraft) => void;
};

/** What the user sets of single plays, one a row. */
export function PlayTunings({ plays, troubles, onChange }: Props): JSX.Element {
  return (
    <section class="panel stack" aria-labelledby="settings-single-plays">
      <div>
        <h2 id="settings-single-plays">{t('workspace.settings.plays')}</h2>
        <p class="muted small">{t('workspace.settings.plays-lead')}</p>
      </div>
      <div class="play-tunings-frame">
        <table class="play-tunings">
          <thead>
            <tr>
              <th scope="col">{t('workspace.settings.play')}</th>
              <th scope="col">{t('workspace.settings.play-off')}</th>
              <th scope="col">{t('workspace.settings.play-chance')}</th>
              <th scope="col">{t('workspace.settings.play-cooldown')}</th>
              <td />
            </tr>
          </thead>
          {PLAY_GROUPS.map((group) => (
            <tbody key={group}>
              <tr class="play-group">
                <th scope="rowgroup" colSpan={5}>
                  {t(`workspace.settings.play-group.${group}`)}
                </th>
              </tr>
              {PLAYS.filter((play) => play.group === group).map((play) => (
                <PlayRow
                  key={play.id}
                  play={play}
                  draft={plays[play.id] ?? playDraft(play, NO_TUNING)}
                  wrong={troubles.get(play.id)}
                  onChange={(draft) => onChange(play.id, draft)}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

type RowProps = {
  readonly play: Play;
  readonly draft: PlayDraft;
  readonly wrong: ReadonlySet<'chance' | 'cooldownDays'> | undefined;
  readonly onChange: (draft: PlayDraft) => void;
};

function PlayRow({ play, draft, wrong, onChange }: RowProps): JSX.Element {
  const title = playTitle(play.id);
  const standard = playDraft(play, NO_TUNING);
  return (
    <tr>
      <th scope="row">
        {title} <span class="muted small play-id">{play.id}</span>
      </th>
      <td data-label={t('workspace.settings.play-off')}>
        <input
          type="checkbox"
          aria-label={t('workspace.settings.play-off.label', { title })}
          checked={draft.isOn}
          onChange={(event) => onChange({ ...draft, isOn: event.currentTarget.checked })}
        />
      </td>
      <td data-label={t('workspace.settings.play-chance')}>
        {isDuty(play) ? (
          <span class="muted small">{t('workspace.settings.play-duty')}</span>
        ) : (
          <TuningInput
            label={t('workspace.settings.play-chance.label', { title })}
            value={draft.chance}
            standard={standard.chance}
            bounds={{ least: 0, most: 100, step: 'any' }}
            isWrong={wrong?.has('chance') ?? false}
            onInput={(chance) => onChange({ ...draft, chance })}
          />
        )}
      </td>
      <td data-label={t('workspace.settings.play-cooldown')}>
        {typeof play.cooldownDays === 'string' ? (
          <span class="muted small">{t(`workspace.settings.play-rest.${play.cooldownDays}`)}</span>
        ) : (
          <TuningInput
            label={t('workspace.settings.play-cooldown.label', { title })}
            value={draft.cooldownDays}
            standard={standard.cooldownDays}
            bounds={{ ...COOLDOWN_DAYS, step: 1 }}
            isWrong={wrong?.has('cooldownDays') ?? false}
            onInput={(cooldownDays) => onChange({ ...draft, cooldownDays })}
          />
        )}
      </td>
      <td>
        {isChangedPlay(play, draft) && (
          <Button
            look="quiet"
            small
            icon="undo"
            aria-label={t('workspace.settings.reset-group.label', { group: title })}
            onClick={() => onChange(standard)}
          >
            {t('workspace.settings.reset-field')}
          </Button>
        )}
      </td>
    </tr>
  );
}

type TuningInputProps = {
  readonly label: string;
  readonly value: string;
  readonly standard: string;
  readonly bounds: { readonly least: number; readonly most: number; readonly step: number | 'any' };
  readonly isWrong: boolean;
  readonly onInput: (text: string) => void;
};

function TuningInput({ label, value, standard, bounds, isWrong, onInput }: TuningInputProps): JSX.Element {
  const range = { least: String(bounds.least), most: String(bounds.most) };
  return (
    <>
      <input
        class="input"
        type="number"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        min={bounds.least}
        max={bounds.most}
        step={bounds.step}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {isWrong && (
        <p class="field-error" role="alert">
          {t(bounds.step === 1 ? 'workspace.settings.range-whole' : 'workspace.settings.range', range)}
        </p>
      )}
      {value.trim() !== standard && <p class="small muted">{t('workspace.settings.default', { value: standard })}</p>}
    </>
  );
}
