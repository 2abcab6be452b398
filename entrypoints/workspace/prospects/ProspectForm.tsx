import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { ProspectDialog, type ProspectDraft, type ProspectTrouble } from '@/components/partner/ProspectDialog';
import type { Prospect } from '@/core/domain/book';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { partnersOfSite } from '@/core/lookup/partners-of-site';
import { now } from '@/core/platform/clock';
import { inNewProgram } from '@/core/services/in-new-program';
import { addProspect, editProspect } from '@/core/services/keep-prospects';
import { joinSteps } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { exactName } from '@/core/services/partner-memory';
import { setProfile } from '@/core/services/set-profile';
import { prospectAccount } from '@/core/store/book-facts';
import { links } from '../links';
import { sayChange } from '../outreach/plan-changes';
import type { Overview } from '../read-overview';
import { saved } from '../saved';
import { useOwnTypes } from '../use-own-types';
import { NO_PROGRAM_YET, networkOptions, newProgramOf, wrongProgram } from './new-program';
import { type ChosenReferrer, ProspectReferrer, referrerOn } from './ProspectReferrer';

const FIELDS = ['name', 'website', 'email', 'source', 'type', 'country', 'audience', 'program'] as const;
const BLANK: ProspectDraft = { name: '', website: '', email: '', source: '', type: '', country: '', audience: '', program: '' };

type Props = {
  readonly overview: Overview;
  /** One that is kept already; null: a new one. */
  readonly kept: Prospect | null;
  /** What is known of a new one. */
  readonly first?: Partial<ProspectDraft>;
  readonly onKept: (prospect: Prospect) => void;
  readonly onClose: () => void;
};

/** A new prospect, or what is known of one by now. */
export function ProspectForm({ overview, kept, first = {}, onKept, onClose }: Props): JSX.Element {
  const { programs, directory } = overview;
  const own = kept && prospectAccount(kept);
  const ownTypes = useOwnTypes(overview);
  const account = kept?.joinedAs ?? own;
  const [referrer, setReferrer] = useState<ChosenReferrer>(undefined);
  const [named, setNamed] = useState(NO_PROGRAM_YET);
  const [wrongName, setWrongName] = useState<string | null>(null);
  const isFirst = kept === null && programs.length === 0;

  function knownAs(draft: ProspectDraft): { readonly name: string; readonly href: string } | null {
    const others = directory.filter((entry) => entry.program === draft.program && entry.account !== own);
    const wanted = exactName(draft.name);
    const called = wanted === '' ? undefined : others.find((entry) => exactName(entry.name) === wanted);
    const known = called ?? partnersOfSite(others, draft.website)[0];
    return known ? { name: known.name || known.ownId, href: links.partner(known.account) } : null;
  }

  function rename(next: typeof named): void {
    setNamed(next);
    setWrongName(null);
  }

  async function save({ program, ...draft }: ProspectDraft): Promise<ProspectTrouble | null> {
    const at = now();
    const fields = { ...draft, type: draft.type === '' ? null : draft.type };
    const addTo = (to: ProgramId) => addProspect(db, { ...fields, program: to }, { day: localDay(at), at });
    const add = () => (isFirst ? inNewProgram(db, newProgramOf(named), addTo, at) : addTo(program as ProgramId));
    const result = kept ? await saved(() => editProspect(db, kept.id, fields, at)) : await saved(add);
    if (result === null) return { reason: 'other', field: 'program' };
    if (!result.ok && result.reason === 'wrong-program') {
      setWrongName(wrongProgram(result.detail));
      return null;
    }
    if (!result.ok) return troubleOf(result.reason, result.detail);
    const { record, step } = result.value;
    const name = record.name || record.website || record.email;
    const programName = programs.find((one) => one.program.id === record.program)?.program.name ?? named.name.trim();
    const said = kept ? t('prospects.edited', { name }) : t('menu.prospect.added', { name, program: programName });
    const brought = await saved(() => keepReferrer(record));
    sayChange(brought?.ok ? joinSteps(step, brought.value.step) : step, { program: record.program, said });
    onKept(record);
    return null;
  }

  /** Nothing is written where nothing was chosen. */
  async function keepReferrer(prospect: Prospect) {
    if (referrer === undefined) return null;
    const by = referrerOn(prospect.program, referrer)?.account ?? null;
    return setProfile(db, prospect.joinedAs ?? prospectAccount(prospect), { referredBy: by });
  }

  return (
    <ProspectDialog
      first={kept ? draftOf(kept) : { ...BLANK, ...first }}
      isKept={kept !== null}
      programs={programs.map(({ program }) => ({ value: program.id, text: program.name }))}
      ownTypes={ownTypes}
      more={(program) =>
        program !== '' && (
          <ProspectReferrer
            overview={overview}
            program={program as ProgramId}
            account={account}
            chosen={referrer}
            onChange={setReferrer}
          />
        )
      }
      named={isFirst ? { value: named, networks: networkOptions(), error: wrongName, onChange: rename } : null}
      knownAs={knownAs}
      onAdd={save}
      onClose={onClose}
    />
  );
}

function draftOf({ name, website, email, source, type, country, audience, program }: Prospect): ProspectDraft {
  return { name, website, email, source, type: type ?? '', country, audience, program };
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
