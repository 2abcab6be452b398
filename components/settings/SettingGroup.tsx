import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { NumberSetting } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { isChangedNumber, NumberSettingField, type NumberSettingProps } from './NumberSettingField';
import type { DraftTroubles } from './setting-draft';
import type { ShownGroup } from './shown-groups';

type Props = Pick<NumberSettingProps, 'numbers' | 'onInput'> & {
  readonly group: ShownGroup;
  readonly troubles: DraftTroubles['numbers'];
  /** Only these; null: all, the rarer ones folded away. */
  readonly found: ReadonlySet<NumberSetting> | null;
  /** To be in sight although it may be folded away. */
  readonly asked: string | null;
  readonly onReset: (names: readonly NumberSetting[]) => void;
};

/** The numbers of one part of the method. What is changed or wrong is never folded away. */
export function SettingGroup({ group, numbers, troubles, found, asked, onInput, onReset }: Props): JSX.Element | null {
  const all = [...group.first, ...group.more];
  const changed = all.filter((name) => isChangedNumber(name, numbers[name]));
  const mustOpen = group.more.some((name) => name === asked || troubles.has(name) || isChangedNumber(name, numbers[name]));
  const [isOpen, setIsOpen] = useState(mustOpen);
  useEffect(() => {
    if (mustOpen) setIsOpen(true);
  }, [mustOpen]);

  const field = (name: NumberSetting) => (
    <NumberSettingField key={name} name={name} numbers={numbers} trouble={troubles.get(name) ?? null} onInput={onInput} />
  );
  const shown = found === null ? null : all.filter((name) => found.has(name));
  if (shown?.length === 0) return null;
  const title = t(`workspace.settings.group.${group.id}`);
  return (
    <section class="panel stack setting-group" aria-labelledby={`settings-${group.id}`}>
      <div class="row setting-group-head">
        <h2 id={`settings-${group.id}`}>{title}</h2>
        {changed.length > 0 && (
          <Button
            look="quiet"
            small
            icon="undo"
            aria-label={t('workspace.settings.reset-group.label', { group: title })}
            onClick={() => onReset(changed)}
          >
            {t('workspace.settings.reset-group')}
          </Button>
        )}
      </div>
      <div class="settings-fields">{(shown ?? group.first).map(field)}</div>
      {shown === null && group.more.length > 0 && (
        <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>
            {t('workspace.settings.more', { count: group.more.length })}
            <span class="visually-hidden"> {t('workspace.settings.more.of', { group: title })}</span>
          </summary>
          <div class="settings-fields">{group.more.map(field)}</div>
        </details>
      )}
    </section>
  );
}
