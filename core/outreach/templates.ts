import type { DraftLanguage } from '../domain/outreach';
import { TEMPLATE_IDS, type TemplateId, type VariantId } from './template-ids';
import { deTemplates, deVariants } from './templates/de';
import { enTemplates, enVariants } from './templates/en';
import { ruTemplates, ruVariants } from './templates/ru';

type Texts = {
  readonly templates: Readonly<Record<TemplateId, string>>;
  /** For partners of one type. */
  readonly variants: Readonly<Record<VariantId, string>>;
};

/** A language of drafts is complete or not offered: the compiler asks for every template. */
const TEXTS: Readonly<Record<DraftLanguage, Texts>> = {
  en: { templates: enTemplates, variants: enVariants },
  de: { templates: deTemplates, variants: deVariants },
  ru: { templates: ruTemplates, variants: ruVariants },
};

export type Template = { readonly subject: string; readonly message: string };

const isTemplateId = (id: string): id is TemplateId => TEMPLATE_IDS.some((known) => known === id);

/** `type`: the one that the text is written for; null: for all. */
export type FoundTemplate = Template & { readonly type: string | null };

/**
 * Liquid source of a template's two parts, as it is written to partners of this type; null: no template of this id. Its file
 * starts with a line `Subject: ...` and a blank one.
 */
export function findTemplate(id: string, language: DraftLanguage, type: string | null = null): FoundTemplate | null {
  if (!isTemplateId(id)) return null;
  const { templates, variants } = TEXTS[language];
  const variant: string | undefined = variants[`${id}.${type}` as VariantId];
  return variant === undefined ? { ...splitTemplate(templates[id]), type: null } : { ...splitTemplate(variant), type };
}

function splitTemplate(source: string): Template {
  const end = source.indexOf('\n');
  return { subject: source.slice(0, end).replace(/^Subject:\s*/, ''), message: source.slice(end + 1).trim() };
}
