import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import type { SettingTrouble } from '@/core/domain/setting-order';
import { DEFAULT_SETTINGS, NUMBER_FIELDS, type NumberSetting } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import type { SettingDraft } from './setting-draft';
import { readNumber, stepOf, textOf, wordedNumber, wordedStandard } from './setting-text';

export type NumberSettingProps = {
  readonly name: NumberSetting;
  readonly numbers: SettingDraft['numbers'];
  readonly trouble: SettingTrouble | null;
  readonly onInput: (name: NumberSetting, text: string) => void;
};

/** One number: its name, unit and meaning, and where it is changed its default with the way back. */
export function NumberSettingField({ name, numbers, trouble, onInput }: NumberSettingProps): JSX.Element {
  const { unit, least, most } = NUMBER_FIELDS[name];
  const text = numbers[name];
  const standard = wordedStandard(name);
  const isChanged = isChangedNumber(name, text);
  return (
    <div class="number-setting" data-changed={isChanged || undefined} id={`setting-${name}`}>
      <Field
        label={t(`setting.${name}`)}
        hint={t(`setting.${name}.hint`)}
        error={trouble === null ? null : troubleText(name, numbers, trouble)}
      >
        {({ id, describedBy }) => (
          <div class="number-setting-row">
            <input
              id={id}
              class="input"
              type="number"
              inputMode="decimal"
              value={text}
              min={textOf(unit, least)}
              max={textOf(unit, most)}
              step={stepOf(unit)}
              aria-describedby={[`${id}-unit`, describedBy].filter(Boolean).join(' ')}
              aria-invalid={trouble ? true : undefined}
              onInput={(event) => onInput(name, event.currentTarget.value)}
            />
            <span id={`${id}-unit`} class="small muted">
              {t(`workspace.settings.unit.${unit}`)}
              <span class="visually-hidden">. {t('workspace.settings.default', { value: standard })}</span>
            </span>
          </div>
        )}
      </Field>
      <p class="number-setting-default small muted">
        {isChanged && <strong class="setting-changed">{t('workspace.settings.changed')}</strong>}{' '}
        <span aria-hidden="true">{t('workspace.settings.default', { value: standard })}</span>
        {isChanged && (
          <Button
            look="quiet"
            small
            icon="undo"
            aria-label={t('workspace.settings.reset-field.label', { value: standard, name: t(`setting.${name}`) })}
            onClick={() => onInput(name, textOf(unit, DEFAULT_SETTINGS[name]))}
          >
            {t('workspace.settings.reset-field')}
          </Button>
        )}
      </p>
    </div>
  );
}

/** By what it says: "30.0" is no change of 30. */
export const isChangedNumber = (name: NumberSetting, text: string): boolean =>
  readNumber(NUMBER_FIELDS[name].unit, text) !== DEFAULT_SETTINGS[name];

function troubleText(name: NumberSetting, numbers: SettingDraft['numbers'], trouble: SettingTrouble): string {
  const { unit, least, most } = NUMBER_FIELDS[name];
  switch (trouble.kind) {
    case 'range': {
      const bounds = { least: wordedNumber(unit, least), most: wordedNumber(unit, most) };
      return t(stepOf(unit) === 1 ? 'workspace.settings.range-whole' : 'workspace.settings.range', bounds);
    }
    case 'order': {
      const { than, mayBeEqual } = trouble;
      const other = readNumber(NUMBER_FIELDS[than].unit, numbers[than]) ?? DEFAULT_SETTINGS[than];
      return t('workspace.settings.order', {
        mayBeEqual: mayBeEqual ? 'yes' : 'no',
        other: wordedNumber(NUMBER_FIELDS[than].unit, other),
        name: t(`setting.${than}`),
      });
    }
    case 'weights':
      return t('workspace.settings.weights');
    default:
      return trouble satisfies never;
  }
}
