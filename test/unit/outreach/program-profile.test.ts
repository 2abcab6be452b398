import { expect, test } from 'vitest';
import { DRAFT_LANGUAGES, type DraftLanguage } from '@/core/domain/outreach';
import { withLocale } from '@/core/i18n/locale';
import { t } from '@/core/i18n/translate';
import { renderDraft } from '@/core/outreach/render-draft';
import { templateFacts } from '@/core/outreach/template-facts';
import { findTemplate } from '@/core/outreach/templates';
import { type DraftCase, draftSources } from '../../fixtures/draft-archetypes';

function draft(id: string, given: DraftCase, language: DraftLanguage) {
  const template = findTemplate(id, language);
  if (!template) throw new Error(`no template ${id}`);
  return withLocale(language, () => renderDraft(template, templateFacts(draftSources(given, null))));
}

const settings = { programProducts: 'seeds {{ x }} & tools.', programAudience: 'people with a <b>first</b> garden ' };
const RECRUITING = ['invite', 'invite-follow-up', 'invite-last'] as const;

test.each(RECRUITING)('kept once, it stands in the draft “%s” in each language, as it was written', (id) => {
  for (const language of DRAFT_LANGUAGES) {
    const { message } = draft(id, { settings }, language);
    expect(message).toContain(': seeds {{ x }} & tools. ');
    expect(message).toContain(': people with a <b>first</b> garden.');
  }
});

test.each(RECRUITING)('where there is none, the draft “%s” says nothing of it and has no gap for it', (id) => {
  for (const language of DRAFT_LANGUAGES) {
    const { message, gaps } = draft(id, {}, language);
    expect(message).not.toMatch(/ {2}|\n{3}|: \./);
    const open = withLocale(language, () => [t('word.fact.our_products'), t('word.fact.our_audience')]);
    expect(gaps.filter((gap) => open.includes(gap))).toEqual([]);
  }
});
