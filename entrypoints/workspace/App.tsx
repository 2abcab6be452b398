import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { DropAnywhere } from '@/components/import/DropAnywhere';
import { type NavItem, PageTabs, Shell } from '@/components/ui/Shell';
import { type Route, useHashRoute } from '@/components/ui/use-hash-route';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/core/i18n/translate';
import { takeFiles } from '@/core/platform/file-hand-over';
import { showThisTab } from '@/core/platform/tabs';
import { db, liveQuery } from '@/core/services/open-store';
import { ApplicationsSection } from './applications/ApplicationsPage';
import { DataAge } from './DataAge';
import { DataPage } from './DataPage';
import { EffectsPage } from './EffectsPage';
import { watchFolder } from './folder-of-tab';
import { ImportPage } from './ImportPage';
import { deskOfTab } from './import-desk-of-tab';
import { LinksPage } from './LinksPage';
import { links } from './links';
import { OutreachSection } from './OutreachTabs';
import { PartnerPage } from './PartnerPage';
import { PartnersPage } from './PartnersPage';
import { PartnersTabs } from './PartnersTabs';
import { ProspectsSection } from './prospects/ProspectsPage';
import { type Overview, readOverview } from './read-overview';
import { SegmentsPage } from './SegmentsPage';
import { SettingsPage } from './SettingsPage';
import { SettingsTabs } from './SettingsTabs';
import { SitesPage } from './SitesPage';
import { TodayPage } from './TodayPage';
import { TypesPage } from './TypesPage';
import { Waiting } from './Waiting';

const NAV: readonly NavItem[] = [
  { id: 'today', href: links.today(), text: t('workspace.nav.today'), icon: 'today' },
  { id: 'partners', href: links.partners(), text: t('workspace.nav.partners'), icon: 'partners' },
  { id: 'segments', href: links.segments(), text: t('workspace.segments.title'), icon: 'segments' },
  { id: 'outreach', href: links.outreach(), text: t('workspace.nav.outreach'), icon: 'mail' },
  { id: 'report', href: links.effects(), text: t('effects.nav'), icon: 'check' },
  { id: 'import', href: links.import(), text: t('workspace.nav.import'), icon: 'import' },
  { id: 'settings', href: links.settings(), text: t('workspace.nav.settings'), icon: 'settings' },
];

/** Which navigation entry a page belongs to. */
const SECTION: Readonly<Record<string, string>> = {
  today: 'today',
  partners: 'partners',
  segments: 'segments',
  outreach: 'outreach',
  report: 'report',
  import: 'import',
  settings: 'settings',
};

export function App(): JSX.Element {
  const route = useHashRoute();
  const live = useLive(() => liveQuery(() => readOverview(db)), []);
  const first = route.parts[0] ?? '';
  const isKnown = first in SECTION;
  const hasImports = live.state === 'ready' ? live.value.hasImports : null;

  // No place, or one of another version: to the day's work, or to the first step where there is nothing to work with yet.
  useEffect(() => {
    if (isKnown || hasImports === null) return;
    history.replaceState(null, '', hasImports || first !== '' ? links.today() : links.import());
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }, [isKnown, hasImports, first]);

  // Files given by the side panel: this tab comes to the front, with all that lay on its desk.
  useEffect(
    () =>
      takeFiles((files) => {
        takeIn(files);
        void showThisTab();
      }),
    [],
  );

  // What comes from the watched folder waits on the desk: nobody is taken away from where they are.
  useEffect(() => watchFolder((files) => deskOfTab().add(files)), []);

  return (
    <Shell
      nav={NAV}
      current={SECTION[first] ?? ''}
      foot={live.state === 'ready' && live.value.hasImports ? <DataAge programs={live.value.programs} /> : undefined}
    >
      {live.state === 'ready' ? <Content route={route} overview={live.value} /> : <Waiting live={live} title="Trellis" />}
      <DropAnywhere onFiles={takeIn} hint={t('intake.drop.hint')} />
    </Shell>
  );
}

/** From wherever in the workspace: onto the desk, and to the page that shows it. */
function takeIn(files: readonly File[]): void {
  deskOfTab().add(files);
  location.hash = links.import();
}

function Content({ route, overview }: { readonly route: Route; readonly overview: Overview }): JSX.Element | null {
  const [place, which] = route.parts;
  switch (place) {
    case 'today':
      return <TodayPage overview={overview} />;
    case 'partners':
      if (which === 'links') return <LinksPage overview={overview} />;
      if (which === 'applications') return <ApplicationsSection overview={overview} />;
      if (which === 'prospects') return <ProspectsSection overview={overview} id={route.parts[2]} query={route.query} />;
      return which === undefined ? (
        <PageTabs.Provider value={<PartnersTabs current="partners" />}>
          <PartnersPage overview={overview} query={route.query} />
        </PageTabs.Provider>
      ) : (
        <PartnerPage key={which} overview={overview} account={which} />
      );
    case 'segments':
      return <SegmentsPage overview={overview} id={which} />;
    case 'outreach':
      return <OutreachSection overview={overview} page={which} which={route.parts[2]} />;
    case 'report':
      return <EffectsPage overview={overview} />;
    case 'import':
      return <ImportPage />;
    case 'settings':
      return (
        <PageTabs.Provider value={<SettingsTabs current={which} />}>
          {which === 'sites' ? (
            <SitesPage />
          ) : which === 'types' ? (
            <TypesPage overview={overview} />
          ) : which === 'data' ? (
            <DataPage />
          ) : (
            <SettingsPage overview={overview} asked={route.query.at ?? null} />
          )}
        </PageTabs.Provider>
      );
    default:
      return null; // App is about to go to a place that exists
  }
}
