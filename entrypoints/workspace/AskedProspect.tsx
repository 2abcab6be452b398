import type { JSX } from 'preact';
import type { ProspectDraft } from '@/components/partner/ProspectDialog';
import { links } from './links';
import { ProspectForm } from './prospects/ProspectForm';
import type { Overview } from './read-overview';

type Query = Readonly<Record<string, string>>;

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
  const { name = '', website = '', email = '', source = '', program = '' } = query;
  const isHere = overview.programs.some((own) => own.program.id === program);
  return (
    <ProspectForm
      key={JSON.stringify(query)}
      overview={overview}
      kept={null}
      first={{ name, website, email, source, program: isHere ? program : '' }}
      onKept={(kept) => {
        const find = kept.name || kept.website || kept.email;
        location.hash = overview.hasImports ? links.partners({ find }) : links.prospects();
      }}
      onClose={() => {
        location.hash = links.partners(withoutProspect(query));
      }}
    />
  );
}
