import type { JSX } from 'preact';
import { PageLine } from '@/components/outreach/PageLine';
import { PartnerSearch } from '@/components/outreach/PartnerSearch';
import { type LookUp, useLookUp } from '@/components/outreach/use-look-up';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Logo } from '@/components/ui/Logo';
import { hashOf } from '@/components/ui/use-hash-route';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { openDirectory } from '@/core/lookup/search-directory';
import { sendMessage } from '@/core/messaging/protocol';
import { openSidePanel } from '@/core/platform/side-panel';
import { showOwnPage } from '@/core/platform/tabs';
import { db, liveQuery } from '@/core/services/open-store';
import { readLookUp } from '@/core/services/read-look-up';
import { type PopupPage, subjectOf } from './page-of-tab';
import { closePopup, pageVerbs } from './page-verbs';
import { lineOf, usePage } from './use-page';

/** The two-second look-up: the partner of this page first, any partner by typing, this page's state in one sentence. */
export function App(): JSX.Element {
  const lookUp = useLookUp({ query: () => liveQuery(() => readLookUp(db)), open: openDirectory });
  const { page, refresh } = usePage();

  if (lookUp.state === 'failed') return <Failed />;
  // The box stands before the data are read: what is typed meanwhile is answered then.
  const found = lookUp.state === 'ready' ? lookUp.value : NOTHING_YET;

  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('panels.look.title')}</h1>
      {page && lookUp.state === 'ready' && (
        <PageLine {...lineOf(page, found)} on={pageVerbs(page, { refresh, goToImport: () => void openWorkspace('import') })} />
      )}
      <Search lookUp={found} page={page} isWaiting={lookUp.state === 'waiting'} />
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

type SearchProps = { readonly lookUp: LookUp; readonly page: PopupPage | null; readonly isWaiting: boolean };

function Search({ lookUp, page, isWaiting }: SearchProps): JSX.Element {
  const start = startOf(lookUp, page);
  return (
    <PartnerSearch
      search={lookUp.search}
      start={start.entries}
      startTitle={start.title}
      programs={lookUp.units}
      isWaiting={isWaiting || lookUp.entries.length === 0}
      hint={t('panels.look.hint', { key: isMac ? '⌘' : 'Ctrl' })}
      onPick={(entry, withModifier) => {
        if (withModifier) draft(entry, page);
        else void openWorkspace('partners', entry.account);
      }}
    />
  );
}

const MOST_AT_START = 8;

/** Before anything is typed: the partner of this page, else the partners on it, else the most pressing ones. */
function startOf({ entries, programs }: LookUp, page: PopupPage | null): { entries: DirectoryEntry[]; title: string } {
  const subject = page && subjectOf(page, programs);
  const ofPage = entries.filter(({ account }) => account === subject);
  if (ofPage.length > 0) return { entries: ofPage, title: t('panels.look.this-page') };
  const known = new Set<AccountId>(page?.report?.known ?? []);
  const seen = inLine(entries.filter(({ account }) => known.has(account)));
  if (seen.length > 0) return { entries: seen, title: t('panels.look.on-page') };
  return { entries: inLine(entries.filter(({ play }) => play !== null)), title: t('panels.look.first') };
}

const inLine = (entries: readonly DirectoryEntry[]) =>
  entries.toSorted((a, b) => b.priority - a.priority).slice(0, MOST_AT_START);

async function openWorkspace(...place: string[]): Promise<void> {
  await showOwnPage(`/workspace.html${hashOf(place)}`);
  closePopup();
}

/** The panel is asked for first: the browser opens it only within the key press. */
function draft(entry: DirectoryEntry, page: PopupPage | null): void {
  const opened = page?.tab ? openSidePanel({ windowId: page.tab.windowId }) : Promise.resolve(false);
  const told = sendMessage('openOutreach', { account: entry.account, play: entry.play });
  Promise.all([opened, told])
    .catch(() => [false])
    .then(async ([isOpen]) => {
      if (!isOpen) await showOwnPage(`/sidepanel.html?partner=${encodeURIComponent(entry.account)}`);
      closePopup();
    })
    .catch(() => undefined); // the popup is gone: there is nobody left to tell
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
