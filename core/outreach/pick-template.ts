import type { DraftLanguage, OwnTemplate } from '../domain/outreach';
import { type FoundTemplate, findTemplate } from './templates';

export type TemplateWish = {
  /** Of a template of ours, or of one of the user's own. */
  readonly id: string;
  readonly language: DraftLanguage;
  readonly type: string | null;
  /** Whose wording is wanted, '' that for no segment; null: that of the only segment among `memberOf` that has one. */
  readonly segment?: string | null;
  /** Segments that the partner is in. */
  readonly memberOf?: readonly string[];
};
export type PickedTemplate = FoundTemplate & {
  readonly language: DraftLanguage;
  readonly isOwn: boolean;
  /** The one that the text is written for; null: for whoever gets it. */
  readonly segment: string | null;
};

/**
 * The text to write with; null: there is none of this id. One of the user's own is taken by its id as it is, in its language, for
 * whomever. One of ours gives way to what the user wrote in its place: for the segment, else for this type, and where neither has
 * a text of its own for it, for everybody. Of several in one place the one changed last.
 */
export function pickTemplate(own: readonly OwnTemplate[], wish: TemplateWish): PickedTemplate | null {
  const chosen = own.find((template) => template.id === wish.id);
  if (chosen) return picked(chosen);
  const ours = findTemplate(wish.id, wish.language, wish.type);
  if (!ours) return null;
  const replacing = replacingFor(own, wish);
  const segment = segmentFor(replacing, wish);
  const [first] = replacing
    .filter((template) => {
      if (template.segment != null) return template.segment === segment;
      return template.type !== null || ours.type === null;
    })
    .sort((a, b) => rankOf(b) - rankOf(a) || b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
  return first ? picked(first) : { ...ours, language: wish.language, isOwn: false, segment: null };
}

/** Segments for which the user wrote a wording that this partner could get, each once, in no order. */
export function segmentsWorded(own: readonly OwnTemplate[], wish: TemplateWish): readonly string[] {
  return [...new Set(replacingFor(own, wish).flatMap(({ segment }) => segment ?? []))];
}

/** In place of ours, in the language, for everybody or for this type; whatever the segment. */
function replacingFor(own: readonly OwnTemplate[], { id, language, type }: TemplateWish): readonly OwnTemplate[] {
  return own.filter(
    (template) =>
      template.replaces === id && template.language === language && (template.type === type || template.type === null),
  );
}

/** Where several segments of the partner have a wording, none of them is a guess that we could defend. */
function segmentFor(replacing: readonly OwnTemplate[], { segment = null, memberOf = [] }: TemplateWish): string | null {
  if (segment !== null) return segment;
  const [only, another] = new Set(replacing.flatMap(({ segment: of }) => (of != null && memberOf.includes(of) ? of : [])));
  return another === undefined ? (only ?? null) : null;
}

const rankOf = ({ segment, type }: OwnTemplate) => (segment == null ? 0 : 2) + (type === null ? 0 : 1);

const picked = ({ subject, message, type, language, segment = null }: OwnTemplate): PickedTemplate => ({
  ...{ subject, message, type, language, segment },
  isOwn: true,
});
