import { dayOfMoment } from '../domain/day';
import { type AccountId, type ProgramId, parseAccountId } from '../domain/ids';
import type { AccountDetail } from '../domain/insight';
import type { DraftField, DraftLanguage, GivenFacts } from '../domain/outreach';
import { missingOf } from '../domain/readiness';
import type { Stamped } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { withLocale } from '../i18n/locale';
import { checkTemplate } from '../outreach/check-template';
import { draftLanguageOf } from '../outreach/draft-language';
import { acceptGiven } from '../outreach/given-facts';
import type { KeptForDraft } from '../outreach/kept-facts';
import { pickTemplate, segmentsWorded } from '../outreach/pick-template';
import { renderDraft } from '../outreach/render-draft';
import { templateFacts } from '../outreach/template-facts';
import { fieldsToFill } from '../outreach/template-fields';
import type { Template } from '../outreach/templates';
import { wordProblem } from '../outreach/word-problem';
import { now } from '../platform/clock';
import { findPlay, isWritten, mannerOf } from '../playbook/plays';
import type { TrellisDb } from '../store/db';
import { readAccountDetail, readProgramDetail } from '../store/published';
import { listOwnTemplates, listPrograms, readSettings } from '../store/records';
import { readSegmentTerms } from '../store/segment-terms';

export type DraftWish = {
  /** Whose reason and template are taken. Null, and no template: the top open action that writes. */
  readonly play?: string | null;
  /** Of ours or of the user's own, in place of the play's. */
  readonly template?: string | null;
  /** Of the offer that is told of, in place of the one that the play was suggested for. */
  readonly offer?: string | null;
  /** That is written to, of which the partner is one; null: the partner alone. Its own wording and its terms are taken. */
  readonly segment?: string | null;
  /** The segment whose wording is taken all the same, '' for that of none; null: as `segment` and the partner's own segments say. */
  readonly wording?: string | null;
  /** In place of the partner's. */
  readonly language?: DraftLanguage;
  readonly given?: GivenFacts;
  /** Not saved yet: how it would read. */
  readonly text?: Template;
};

export type Draft = {
  readonly subject: string;
  readonly message: string;
  /** Names of unknown facts in the draft's language, each visible in the text as `[[name]]`. */
  readonly gaps: readonly string[];
  /** What only the user can say and this text wants. */
  readonly fields: readonly DraftField[];
  readonly play: string | null;
  /** '' where the text is of no template yet. */
  readonly template: string;
  readonly language: DraftLanguage;
  /** The type of partners that the text is written for; null: for all. */
  readonly type: string | null;
  /** The segment that the user's text is written for; null: for none. */
  readonly segment: string | null;
  /** Segments for which the user has a wording of the same. */
  readonly wordings: readonly string[];
};

/**
 * A message to the partner with its own facts, in its own language. What was given and can't be said (`acceptGiven` says why)
 * stays a gap.
 *
 * Fails: `not-known` when no published snapshot has the account; `no-template` when the play or the template is not known, nothing
 * is open, or the play writes nothing; `broken-template` when the user's own text can't be read: the detail is a sentence.
 */
export async function draftOutreach(
  db: TrellisDb,
  account: AccountId,
  {
    play = null,
    template = null,
    offer = null,
    segment = null,
    wording = null,
    language,
    given = {},
    text: unsaved,
  }: DraftWish = {},
): Promise<Result<Draft, 'not-known' | 'no-template' | 'broken-template'>> {
  const parts = parseAccountId(account);
  if (!parts.ok) return fail('not-known', account);
  const { program: id } = parts.value;
  const [detail, program, programs, settings, profile, own, kept, terms] = await Promise.all([
    readAccountDetail(db, account),
    readProgramDetail(db, id),
    listPrograms(db),
    readSettings(db),
    db.profiles.get(account),
    listOwnTemplates(db),
    readKept(db, account, { program: id, offer }),
    readSegmentTerms(db),
  ]);
  if (!detail || !program) return fail('not-known', account);

  const known = profile?.deletedAt === null ? profile : null;
  const type = known?.type ?? detail.facts.type;
  const chosen = play ?? (template === null ? topPlay(detail) : null);
  const wanted = template ?? templateOf(chosen, detail, type);
  const spoken = language ?? draftLanguageOf(known?.language ?? '', detail.facts.country);
  const memberOf = [...detail.insight.segments, ...detail.insight.ownSegments];
  const wish = { id: wanted ?? '', language: spoken, type, segment: wording ?? segment, memberOf };
  const text = unsaved ? { ...unsaved, isOwn: true, language: spoken, type, segment } : pickTemplate(own, wish);
  if (!text) return fail('no-template', wanted ?? chosen ?? '');
  const [problem] = text.isOwn ? checkTemplate(text) : [];
  if (problem) return fail('broken-template', wordProblem(problem));

  const programName = programs.find((item) => item.id === id)?.name ?? '';
  const { accepted } = acceptGiven(given);
  const person = known?.person ?? '';
  const today = dayOfMoment(now());
  const segmentTerms = terms.get(segment ?? text.segment ?? '') ?? '';
  const sources = { detail, play: chosen, program, programName, settings, person, type, kept: { ...kept, segmentTerms }, today };
  const written = withLocale(text.language, () => ({
    ...renderDraft(text, templateFacts({ ...sources, given: accepted })),
    fields: fieldsToFill(text, templateFacts({ ...sources, given: {} })),
  }));
  const of = { language: text.language, type: text.type, segment: text.segment };
  return ok({ ...written, play: chosen, template: wanted ?? '', ...of, wordings: segmentsWorded(own, wish) });
}

async function readKept(
  db: TrellisDb,
  account: AccountId,
  { program, offer }: { readonly program: ProgramId; readonly offer: string | null },
): Promise<Omit<KeptForDraft, 'segmentTerms'>> {
  const [terms, assets, checks, contests, goals, picked] = await Promise.all([
    db.terms.where('program').equals(program).toArray(),
    db.assets.where('program').equals(program).toArray(),
    db.checks.where('account').equals(account).toArray(),
    db.contests.where('program').equals(program).toArray(),
    db.goals.where('account').equals(account).toArray(),
    offer === null ? undefined : db.offers.get(offer),
  ]);
  const isLive = ({ deletedAt }: Stamped) => deletedAt === null;
  const missing = missingOf(checks.filter(isLive), 'readiness');
  const live = { missing, terms: terms.filter(isLive), assets: assets.filter(isLive), contests: contests.filter(isLive) };
  // An offer of another programme is nobody's business here.
  return { ...live, goals: goals.filter(isLive), offer: picked && isLive(picked) && picked.program === program ? picked : null };
}

const topPlay = ({ actions }: AccountDetail): string | null =>
  actions.find(({ state, play }) => state === 'open' && isWritten(play))?.play ?? null;

function templateOf(id: string | null, { insight }: AccountDetail, type: string | null): string | null {
  const play = findPlay(id ?? '');
  return play && mannerOf(play, { tier: insight.tier, activity: insight.activity.code, type }).template;
}
