import type { VariableGroup } from '@/components/outreach/TemplateForm';
import { DRAFT_LANGUAGES, type DraftLanguage, type OwnTemplate } from '@/core/domain/outreach';
import type { PartnerType } from '@/core/domain/partner';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { TEMPLATE_IDS, type TemplateId, VARIANT_TYPES, VARIED_TEMPLATES } from '@/core/outreach/template-ids';
import { KNOWN_VARIABLES, PROMISE_NAMES, type VariableName } from '@/core/outreach/template-variables';
import { findTemplate, type Template } from '@/core/outreach/templates';
import { PLAY_GROUPS, type PlayGroup } from '@/core/playbook/play';
import { PLAYS } from '@/core/playbook/plays';
import { replacementsOf } from '@/core/services/own-templates';

export type TemplateCard = {
  readonly id: TemplateId;
  /** Titles of the plays that write with it. */
  readonly plays: readonly string[];
  readonly isVaried: boolean;
  /** What the user made of it. */
  readonly replaced: readonly OwnTemplate[];
};

/** The templates of ours by what their plays are for. Each stands once, with the first play that writes with it. */
export function templateGroups(own: readonly OwnTemplate[]): readonly { group: PlayGroup; cards: readonly TemplateCard[] }[] {
  const seen = new Set<string>();
  const groups = PLAY_GROUPS.map((group) => ({
    group,
    cards: TEMPLATE_IDS.filter((id) => {
      const isHere = !seen.has(id) && PLAYS.some((play) => play.group === group && templatesOf(play).includes(id));
      if (isHere) seen.add(id);
      return isHere;
    }).map((id) => cardOf(id, own)),
  }));
  return groups.filter(({ cards }) => cards.length > 0);
}

function cardOf(id: TemplateId, own: readonly OwnTemplate[]): TemplateCard {
  const plays = PLAYS.filter((play) => templatesOf(play).includes(id)).map((play) => playTitle(play.id));
  return { id, plays, isVaried: isVaried(id), replaced: replacementsOf(own, id) };
}

const templatesOf = ({ manner, variants }: (typeof PLAYS)[number]) =>
  [manner, ...variants].flatMap(({ template }) => template ?? []);

const isVaried = (id: string) => VARIED_TEMPLATES.some((varied) => varied === id);

/** For which partners there is a text of its own, or, of the `others`, can be one; null: for everybody else. */
export function typesOf(
  id: TemplateId,
  own: readonly OwnTemplate[],
  others: readonly PartnerType[],
): readonly (PartnerType | null)[] {
  const ours = isVaried(id) ? VARIANT_TYPES : [];
  const added = replacementsOf(own, id).flatMap(({ type }) => type ?? []);
  return [null, ...new Set([...ours, ...added, ...others])];
}

export type TemplatePlace = {
  readonly id: TemplateId;
  readonly language: DraftLanguage;
  readonly type: PartnerType | null;
  readonly segment: string | null;
};

/** What is written in this place now: the user's own, else, for a segment, what it gets as others do, else ours. */
export function textAt(
  place: TemplatePlace,
  own: readonly OwnTemplate[],
): { readonly text: Template; readonly own: OwnTemplate | null } {
  const replacement = replacementsOf(own, place.id).find(
    ({ language, type, segment }) => language === place.language && type === place.type && (segment ?? null) === place.segment,
  );
  if (!replacement && place.segment !== null) return { text: textAt({ ...place, segment: null }, own).text, own: null };
  const ours = findTemplate(place.id, place.language, place.type) ?? { subject: '', message: '' };
  return { text: replacement ?? ours, own: replacement ?? null };
}

export const isTemplateId = (id: string): id is TemplateId => TEMPLATE_IDS.some((known) => known === id);
export const languageOf = (asked: string | undefined): DraftLanguage => DRAFT_LANGUAGES.find((one) => one === asked) ?? 'en';

const KNOWN_GROUPS = Object.keys(KNOWN_VARIABLES) as readonly (keyof typeof KNOWN_VARIABLES)[];

/** What may stand in a template, by what it is about. */
export function variableGroups(): readonly VariableGroup[] {
  const named = (names: readonly VariableName[]) => names.map((name) => ({ name, means: t(`word.fact.${name}`) }));
  const known = KNOWN_GROUPS.map((id) => ({
    title: t(`template.group.${id}`),
    variables: named(Object.keys(KNOWN_VARIABLES[id]) as VariableName[]),
  }));
  return [...known, { title: t('template.group.promise'), variables: named(PROMISE_NAMES) }];
}
