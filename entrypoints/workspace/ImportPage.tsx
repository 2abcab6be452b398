import '@/components/import/import.css';
import type { JSX } from 'preact';
import { CurrencyRates } from '@/components/import/CurrencyRates';
import { FileCard } from '@/components/import/FileCard';
import { FileDrop } from '@/components/import/FileDrop';
import { FolderLine } from '@/components/import/FolderLine';
import { ImportBar } from '@/components/import/ImportBar';
import { Imported } from '@/components/import/Imported';
import { Tools } from '@/components/import/import-tools';
import { siblingsOf } from '@/components/import/import-view';
import { Knowledge } from '@/components/import/Knowledge';
import { PastImports } from '@/components/import/PastImports';
import { Page } from '@/components/ui/Shell';
import { showToast } from '@/components/ui/Toasts';
import { useLive } from '@/components/ui/use-live';
import type { Currency } from '@/core/domain/money';
import type { ImportRecord, Program } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { db, liveQuery } from '@/core/services/open-store';
import { undoImport } from '@/core/services/undo-import';
import { listImports, listPrograms, listSites } from '@/core/store/records';
import { folderOfTab, startWatching, stopWatching, wakeFolder } from './folder-of-tab';
import { deskOfTab, NETWORKS, publish, TOOLS_OF_TAB } from './import-desk-of-tab';
import { currenciesOf, knowledgeOf } from './program-knowledge';
import { saveRate } from './save-rate';

const NO_PROGRAMS: readonly Program[] = [];

/** Files in, with everything that would be stored shown before it is. */
export function ImportPage(): JSX.Element {
  const desk = deskOfTab();
  const programs = useLive(() => liveQuery(() => listPrograms(db)), []);
  const imports = useLive(() => liveQuery(() => listImports(db)), []);
  const sites = useLive(() => liveQuery(() => listSites(db)), []);
  const files = desk.files.value;
  const live = imports.state === 'ready' ? imports.value : [];
  const past = live.toSorted((a, b) => b.createdAt - a.createdAt);
  // What was just imported stands above with its own "Undo import".
  const shownAbove = new Set(files.flatMap(({ state }) => (state.kind === 'imported' ? [state.record.id] : [])));
  const known = programs.state === 'ready' ? programs.value : NO_PROGRAMS;
  const hasSite = sites.state !== 'ready' || sites.value.some(({ enabled }) => enabled);

  async function undoPast(record: ImportRecord): Promise<void> {
    const undone = await undoImport(db, record.id);
    desk.markUndone(record.id);
    showToast({
      text: undone.ok ? t('panels.import.undone-toast', { file: record.summary.file }) : t('panels.import.undo-failed'),
    });
    await publish([record.program]);
  }

  async function onRate(id: string, currency: Currency, rate: string | null): Promise<void> {
    const program = known.find((one) => one.id === id);
    if (program) await saveRate(program, currency, rate);
  }

  return (
    <Page title={t('panels.import.title')} lead={t('panels.import.lead')}>
      <Tools.Provider value={TOOLS_OF_TAB}>
        <FileDrop onFiles={desk.add} isFirst={imports.state === 'ready' && files.length + past.length === 0} />
        <WatchedFolder />
        <Imported files={files} publishing={desk.publishing.value} hasSite={hasSite} />
        {files.length > 0 && (
          <section class="import-files" aria-label={t('panels.import.chosen')}>
            {files.map((item) => (
              <FileCard
                key={item.key}
                item={item}
                hasSiblings={siblingsOf(item, files) > 0}
                programs={known}
                networks={NETWORKS}
                onRemove={() => desk.remove(item.key)}
                onAnswer={(answers) => desk.answer(item.key, answers)}
                onChoose={(choice) => desk.choose(item.key, choice)}
                onAgain={() => desk.again(item.key)}
                onUndo={() => desk.undo(item.key)}
              />
            ))}
            <ImportBar files={files} onImport={() => void desk.importAll()} />
          </section>
        )}
        <CurrencyRates programs={currenciesOf(known, live)} onRate={onRate} />
        <Knowledge programs={knowledgeOf(known, live)} />
        <PastImports imports={past.filter(({ id }) => !shownAbove.has(id))} programs={known} onUndo={undoPast} />
      </Tools.Provider>
    </Page>
  );
}

function WatchedFolder(): JSX.Element | null {
  const state = folderOfTab.value;
  if (!state) return null;
  const failed = () => showToast({ text: t('intake.folder.failed') });
  return (
    <FolderLine
      state={state}
      onChoose={() => void startWatching().catch(failed)}
      onAllow={() => void wakeFolder((files) => deskOfTab().add(files)).catch(failed)}
      onStop={() => void stopWatching()}
    />
  );
}
