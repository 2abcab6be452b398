import './SettingsPage.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isChangedNumber } from '@/components/settings/NumberSettingField';
import { PlayTunings } from '@/components/settings/PlayTunings';
import { SettingChoices } from '@/components/settings/SettingChoices';
import { SettingGroup } from '@/components/settings/SettingGroup';
import {
  changeOf,
  type DraftTroubles,
  draftOf,
  NUMBER_NAMES,
  type SettingDraft,
  sizeOf,
  troublesOf,
} from '@/components/settings/setting-draft';
import { textOf } from '@/components/settings/setting-text';
import { findSettings, SHOWN_GROUPS } from '@/components/settings/shown-groups';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { ProgressBar } from '@/components/ui/ProgressBar';
import { Page } from '@/components/ui/Shell';
import { DEFAULT_SETTINGS, NUMBER_FIELDS, type NumberSetting } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import type { Overview } from './read-overview';
import { ShortcutsPart } from './ShortcutsPart';
import { applyChange, applyReset, type Progress } from './setting-changes';

type Props = {
  readonly overview: Pick<Overview, 'settings' | 'programs'>;
  /** Name of a setting that another page points at. */
  readonly asked: string | null;
};

/** Everything of the method that may be changed, and what drafts are signed with. Nothing takes effect before "Save". */
export function SettingsPage({ overview: { settings, programs }, asked }: Props): JSX.Element {
  const [draft, setDraft] = useState<SettingDraft>(() => draftOf(settings));
  const [wasTried, setWasTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [find, setFind] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const troubles = useMemo(() => troublesOf(draft), [draft]);
  const found = useMemo(() => (find.trim() === '' ? null : findSettings(find)), [find]);
  const changed = NUMBER_NAMES.filter((name) => isChangedNumber(name, draft.numbers[name])).length;
  const unsaved = troubles.count > 0 ? null : sizeOf(changeOf(draft, settings));
  useAsked(form, asked);

  const setNumber = (name: NumberSetting, text: string) =>
    setDraft((now) => ({ ...now, numbers: { ...now.numbers, [name]: text } }));
  const choose = (change: Partial<SettingDraft['choices']>) =>
    setDraft((now) => ({ ...now, choices: { ...now.choices, ...change } }));
  const resetNumbers = (names: readonly NumberSetting[]) => {
    for (const name of names) setNumber(name, textOf(NUMBER_FIELDS[name].unit, DEFAULT_SETTINGS[name]));
  };

  async function write(apply: (ports: Parameters<typeof applyReset>[0]) => Promise<void>): Promise<void> {
    setIsSaving(true);
    await apply({
      programs: programs.map(({ program }) => program.id),
      onSettings: (after) => setDraft(draftOf(after)),
      onProgress: setProgress,
    }).finally(() => setIsSaving(false));
  }

  function save(event: Event): void {
    event.preventDefault();
    setWasTried(true);
    if (troubles.count === 0) return void write((ports) => applyChange(changeOf(draft, settings), ports));
    setFind(''); // what is wrong may be hidden by the search
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  }

  return (
    <Page title={t('workspace.settings.title')} lead={t('workspace.settings.lead')}>
      <form ref={form} class="settings" noValidate onSubmit={save}>
        <search class="settings-find">
          <TextField
            type="search"
            label={t('workspace.settings.find')}
            placeholder={t('workspace.settings.find-hint')}
            value={find}
            onInput={setFind}
            autoComplete="off"
            spellcheck={false}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault(); // looking for something is not saving
            }}
          />
          <p class="small muted" role="status">
            {found === null
              ? t('workspace.settings.changes', { count: changed })
              : t('workspace.settings.found', { count: found.size })}
          </p>
        </search>
        {found === null && (
          <>
            <You choices={draft.choices} troubles={wasTried ? troubles : null} onChange={choose} />
            <SettingChoices choices={draft.choices} onChange={choose} />
            <ShortcutsPart />
          </>
        )}
        {SHOWN_GROUPS.map((group) => (
          <SettingGroup
            key={group.id}
            group={group}
            numbers={draft.numbers}
            troubles={troubles.numbers}
            found={found}
            asked={asked}
            onInput={setNumber}
            onReset={resetNumbers}
          />
        ))}
        {found === null && (
          <PlayTunings
            plays={draft.plays}
            troubles={troubles.plays}
            onChange={(play, tuning) => setDraft((now) => ({ ...now, plays: { ...now.plays, [play]: tuning } }))}
          />
        )}
        <div class="settings-foot">
          {progress && (
            <ProgressBar
              label={t('workspace.settings.judging')}
              share={progress.all > 1 ? progress.at / progress.all : null}
              detail={t('workspace.settings.judging-of', { at: progress.at + 1, all: progress.all })}
            />
          )}
          <div class="row">
            <Button look="primary" type="submit" busy={isSaving}>
              {t('workspace.settings.save')}
            </Button>
            <Button look="quiet" icon="undo" disabled={isSaving} onClick={() => void write(applyReset)}>
              {t('workspace.settings.reset')}
            </Button>
            <p class="small muted" role="status">
              {unsaved === null
                ? t('workspace.settings.trouble', { count: troubles.count })
                : unsaved > 0
                  ? t('workspace.settings.unsaved', { count: unsaved })
                  : ''}
            </p>
          </div>
        </div>
      </form>
    </Page>
  );
}

type YouProps = {
  readonly choices: SettingDraft['choices'];
  /** Once somebody tried to save. */
  readonly troubles: Pick<DraftTroubles, 'link' | 'communityLink'> | null;
  readonly onChange: (change: Partial<SettingDraft['choices']>) => void;
};

function You({ choices, troubles, onChange }: YouProps): JSX.Element {
  return (
    <section class="panel stack" aria-labelledby="settings-you">
      <div>
        <h2 id="settings-you">{t('workspace.settings.you')}</h2>
        <p class="muted small">{t('workspace.settings.you-lead')}</p>
      </div>
      <div class="settings-fields">
        <TextField
          label={t('workspace.settings.senderName')}
          hint={t('workspace.settings.senderName.hint')}
          value={choices.senderName}
          onInput={(senderName) => onChange({ senderName })}
          maxLength={120}
        />
        <TextField
          type="url"
          label={t('workspace.settings.programLink')}
          hint={t('workspace.settings.programLink.hint')}
          value={choices.programLink}
          onInput={(programLink) => onChange({ programLink })}
          maxLength={500}
          error={troubles?.link ? t('workspace.settings.link-error') : null}
        />
        <TextField
          label={t('workspace.settings.programProducts')}
          hint={t('workspace.settings.programProducts.hint')}
          value={choices.programProducts}
          onInput={(programProducts) => onChange({ programProducts })}
          maxLength={200}
        />
        <TextField
          label={t('workspace.settings.programAudience')}
          hint={t('workspace.settings.programAudience.hint')}
          value={choices.programAudience}
          onInput={(programAudience) => onChange({ programAudience })}
          maxLength={200}
        />
        <TextField
          type="url"
          label={t('workspace.settings.communityLink')}
          hint={t('workspace.settings.communityLink.hint')}
          value={choices.communityLink}
          onInput={(communityLink) => onChange({ communityLink })}
          maxLength={500}
          error={troubles?.communityLink ? t('workspace.settings.link-error') : null}
        />
      </div>
    </section>
  );
}

/** To the setting that another page pointed at, once it stands there. */
function useAsked(form: { readonly current: HTMLFormElement | null }, asked: string | null): void {
  useEffect(() => {
    if (asked === null) return;
    const field = form.current?.querySelector<HTMLElement>(`#${CSS.escape(`setting-${asked}`)} input`);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  }, [asked]);
}
