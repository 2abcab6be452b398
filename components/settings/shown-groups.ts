import { type NumberSetting, SETTING_GROUPS, type SettingGroupId } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';

/** The few of each group that people really change: always in sight. */
const FIRST: ReadonlySet<NumberSetting> = new Set([
  ...(['lagDays', 'oldAfterDays'] as const),
  ...(['activeGapDays', 'dormantDays', 'dormantMostDays', 'churnedDays'] as const),
  ...(['newDays', 'stuckDays', 'coldDays'] as const),
  ...(['healthyFrom', 'watchFrom', 'cadenceA', 'cadenceB'] as const),
  ...(['dipOpensAtRatio', 'riseAtRatio'] as const),
  ...(['tierAShare', 'tierBShare', 'margin'] as const),
  ...(['actionsPerDay', 'mailRestDays'] as const),
  ...(['flagDays', 'conversionTimes', 'reversalTimes'] as const),
]);

export type ShownGroup = {
  readonly id: SettingGroupId;
  readonly first: readonly NumberSetting[];
  readonly more: readonly NumberSetting[];
};

const GROUP_IDS = [
  'value',
  'plays',
  'activity',
  'stages',
  'health',
  'dips',
  'quality',
  'time',
] as const satisfies SettingGroupId[];

/** In the order of the page. */
export const SHOWN_GROUPS: readonly ShownGroup[] = GROUP_IDS.map((id) => {
  const names = Object.keys(SETTING_GROUPS[id]) as NumberSetting[];
  return { id, first: names.filter((name) => FIRST.has(name)), more: names.filter((name) => !FIRST.has(name)) };
});

/** Names whose words hold every word that is looked for, in any case and order; or that are the very one asked for. */
export function findSettings(text: string): ReadonlySet<NumberSetting> {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const names = SHOWN_GROUPS.flatMap(({ first, more }) => [...first, ...more]);
  return new Set(
    names.filter((name) => {
      const said = `${t(`setting.${name}`)} ${t(`setting.${name}.hint`)}`.toLocaleLowerCase();
      return words.every((word) => said.includes(word));
    }),
  );
}
