import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { SegmentList } from '@/components/segment/SegmentList';
import { LinkButton } from '@/components/ui/Button';
import { Page } from '@/components/ui/Shell';
import { TakeFile } from '@/components/ui/TakeFile';
import type { OwnSegment } from '@/core/domain/book';
import { t } from '@/core/i18n/translate';
import { readSegmentFile } from '@/core/services/segment-file';
import { links } from './links';
import type { Overview, ProgramAccounts } from './read-overview';
import { ScopeSelect } from './ScopeSelect';
import { keepSegment } from './segment-changes';
import { builtInGroups, ownCards } from './segment-model';

type Props = { readonly overview: Overview; readonly accounts: readonly ProgramAccounts[]; readonly own: readonly OwnSegment[] };

/** The user's own segments, then the built-in ones along the life cycle. */
export function AllSegments({ overview, accounts, own }: Props): JSX.Element {
  const groups = useMemo(() => builtInGroups(accounts, overview.settings), [accounts, overview.settings]);
  const cards = useMemo(() => ownCards(accounts, own), [accounts, own]);
  return (
    <Page
      title={t('workspace.segments.title')}
      lead={t('workspace.segments.lead')}
      aside={<ScopeSelect programs={overview.programs} />}
    >
      <div class="row">
        <LinkButton icon="plus" href={links.newSegment()}>
          {t('segment.new')}
        </LinkButton>
        <TakeFile label={t('segment.file.take')} refused={t('segment.file.refused')} onTake={takeSegment} />
      </div>
      {cards.length > 0 && <SegmentList title={t('segment.own')} segments={cards} />}
      {groups.map(({ title, cards: some }) => (
        <SegmentList key={title} title={title} segments={some} />
      ))}
    </Page>
  );
}

/** A segment that somebody sent, to its page; or why it is refused. */
async function takeSegment(file: File): Promise<string | null> {
  const read = readSegmentFile(await file.text());
  if (!read.ok) return t(`segment.file.${read.reason}`, { place: read.detail || t('segment.file.whole') });
  const kept = await keepSegment({ ...read.value, program: null });
  if (kept.ok) location.hash = links.segment(kept.value.id);
  return kept.ok || kept.reason === 'not-written' ? null : t(`segment.failure.${kept.reason}`);
}
