import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import type { Terms } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import { t } from '@/core/i18n/translate';
import { sortTerms, stateOfTerms, type TermsState } from '@/core/outreach/terms-history';
import { now } from '@/core/platform/clock';
import { NoImports } from '../NoImports';
import type { OutreachPageProps } from '../OutreachTabs';
import type { ProgramMembers } from '../read-overview';
import { Waiting } from '../Waiting';
import { keepTerms } from './keep-terms';
import { PlansPage } from './PlansPage';
import { TellConcerned } from './TellConcerned';
import { newTerms, TermsDialog } from './TermsDialog';
import { type OpenTerms, TermsLine } from './TermsLine';
import { chosenPrograms, usePlans } from './use-plans';

const PARTS = [
  ['ends-soon', 'terms.soon'],
  ['open', 'terms.open'],
  ['coming', 'terms.coming'],
  ['ended', 'terms.over'],
] as const satisfies readonly (readonly [TermsState, string])[];

/** What was agreed with partners, what ends first at the top. */
export function TermsPage({ overview }: OutreachPageProps): JSX.Element {
  const live = usePlans(overview, 'terms');
  const [open, setOpen] = useState<OpenTerms | null>(null);
  const [told, setTold] = useState<{ readonly terms: Terms; readonly title: string } | null>(null);
  const [first] = chosenPrograms(overview);
  if (!overview.hasImports || !first) return <NoImports title={t('terms.title')} />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('terms.title')} />;
  const today = localDay(now());
  const { records, audiences } = live.value;
  const create = () => setOpen({ id: null, title: t('terms.new'), first: newTerms(first.program.id, null, today) });
  return (
    <PlansPage
      overview={overview}
      title={t('terms.title')}
      lead={t('terms.lead')}
      create={t('terms.new')}
      empty={records.length === 0 ? { title: t('terms.none.title'), text: t('terms.none.text') } : null}
      onCreate={create}
    >
      {PARTS.map(([state, title]) => (
        <Part
          key={state}
          title={t(title)}
          terms={sortTerms(records, today).filter((terms) => stateOfTerms(terms, today) === state)}
          audiences={audiences}
          today={today}
          onOpen={setOpen}
          onTell={(terms, of) => setTold({ terms, title: of })}
        />
      ))}
      {told && <TellConcerned {...told} all={records} settings={overview.settings} today={today} onClose={() => setTold(null)} />}
      {open && (
        <TermsDialog
          title={open.title}
          first={open.first}
          audiences={audiences}
          onClose={() => setOpen(null)}
          onSave={(terms) => keepTerms(open.id, terms)}
        />
      )}
    </PlansPage>
  );
}

type PartProps = {
  readonly title: string;
  readonly terms: readonly Terms[];
  readonly audiences: readonly ProgramMembers[];
  readonly today: Day;
  readonly onOpen: (open: OpenTerms) => void;
  readonly onTell: (terms: Terms, title: string) => void;
};

function Part({ title, terms, audiences, today, onOpen, onTell }: PartProps): JSX.Element | null {
  if (terms.length === 0) return null;
  const names = new Map(audiences.flatMap(({ members }) => members.map((member) => [member.account, member.name])));
  const whoOf = ({ account, program }: Terms) => {
    if (account !== null) return names.get(account) ?? account;
    const name = audiences.length > 1 ? audiences.find((of) => of.program.id === program)?.program.name : undefined;
    return name === undefined ? t('terms.with-all') : `${t('terms.with-all')} · ${name}`;
  };
  return (
    <section class="plans" aria-label={title}>
      <h2>
        {title} <span class="plans-count">{t('workspace.count', { count: terms.length })}</span>
      </h2>
      <ul class="lines" aria-label={title}>
        {terms.map((one) => (
          <TermsLine
            key={one.id}
            terms={one}
            who={whoOf(one)}
            currency={audiences.find(({ program }) => program.id === one.program)?.detail.currency ?? null}
            today={today}
            onOpen={onOpen}
            onTell={onTell}
          />
        ))}
      </ul>
    </section>
  );
}
