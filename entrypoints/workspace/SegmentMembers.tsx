import type { JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { saveFile } from '@/components/import/save-file';
import { PartnerTable } from '@/components/partner/PartnerTable';
import { ExportPanel } from '@/components/segment/ExportPanel';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { showToast } from '@/components/ui/Toasts';
import type { SortOrder } from '@/components/ui/table-column';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { Rule } from '@/core/domain/rule';
import { t } from '@/core/i18n/translate';
import { segmentAddresses, segmentCsv, segmentIds } from '@/core/services/export-segment';
import { db } from '@/core/services/open-store';
import { writeSegmentFile } from '@/core/services/segment-file';
import { links } from './links';
import { programUnits } from './program-units';
import type { Overview } from './read-overview';
import { StartWalk } from './StartWalk';
import type { Member } from './segment-model';

type Props = {
  readonly overview: Overview;
  /** Those with most at stake first. */
  readonly members: readonly Member[];
  readonly name: string;
  /** Its id. */
  readonly segment: string;
  readonly rule: Rule;
};

/** Who is in a segment, and the ways out of Trellis. */
export function SegmentMembers({ overview, members, name, segment, rule }: Props): JSX.Element {
  const [sort, setSort] = useState<SortOrder | null>(null);
  const units = useMemo(() => programUnits(overview.programs), [overview.programs]);
  const entries = useMemo(() => {
    const byAccount = new Map<string, DirectoryEntry>(overview.directory.map((entry) => [entry.account, entry]));
    return members.flatMap(({ detail }) => byAccount.get(detail.facts.id) ?? []);
  }, [members, overview.directory]);
  const details = useMemo(() => members.map(({ detail }) => detail), [members]);
  const readAddresses = useCallback(() => segmentAddresses(db, details), [details]);
  if (members.length === 0) {
    return (
      <EmptyState
        icon="segments"
        title={t('workspace.segments.nobody.title')}
        actions={<LinkButton href={links.segments()}>{t('workspace.segments.all')}</LinkButton>}
      >
        {t('segment.nobody')}
      </EmptyState>
    );
  }
  return (
    <>
      <div class="row">
        <StartWalk members={details} title={name} segment={segment} settings={overview.settings} />
        <LinkButton icon="mail" href={links.newsletterTo(segment)}>
          {t('newsletters.to-segment')}
        </LinkButton>
      </div>
      <ExportPanel
        idsIn={(form) => segmentIds(details, form)}
        onReadAddresses={readAddresses}
        onCopy={(text) => void copy(text)}
        onSaveTable={() => saveFile(`${fileName(name)}.csv`, segmentCsv(members.map(asTableRow)))}
        onSaveRule={() =>
          saveFile(`${fileName(name)}.json`, new Blob([writeSegmentFile({ name, rule })], { type: 'application/json' }))
        }
      />
      <PartnerTable entries={entries} programs={units} sort={sort} onSort={setSort} hrefOf={hrefOf} onOpen={open} />
    </>
  );
}

const asTableRow = ({ detail, of }: Member) => ({
  detail,
  program: { name: of.program.name, mainMetric: of.detail.mainMetric, currency: of.detail.currency },
});

/** What every system takes as a file's name. */
const fileName = (name: string) =>
  name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'segment';

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ text: t('segment.export.copied') });
  } catch {
    showToast({ text: t('segment.export.not-copied') }); // the page lost the focus, or the browser forbids it
  }
}

const hrefOf = (entry: DirectoryEntry) => links.partner(entry.account);
const open = (entry: DirectoryEntry) => {
  location.hash = hrefOf(entry);
};
