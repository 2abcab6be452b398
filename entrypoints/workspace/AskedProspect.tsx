import type { JSX } from 'preact';
import { localDay } from '@/components/import/local-day';
import { ProspectDialog, type ProspectDraft, type ProspectTrouble } from '@/components/partner/ProspectDialog';
import { showToast } from '@/components/ui/Toasts';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { partnersOfSite } from '@/core/lookup/partners-of-site';
import { now } from '@/core/platform/clock';
import { addProspect } from '@/core/services/keep-prospects';
import { type Step, undoStep } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { exactName } from '@/core/services/partner-memory';
import { links } from './links';
import type { Overview } from './read-overview';
import { recompute } from './recompute';
import { saved } from './saved';

type Query = Readonly<Record<string, string>>;
const FIELDS = ['name', 'website', 'email', 'source', 'program'] as const;

/** The part of the partners' address that asks for the form; `prospect` is never empty. */
export function prospectQuery(facts: Pick<ProspectDraft, 'name' | 'website' | 'email'>): Query {
  return { prospect: facts.name || facts.website || facts.email, ...facts };
}

/** What the address says beside that. */
export function withoutProspect(query: Query): Query {
  const { prospect: _asked, name: _1, website: _2, email: _3, source: _4, program: _5, ...rest } = query;
  return rest;
}

/** The form for a prospect, where the address asks for it: other surfaces fill it in with what they found on a page. */
export function AskedProspect({ overview, query }: { readonly overview: Overview; readonly query: Query }): JSX.Element | null {
  if (query.prospect === undefined) return null;
  const { programs, directory } = overview;
  const [name = '', website = '', email = '', source = '', program = ''] = FIELDS.map((field) => query[field] ?? '');
  const isHere = programs.some((own) => own.program.id === program);

  function knownAs(draft: ProspectDraft): { readonly name: string; readonly href: string } | null {
    const own = directory.filter((entry) => entry.program === draft.program);
    const wanted = exactName(draft.name);
    const called = wanted === '' ? undefined : own.find((entry) => exactName(entry.name) === wanted);
    const known = called ?? partnersOfSite(own, draft.website)[0];
    return known ? { name: known.name || known.ownId, href: links.partner(known.account) } : null;
  }

  async function add({ program, ...facts }: ProspectDraft): Promise<ProspectTrouble | null> {
    const at = now();
    const kept = await saved(() => addProspect(db, { ...facts, program: program as ProgramId }, { day: localDay(at), at }));
    if (kept === null) return { reason: 'other', field: 'program' };
    if (!kept.ok) return troubleOf(kept.reason, kept.detail);
    const { record, step } = kept.value;
    const said = record.name || record.website || record.email;
    tell(said, program as ProgramId, step);
    location.hash = links.partners({ find: said });
    return null;
  }

  function tell(name: string, program: ProgramId, step: Step): void {
    const judge = () => recompute(program);
    const programName = programs.find((own) => own.program.id === program)?.program.name ?? '';
    showToast({
      text: t('menu.prospect.added', { name, program: programName }),
      onUndo: () => void saved(() => undoStep(db, step)).then(judge),
    });
    void judge();
  }

  return (
    <ProspectDialog
      key={JSON.stringify(query)}
      first={{ name, website, email, source, program: isHere ? program : '' }}
      programs={programs.map((own) => ({ value: own.program.id, text: own.program.name }))}
      knownAs={knownAs}
      onAdd={add}
      onClose={() => {
        location.hash = links.partners(withoutProspect(query));
      }}
    />
  );
}

function troubleOf(reason: string, detail: string | undefined): ProspectTrouble {
  const field = FIELDS.find((name) => name === detail);
  switch (reason) {
    case 'missing':
      return { reason, field: 'name' };
    case 'already-there':
      return { reason, field: 'program' };
    case 'too-long':
    case 'not-a-link':
    case 'not-an-address':
      return { reason, field: field ?? 'program' };
    default:
      return { reason: 'other', field: 'program' };
  }
}
