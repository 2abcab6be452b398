import type { JSX } from 'preact';
import { PageTabs } from '@/components/ui/Shell';
import { type MessageId, t } from '@/core/i18n/translate';
import { links } from './links';
import { NewslettersPage } from './NewslettersPage';
import { ContestsPage } from './outreach/ContestsPage';
import { GoalsPage } from './outreach/GoalsPage';
import { MaterialsPage } from './outreach/MaterialsPage';
import { OffersPage } from './outreach/OffersPage';
import { SeriesPage } from './outreach/SeriesPage';
import { TemplatesPage } from './outreach/TemplatesPage';
import { TermsPage } from './outreach/TermsPage';
import type { Overview } from './read-overview';

export type OutreachPageProps = { readonly overview: Overview; readonly which: string | undefined };
type Tab = { readonly id: string; readonly text: MessageId; readonly Page: (props: OutreachPageProps) => JSX.Element };

/** Everything that is written to many, agreed or planned. The first is where the section opens. */
const TABS: readonly Tab[] = [
  { id: 'offers', text: 'offers.tab', Page: OffersPage },
  { id: 'newsletters', text: 'newsletters.tab', Page: NewslettersPage },
  { id: 'contests', text: 'contests.tab', Page: ContestsPage },
  { id: 'goals', text: 'goals.tab', Page: GoalsPage },
  { id: 'materials', text: 'materials.tab', Page: MaterialsPage },
  { id: 'terms', text: 'terms.tab', Page: TermsPage },
  { id: 'series', text: 'series.tab', Page: SeriesPage },
  { id: 'templates', text: 'template.title', Page: TemplatesPage },
];

/** `page`: the tab; `which`: one thing on it. */
export function OutreachSection({
  overview,
  page,
  which,
}: {
  readonly overview: Overview;
  readonly page: string | undefined;
  readonly which: string | undefined;
}): JSX.Element | null {
  const current = TABS.find(({ id }) => id === page) ?? TABS[0];
  if (!current) return null;
  return (
    <PageTabs.Provider value={<OutreachTabs current={current.id} />}>
      <current.Page overview={overview} which={which} />
    </PageTabs.Provider>
  );
}

function OutreachTabs({ current }: { readonly current: string }): JSX.Element {
  return (
    <nav class="tabs" aria-label={t('workspace.outreach.tabs')}>
      {TABS.map(({ id, text }) => (
        <a key={id} href={links.outreach(id)} aria-current={id === current ? 'page' : undefined}>
          {t(text)}
        </a>
      ))}
    </nav>
  );
}
