import { type AccountId, parseAccountId } from '../domain/ids';
import type { AccountDetail } from '../domain/insight';
import { fail, ok, type Result } from '../domain/result';
import { withLocale } from '../i18n/locale';
import { renderDraft } from '../outreach/render-draft';
import { templateFacts } from '../outreach/template-facts';
import { findTemplate } from '../outreach/templates';
import { findPlay, isWritten, mannerOf } from '../playbook/plays';
import type { TrellisDb } from '../store/db';
import { readAccountDetail, readProgramDetail } from '../store/published';
import { listPrograms, readSettings } from '../store/records';

export type Draft = {
  readonly subject: string;
  readonly message: string;
  /** Names of unknown facts, each visible in the text as `[[name]]`. */
  readonly gaps: readonly string[];
  readonly play: string;
  readonly template: string;
  readonly language: 'en';
};

/**
 * A message to the partner from the template of a play, with the partner's own facts. Without a play: of its top open action that writes.
 *
 * Fails: `not-known` when no published snapshot has the account; `no-template` when the play is not known, nothing is open, or the play writes nothing.
 */
export async function draftOutreach(
  db: TrellisDb,
  account: AccountId,
  play: string | null,
): Promise<Result<Draft, 'not-known' | 'no-template'>> {
  const parts = parseAccountId(account);
  if (!parts.ok) return fail('not-known', account);
  const id = parts.value.program;
  const [detail, program, programs, settings] = await Promise.all([
    readAccountDetail(db, account),
    readProgramDetail(db, id),
    listPrograms(db),
    readSettings(db),
  ]);
  if (!detail || !program) return fail('not-known', account);

  const chosen = findPlay(play ?? topPlay(detail) ?? '');
  if (!chosen) return fail('no-template', play ?? '');
  const { tier, activity } = detail.insight;
  const manner = mannerOf(chosen, { tier, activity: activity.code, type: detail.facts.type });
  const language = 'en';
  const template = manner.template === null ? null : findTemplate(manner.template, language, detail.facts.type);
  if (!template || manner.template === null) return fail('no-template', manner.template ?? chosen.id);

  const programName = programs.find((item) => item.id === id)?.name ?? '';
  const draft = withLocale(language, () =>
    renderDraft(template, templateFacts({ detail, play: chosen.id, program, programName, settings })),
  );
  return ok({ ...draft, play: chosen.id, template: manner.template, language });
}

const topPlay = ({ actions }: AccountDetail): string | null =>
  actions.find(({ state, play }) => state === 'open' && isWritten(play))?.play ?? null;
