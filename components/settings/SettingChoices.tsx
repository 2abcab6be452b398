import type { JSX } from 'preact';
import { Select } from '@/components/ui/Field';
import type { Settings } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import type { SettingDraft } from './setting-draft';

const METRICS = [
  'auto',
  'revenue',
  'commission',
  'conversions',
  'clicks',
  'impressions',
] as const satisfies Settings['mainMetric'][];
const RHYTHMS = ['weekly', 'fortnightly', 'monthly'] as const satisfies Settings['newsletterRhythm'][];

type Choices = SettingDraft['choices'];
type Props = { readonly choices: Choices; readonly onChange: (change: Partial<Choices>) => void };

/** What is chosen rather than counted. */
export function SettingChoices({ choices, onChange }: Props): JSX.Element {
  return (
    <section class="panel stack" aria-labelledby="settings-choices">
      <div>
        <h2 id="settings-choices">{t('workspace.settings.choices')}</h2>
        <p class="muted small">{t('workspace.settings.choices-lead')}</p>
      </div>
      <div class="settings-fields">
        <Select
          label={t('setting.mainMetric')}
          hint={t('setting.mainMetric.hint')}
          value={choices.mainMetric}
          options={METRICS.map((value) => ({ value, text: t(`setting.mainMetric.${value}`) }))}
          onChange={(mainMetric) => onChange({ mainMetric })}
        />
        <Select
          label={t('setting.newsletterRhythm')}
          hint={t('setting.newsletterRhythm.hint')}
          value={choices.newsletterRhythm}
          options={RHYTHMS.map((value) => ({ value, text: t(`setting.newsletterRhythm.${value}`) }))}
          onChange={(newsletterRhythm) => onChange({ newsletterRhythm })}
        />
        <Choice name="pulseCounts" isOn={choices.pulseCounts} onChange={(pulseCounts) => onChange({ pulseCounts })} />
        <Choice name="holdBack" isOn={choices.holdBack} onChange={(holdBack) => onChange({ holdBack })} />
      </div>
    </section>
  );
}

type ChoiceProps = {
  readonly name: 'pulseCounts' | 'holdBack';
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

function Choice({ name, isOn, onChange }: ChoiceProps): JSX.Element {
  const hint = `setting-${name}-hint`;
  return (
    <div class="field">
      <label class="setting-choice">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={hint}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="field-label">{t(`setting.${name}`)}</span>
      </label>
      <p id={hint} class="field-hint">
        {t(`setting.${name}.hint`)}
      </p>
    </div>
  );
}
