import type { JSX } from 'preact';
import { HeldTerms } from '@/components/outreach/HeldTerms';
import { KeyHints } from '@/components/outreach/KeyHints';
import { PageLine } from '@/components/outreach/PageLine';
import { PartnerSearch } from '@/components/outreach/PartnerSearch';
import { type LookUp, useLookUp } from '@/components/outreach/use-look-up';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Logo } from '@/components/ui/Logo';
import { hashOf } from '@/components/ui/use-hash-route';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { PartnerPage } from '@/core/domain/partner-page';
import type { Program } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { openDirectory } from '@/core/lookup/search-directory';
import { PACKS } from '@/core/networks/registry';
import { db, liveQuery } from '@/core/services/open-store';
import { readLookUp } from '@/core/services/read-look-up';
import { tellPartnerPage } from '@/core/services/tell-partner-page';
import type { PopupPage } from './page-of-tab';
import { pageVerbs } from './page-verbs';
import { draft, openOnNetwork, openPartner, openWorkspace } from './pick-partner';
import { startOf } from './start-of';
import { lineOf, usePage } from './use-page';
import { useRecent } from './use-recent';
import { useTerms } from './use-terms';
import { useWindow } from './use-window';

/** The two-second look-up: the partner of this page first, any partner by typing, this page's state in one sentence. */
export function App(): JSX.Element {
  const lookUp = useLookUp({ query: () => liveQuery(() => readLookUp(db)), open: openDirectory });
  const { page, isDue, refresh } = usePage();

  if (lookUp.state === 'failed') return <Failed />;
  // The box stands before the data are read: what is typed meanwhile is answered then.
  const found = lookUp.state === 'ready' ? lookUp.value : NOTHING_YET;

  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('panels.look.title')}</h1>
      {page && lookUp.state === 'ready' && (
        <PageLine {...lineOf(page, found)} on={pageVerbs(page, { refresh, goToImport: () => void openWorkspace('import') })} />
      )}
      <Search lookUp={found} page={page} isWaiting={lookUp.state === 'waiting'} isDue={isDue} />
      {lookUp.state === 'ready' && found.entries.length === 0 && <Empty hasImports={found.hasImports} />}
      <nav class="popup-links" aria-label={t('panels.look.links')}>
        <Logo size={22} />
        <PlaceLink place="today" text={t('panels.look.today')} />
        <PlaceLink place="import" text={t('panels.look.import')} />
      </nav>
    </main>
  );
}

const isMac = /mac/i.test(navigator.platform);

const NOTHING_YET: LookUp = { entries: [], hasImports: false, programs: [], units: new Map(), search: () => [] };

type SearchProps = {
  readonly lookUp: LookUp;
  readonly page: PopupPage | null;
  readonly isWaiting: boolean;
  readonly isDue: boolean;
};

function Search({ lookUp, page, isWaiting, isDue }: SearchProps): JSX.Element {
  const recent = useRecent();
  const windowId = useWindow();
  const termsOf = useTerms(lookUp.units);
  const start = recent && isDue ? startOf(lookUp, page, recent) : null;
  return (
    <PartnerSearch
      search={lookUp.search}
      start={start?.entries ?? null}
      startTitle={start?.title ?? ''}
      programs={lookUp.units}
      isWaiting={isWaiting || lookUp.entries.length === 0}
      hint={<KeyHints isMac={isMac} />}
      about={(entry) => {
        const terms = termsOf(entry);
        return terms && <HeldTerms {...terms} />;
      }}
      pageOf={(entry) => pageOf(entry, lookUp.programs)}
      onPick={(entry, how) => {
        if (how.to === 'draft') draft(entry, windowId());
        else if (how.to === 'network') void openOnNetwork(entry, how.url);
        else void openPartner(entry);
      }}
    />
  );
}

/** Where the partner's page on the network is, or why nobody can say. */
function pageOf(entry: DirectoryEntry, programs: readonly Program[]): PartnerPage {
  const program = programs.find(({ id }) => id === entry.program);
  return tellPartnerPage(program, entry.ownId, ({ network, name }) => PACKS.find(({ id }) => id === network)?.name ?? name);
}

function PlaceLink({ place, text }: { readonly place: string; readonly text: string }): JSX.Element {
  return (
    <a
      href={`/workspace.html${hashOf([place])}`}
      onClick={(event) => {
        event.preventDefault(); // shows the tab that is open already, where there is one
        void openWorkspace(place);
      }}
    >
      {text}
    </a>
  );
}

function Empty({ hasImports }: { readonly hasImports: boolean }): JSX.Element {
  if (hasImports) {
    return (
      <p class="popup-note" role="status">
        {t('panels.look.computing')}
      </p>
    );
  }
  return (
    <EmptyState
      title={t('panels.look.empty.title')}
      actions={
        <Button look="primary" icon="import" onClick={() => void openWorkspace('import')}>
          {t('panels.page.import')}
        </Button>
      }
    >
      {t('panels.look.empty')}
    </EmptyState>
  );
}

function Failed(): JSX.Element {
  return (
    <main class="popup">
      <EmptyState title={t('panels.look.failed.title')} icon="danger">
        {t('panels.look.failed')}
      </EmptyState>
    </main>
  );
}
