import type { Option } from '@/components/ui/Field';
import type { OwnTemplate } from '@/core/domain/outreach';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { TEMPLATE_IDS } from '@/core/outreach/template-ids';
import type { Play } from '@/core/playbook/play';
import { PLAYS } from '@/core/playbook/plays';

const writesWith = ({ manner, variants }: Play, template: string) =>
  manner.template === template || variants.some((variant) => variant.template === template);

/** The play that a template of ours is for; null: an own one. */
export const playOfTemplate = (template: string): string | null => PLAYS.find((play) => writesWith(play, template))?.id ?? null;

/** A template of ours is named by its play; an own one as the user named it. */
export function templateName(template: string, own: readonly OwnTemplate[]): string {
  const play = playOfTemplate(template);
  if (play !== null) return playTitle(play);
  return own.find(({ id }) => id === template)?.name ?? t('series.template-gone');
}

/** The user's own first, then ours by name. */
export function templateOptions(own: readonly OwnTemplate[]): Option<string>[] {
  const option = (id: string) => ({ value: id, text: templateName(id, own) });
  const mine = own.filter(({ replaces }) => replaces === null).map(({ id }) => option(id));
  const ours = TEMPLATE_IDS.filter((id) => playOfTemplate(id) !== null).map(option);
  const byText = (a: Option<string>, b: Option<string>) => a.text.localeCompare(b.text);
  return [...mine.sort(byText), ...ours.sort(byText)];
}
