import type { JSX } from 'preact';
import { saveFile } from '@/components/import/save-file';
import { TaughtPages } from '@/components/teach/TaughtPages';
import { showToast } from '@/components/ui/Toasts';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/core/i18n/translate';
import { refreshTabs } from '@/core/messaging/refresh-tabs';
import { tabsOfSites } from '@/core/platform/tabs';
import { forgetLearned, renameLearned, takeInLearned } from '@/core/services/keep-learned';
import { undoStep } from '@/core/services/keep-record';
import { readLearnedFile, writeLearnedFile } from '@/core/services/learned-file';
import { db, liveQuery } from '@/core/services/open-store';
import { listLearned } from '@/core/store/records';

/** The pages that the user taught; open pages follow each change. */
export function TaughtPagesPart(): JSX.Element | null {
  const pages = useLive(() => liveQuery(() => listLearned(db)), []);
  if (pages.state !== 'ready') return null;
  return (
    <TaughtPages
      pages={pages.value}
      onRename={(id, name) => void renameLearned(db, id, name)}
      onForget={async ({ id, name, site }) => {
        const forgotten = await forgetLearned(db, id);
        if (!forgotten.ok) return; // gone already
        await refresh([site]);
        const onUndo = () => void undoStep(db, forgotten.value.step).then(() => refresh([site]));
        showToast({ text: t('teach.list.forgotten', { name }), onUndo });
      }}
      onExport={() =>
        saveFile('trellis-taught-pages.json', new Blob([writeLearnedFile(pages.value)], { type: 'application/json' }))
      }
      onImport={async (file) => {
        const read = readLearnedFile(await file.text());
        if (!read.ok) return { refused: read.reason, page: read.detail ?? '' };
        await takeInLearned(db, read.value);
        await refresh(read.value.map(({ site }) => site));
        return { taken: read.value.length };
      }}
    />
  );
}

async function refresh(sites: readonly string[]): Promise<void> {
  await refreshTabs(await tabsOfSites(sites));
}
