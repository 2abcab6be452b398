import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { SegmentList } from '@/components/segment/SegmentList';
import { Button, LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Page } from '@/components/ui/Shell';
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
        <TakeFile />
      </div>
      {cards.length > 0 && <SegmentList title={t('segment.own')} segments={cards} />}
      {groups.map(({ title, cards: some }) => (
        <SegmentList key={title} title={title} segments={some} />
      ))}
    </Page>
  );
}

/** A segment that somebody sent. Why it is refused stands beside the button until the next try. */
function TakeFile(): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function take(file: File): Promise<void> {
    const read = readSegmentFile(await file.text());
    if (!read.ok) return setRefusal(t(`segment.file.${read.reason}`, { place: read.detail || t('segment.file.whole') }));
    const kept = await keepSegment({ ...read.value, program: null });
    if (kept.ok) location.hash = links.segment(kept.value.id);
    setRefusal(kept.ok || kept.reason === 'not-written' ? null : t(`segment.failure.${kept.reason}`));
  }

  return (
    <>
      <Button look="quiet" icon="import" onClick={() => input.current?.click()}>
        {t('segment.file.take')}
      </Button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={t('segment.file.take')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      {refusal !== null && (
        <Notice tone="danger" isNews title={t('segment.file.refused')}>
          {refusal}
        </Notice>
      )}
    </>
  );
}
