import type { DraftLanguage, OwnTemplate } from '../domain/outreach';
import { type FoundTemplate, findTemplate } from './templates';

export type TemplateWish = {
  /** Of a template of ours, or of one of the user's own. */
  readonly id: string;
  readonly language: DraftLanguage;
  readonly type: string | null;
};
export type PickedTemplate = FoundTemplate & { readonly language: DraftLanguage; readonly isOwn: boolean };

/**
 * The text to write with; null: there is none of this id. One of the user's own is taken by its id as it is, in its language, for
 * whomever. One of ours gives way to what the user wrote in its place: for this type, and where neither has a text of its own for
 * it, for everybody. Of several in one place the one changed last.
 */
export function pickTemplate(own: readonly OwnTemplate[], { id, language, type }: TemplateWish): PickedTemplate | null {
  const chosen = own.find((template) => template.id === id);
  if (chosen) return picked(chosen);
  const ours = findTemplate(id, language, type);
  if (!ours) return null;
  const replacing = own
    .filter((template) => template.replaces === id && template.language === language)
    .filter((template) => template.type === type || (template.type === null && ours.type === null))
    .sort((a, b) => Number(a.type === null) - Number(b.type === null) || b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
  const [first] = replacing;
  return first ? picked(first) : { ...ours, language, isOwn: false };
}

const picked = ({ subject, message, type, language }: OwnTemplate): PickedTemplate => ({
  ...{ subject, message, type, language },
  isOwn: true,
});
