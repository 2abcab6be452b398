import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DropAnywhere } from '@/components/import/DropAnywhere';
import { KeyList, PANEL_KEYS } from '@/components/outreach/KeyList';
import { PartnerSearch } from '@/components/outreach/PartnerSearch';
import { useLookUp } from '@/components/outreach/use-look-up';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Toasts } from '@/components/ui/Toasts';
import { hashOf } from '@/components/ui/use-hash-route';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { openDirectory } from '@/core/lookup/search-directory';
import { showOwnPage } from '@/core/platform/tabs';
import { db, liveQuery } from '@/core/services/open-store';
import { readLookUp } from '@/core/services/read-look-up';
import { noteRecent } from '@/core/services/recent-partners';
import { giveToImport } from './give-to-import';
import { Outreach } from './Outreach';
import { Pinned } from './Pinned';
import { TeachView } from './teach/TeachView';
import { useTeachTab } from './teach/use-teach-tab';
import { useKeys } from './use-keys';
import { useTarget } from './use-target';
import { WalkPart } from './WalkPart';

/** Writing to one partner after the other, beside the page they are on. */
export function App(): JSX.Element {
  const { target, setTarget, isPinned, togglePin, waiting } = useTarget();
  const [isSearching, setSearching] = useState(false);
  const [areKeysShown, setKeysShown] = useState(false);
  const isShown = target !== null && !isSearching;
  const teaching = useTeachTab();
  useKeys({
    [PANEL_KEYS.find]: () => setSearching(true),
    [PANEL_KEYS.keys]: () => setKeysShown(true),
    ...(togglePin && { [PANEL_KEYS.pin]: togglePin }),
  });
  // Somebody asked for a partner while another one was searched for.
  useEffect(() => setSearching(false), [target]);

  if (teaching.tab !== null) {
    return (
      <main class="side">
        <TeachView key={teaching.tab} tab={teaching.tab} onEnd={teaching.end} />
        <Toasts />
      </main>
    );
  }
  return (
    <main class="side">
      <WalkPart shown={isShown ? target.account : null} />
      {!isShown && (
        <Search
          onPick={(account) => {
            setTarget({ account, play: null });
            setSearching(false);
          }}
          onBack={target ? () => setSearching(false) : null}
        />
      )}
      {isShown && (
        <>
          <div class="side-bar">
            <Button small look="quiet" icon="search" onClick={() => setSearching(true)}>
              {t('panels.side.other')}
            </Button>
            <Button
              small
              look="quiet"
              icon="right"
              onClick={() => void showOwnPage(`/workspace.html${hashOf(['partners', target.account])}`)}
            >
              {t('panels.side.open')}
            </Button>
            {togglePin && !isPinned && (
              <Button small look="quiet" icon="pin" aria-keyshortcuts={PANEL_KEYS.pin} onClick={togglePin}>
                {t('writing.pin')}
              </Button>
            )}
            <Button small look="quiet" aria-keyshortcuts={PANEL_KEYS.keys} onClick={() => setKeysShown(true)}>
              {t('writing.keys')}
            </Button>
          </div>
          {togglePin && isPinned && <Pinned account={target.account} waiting={waiting?.account ?? null} onUnpin={togglePin} />}
          <Outreach key={target.account} target={target} onSearch={() => setSearching(true)} />
        </>
      )}
      {areKeysShown && <KeyList onClose={() => setKeysShown(false)} />}
      <DropAnywhere onFiles={(files) => void giveToImport(files)} hint={t('intake.drop.hint-panel')} />
      <Toasts />
    </main>
  );
}

type SearchProps = { readonly onPick: (account: AccountId) => void; readonly onBack: (() => void) | null };

function Search({ onPick, onBack }: SearchProps): JSX.Element {
  const lookUp = useLookUp({ query: () => liveQuery(() => readLookUp(db)), open: openDirectory });
  if (lookUp.state === 'failed') {
    return (
      <EmptyState title={t('panels.look.failed.title')} icon="danger">
        {t('panels.look.failed')}
      </EmptyState>
    );
  }
  if (lookUp.state === 'waiting') return <p class="side-note muted">{t('panels.side.loading')}</p>;
  const { entries, hasImports, units, search } = lookUp.value;
  const start = entries
    .filter(({ play }) => play !== null)
    .toSorted((a, b) => b.priority - a.priority)
    .slice(0, MOST_AT_START);
  return (
    <>
      <h1 class="visually-hidden">{t('panels.side.title')}</h1>
      {onBack && (
        <div class="side-bar">
          <Button small look="quiet" icon="left" onClick={onBack}>
            {t('panels.side.back')}
          </Button>
        </div>
      )}
      {entries.length > 0 ? (
        <PartnerSearch
          search={search}
          start={start}
          startTitle={t('panels.look.first')}
          programs={units}
          hint={t('panels.look.hint-panel')}
          onPick={({ account }) => {
            noteRecent(account).catch(() => undefined); // the popup shows it among the recent ones, or not
            onPick(account);
          }}
        />
      ) : (
        <EmptyState
          title={t(hasImports ? 'panels.look.computing-title' : 'panels.look.empty.title')}
          actions={
            !hasImports && (
              <Button look="primary" icon="import" onClick={() => void showOwnPage(`/workspace.html${hashOf(['import'])}`)}>
                {t('panels.page.import')}
              </Button>
            )
          }
        >
          {t(hasImports ? 'panels.look.computing' : 'panels.look.empty')}
        </EmptyState>
      )}
    </>
  );
}

const MOST_AT_START = 8;
