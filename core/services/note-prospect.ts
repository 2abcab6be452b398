import { dayOfMoment } from '../domain/day';
import type { ProgramId } from '../domain/ids';
import type { PageAccount } from '../domain/page';
import { fail, ok, type Result } from '../domain/result';
import { t } from '../i18n/translate';
import { PACKS } from '../networks/registry';
import { readSession, writeSession } from '../platform/session';
import type { TrellisDb } from '../store/db';
import { listPrograms } from '../store/records';
import { addProspect } from './keep-prospects';
import { type Step, undoStep } from './keep-record';
import { exactName } from './partner-memory';
import { programBoundTo } from './program-of-page';

export type SeenPartner = { readonly page: PageAccount; readonly name: string; readonly website: string; readonly at: number };
export type NotedProspect = { readonly prospect: string; readonly program: ProgramId };

/**
 * A partner that a page shows and no import knows, as a prospect of the programme that the page's account is bound to. What the
 * page says is taken as text, and of an address only what leads to the site. Then recompute the programme.
 * Fails: `no-programme` when the page's account is bound to none, or to several; `already-there`, also by the exact name: pages
 * show the same partner every day; `not-taken` when neither name nor website is left.
 */
export async function noteProspect(
  db: TrellisDb,
  { page, name, website, at }: SeenPartner,
): Promise<Result<NotedProspect, 'no-programme' | 'already-there' | 'not-taken'>> {
  const program = programBoundTo(await listPrograms(db), page);
  if (!program) return fail('no-programme');
  const added = await db.transaction('rw', ['programs', 'prospects'], async () => {
    const all = await db.prospects.where('program').equals(program.id).toArray();
    const isKnown = all.some((other) => other.deletedAt === null && exactName(other.name) === exactName(name));
    if (isKnown) return fail('already-there');
    const place = PACKS.find(({ id }) => id === page.network)?.name ?? page.account;
    const seen = { program: program.id, name, website: plainWebsite(website), source: t('bar.prospect-source', { place }) };
    return addProspect(db, seen, { day: dayOfMoment(at), at });
  });
  if (!added.ok) return fail(added.reason === 'already-there' ? 'already-there' : 'not-taken');
  const { record, step } = added.value;
  const noted: Noted = { prospect: record.id, program: program.id, step };
  await writeSession(keyOfStep(record.id), noted);
  return ok({ prospect: record.id, program: program.id });
}

/** Query and fragment may hold what is nobody's business: who is signed in, where somebody came from. */
function plainWebsite(text: string): string {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.origin + url.pathname.replace(/\/$/, '') : '';
}

type Noted = NotedProspect & { readonly step: Step };
const keyOfStep = (prospect: string) => `noted:${prospect}`;

/** Takes back what noteProspect made while this browser runs, and nothing else. Then recompute the programme that is returned. */
export async function dropNotedProspect(db: TrellisDb, prospect: string, at: number): Promise<Result<ProgramId, 'not-found'>> {
  const noted = (await readSession(keyOfStep(prospect))) as Noted | null | undefined;
  if (!noted) return fail('not-found', prospect);
  await undoStep(db, noted.step, at);
  await writeSession(keyOfStep(prospect), null);
  return ok(noted.program);
}
