import './SettingsPage.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { Page } from '@/components/ui/Shell';
import { showToast } from '@/components/ui/Toasts';
import { DEFAULT_SETTINGS, type Settings } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { db } from '@/core/services/open-store';
import { saveSettings } from '@/core/services/save-settings';
import { recompute } from './recompute';
import { saved } from './saved';
import { SETTING_GROUPS, type SettingField, shownValue, troubleOf } from './setting-fields';

const FIELDS = SETTING_GROUPS.flatMap(({ fields }) => fields);

type Texts = Readonly<Record<string, string>>;

/** The numbers of the method and what drafts are signed with. Nothing takes effect before "Save". */
export function SettingsPage({ settings }: { readonly settings: Settings }): JSX.Element {
  const [texts, setTexts] = useState<Texts>(() => textsOf(settings));
  const [wasTried, setWasTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const set = (name: string) => (text: string) => setTexts((now) => ({ ...now, [name]: text }));
  const linkError = isLink(texts.programLink ?? '') ? null : t('workspace.settings.link-error');
  const hasTrouble = linkError !== null || FIELDS.some((field) => troubleOf(field, texts) !== null);

  async function write(change: Partial<Settings>, text: string): Promise<void> {
    setIsSaving(true);
    const before = settings;
    const done = await saved(() => saveSettings(db, change)).finally(() => setIsSaving(false));
    if (!done?.ok) return;
    setTexts(textsOf(done.value));
    showToast({
      text,
      onUndo: () => {
        setTexts(textsOf(before));
        void saved(() => saveSettings(db, before)).then(() => recompute(null));
      },
    });
    await recompute(null);
  }

  function save(event: Event): void {
    event.preventDefault();
    setWasTried(true);
    if (!hasTrouble) void write(changeOf(texts), t('workspace.settings.saved'));
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  }

  return (
    <Page title={t('workspace.settings.title')}>
      <form ref={form} class="settings" noValidate onSubmit={save}>
        <section class="panel stack" aria-labelledby="settings-you">
          <div>
            <h2 id="settings-you">{t('workspace.settings.you')}</h2>
            <p class="muted small">{t('workspace.settings.you-lead')}</p>
          </div>
          <div class="settings-fields">
            <TextField
              label={t('workspace.settings.senderName')}
              hint={t('workspace.settings.senderName.hint')}
              value={texts.senderName ?? ''}
              onInput={set('senderName')}
              maxLength={120}
            />
            <TextField
              type="url"
              label={t('workspace.settings.programLink')}
              hint={t('workspace.settings.programLink.hint')}
              value={texts.programLink ?? ''}
              onInput={set('programLink')}
              maxLength={500}
              error={wasTried ? linkError : null}
            />
          </div>
        </section>
        <section class="panel stack" aria-labelledby="settings-method">
          <div>
            <h2 id="settings-method">{t('workspace.settings.method')}</h2>
            <p class="muted small">{t('workspace.settings.method-lead')}</p>
          </div>
          {SETTING_GROUPS.map(({ id, fields }) => (
            <fieldset key={id} class="settings-group">
              <legend>{t(`workspace.settings.${id}`)}</legend>
              <div class="settings-fields">
                {fields.map((field) => (
                  <NumberField key={field.name} field={field} texts={texts} onInput={set(field.name)} />
                ))}
              </div>
            </fieldset>
          ))}
        </section>
        <div class="row">
          <Button look="primary" type="submit" busy={isSaving}>
            {t('workspace.settings.save')}
          </Button>
          <Button
            look="quiet"
            icon="undo"
            disabled={isSaving}
            onClick={() => void write(defaultNumbers(), t('workspace.settings.was-reset'))}
          >
            {t('workspace.settings.reset')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

type NumberFieldProps = { readonly field: SettingField; readonly texts: Texts; readonly onInput: (text: string) => void };

function NumberField({ field, texts, onInput }: NumberFieldProps): JSX.Element {
  const trouble = troubleOf(field, texts);
  const standard = shownValue(field, DEFAULT_SETTINGS[field.name]);
  const isChanged = texts[field.name]?.trim() !== String(standard);
  const error =
    trouble === null
      ? null
      : trouble.kind === 'range'
        ? t('workspace.settings.range', { least: field.least, most: field.most })
        : t('workspace.settings.order', { least: trouble.least, other: t(`workspace.settings.${trouble.after}`) });
  return (
    <TextField
      type="number"
      label={t(`workspace.settings.${field.name}`)}
      hint={
        <>
          {t(`workspace.settings.${field.name}.hint`)}
          {isChanged && ` ${t('workspace.settings.default', { value: standard })}`}
        </>
      }
      value={texts[field.name] ?? ''}
      onInput={onInput}
      min={field.least}
      max={field.most}
      step={1}
      error={error}
    />
  );
}

function textsOf(settings: Settings): Texts {
  const numbers = FIELDS.map((field) => [field.name, String(shownValue(field, settings[field.name]))]);
  return { ...Object.fromEntries(numbers), senderName: settings.senderName, programLink: settings.programLink };
}

function changeOf(texts: Texts): Partial<Settings> {
  const numbers = FIELDS.map((field) => [field.name, Number(texts[field.name]) / (field.isShare ? 100 : 1)]);
  return {
    ...Object.fromEntries(numbers),
    senderName: texts.senderName?.trim() ?? '',
    programLink: texts.programLink?.trim() ?? '',
  };
}

const defaultNumbers = (): Partial<Settings> => Object.fromEntries(FIELDS.map(({ name }) => [name, DEFAULT_SETTINGS[name]]));

function isLink(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || (/^https?:\/\//i.test(trimmed) && URL.canParse(trimmed));
}
