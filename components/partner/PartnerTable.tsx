import './PartnerTable.css';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { ProgramId } from '@/core/domain/ids';
import type { MainMetric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import type { Column, SortOrder } from '../ui/table-column';
import { VirtualTable } from '../ui/VirtualTable';
import { ActivityTag } from './ActivityTag';
import { HealthBadge } from './HealthBadge';
import { inOrder } from './partner-order';
import { StageTag } from './StageTag';
import { TierTag } from './TierTag';
import { valueText } from './value-text';

/** What a programme's figures are counted in. */
export type ProgramUnits = { readonly name: string; readonly mainMetric: MainMetric; readonly currency: Currency | null };

type Props = {
  readonly entries: readonly DirectoryEntry[];
  readonly programs: ReadonlyMap<ProgramId, ProgramUnits>;
  /** On how many programmes the entry's partner is, as far as the user has linked its accounts. */
  readonly programsOf?: (entry: DirectoryEntry) => number;
  /** null: as the caller ordered them, by likeness to what was searched, say. */
  readonly sort: SortOrder | null;
  readonly onSort: (order: SortOrder) => void;
  readonly hrefOf: (entry: DirectoryEntry) => string;
  readonly onOpen: (entry: DirectoryEntry) => void;
};

/** Every partner in one table: twenty thousand rows cost as much as the ones in view. */
export function PartnerTable({ entries, programs, programsOf = onOne, sort, onSort, hrefOf, onOpen }: Props): JSX.Element {
  const rows = useMemo(() => (sort ? inOrder(entries, sort) : entries), [entries, sort]);
  const columns = useMemo(() => columnsOf({ programs, programsOf, hrefOf }), [programs, programsOf, hrefOf]);
  return (
    <VirtualTable
      caption={t('workspace.partners.caption')}
      columns={columns}
      rows={rows}
      keyOf={(entry) => entry.account}
      onSort={onSort}
      onOpen={onOpen}
      {...(sort ? { sort } : {})}
    />
  );
}

const onOne = () => 1;

function columnsOf({
  programs,
  programsOf,
  hrefOf,
}: Required<Pick<Props, 'programs' | 'programsOf' | 'hrefOf'>>): readonly Column<DirectoryEntry>[] {
  const figure = (entry: DirectoryEntry, value: number | null) => {
    const program = programs.get(entry.program);
    const text = program ? valueText(value, program.mainMetric, program.currency) : t('workspace.no-data');
    return <span class={value === null ? 'muted small' : undefined}>{text}</span>;
  };
  return [
    {
      id: 'name',
      header: t('workspace.column.partner'),
      isRowHeader: true,
      isSortable: true,
      narrow: 'head',
      cell: (entry, link) => (
        <a class="partner-name" href={hrefOf(entry)} title={entry.name || entry.ownId} {...link}>
          <bdi>{entry.name || entry.ownId}</bdi>
          {programs.size > 1 && (
            <small>
              {programs.get(entry.program)?.name}
              {programsOf(entry) > 1 && (
                <span class="partner-programs">{t('linked.programs', { count: programsOf(entry) })}</span>
              )}
            </small>
          )}
        </a>
      ),
    },
    {
      id: 'health',
      header: t('workspace.column.health'),
      width: '8.5rem',
      isSortable: true,
      narrow: 'side',
      cell: (entry) => (
        <HealthBadge band={entry.band} score={entry.score} isOld={entry.isOld} stage={entry.stage} activity={entry.activity} />
      ),
    },
    {
      id: 'stage',
      header: t('workspace.column.stage'),
      width: '9rem',
      isSortable: true,
      narrow: 'left',
      cell: (entry) => <StageTag stage={entry.stage} isPinned={entry.isStagePinned} />,
    },
    {
      id: 'activity',
      header: t('workspace.column.activity'),
      width: '8rem',
      isSortable: true,
      narrow: null,
      cell: (entry) => <ActivityTag activity={entry.activity} />,
    },
    {
      id: 'tier',
      header: t('workspace.column.tier'),
      width: '3.5rem',
      isSortable: true,
      narrow: null,
      cell: (entry) => <TierTag tier={entry.tier} />,
    },
    {
      id: 'main30',
      header: t('workspace.column.main30'),
      width: '6.25rem',
      align: 'end',
      isSortable: true,
      narrow: 'right',
      cell: (entry) => figure(entry, entry.main30),
    },
    {
      id: 'main365',
      header: t('workspace.column.main365'),
      width: '6.25rem',
      align: 'end',
      isSortable: true,
      narrow: null,
      cell: (entry) => figure(entry, entry.main365),
    },
    {
      id: 'action',
      header: t('workspace.column.action'),
      width: '9.25rem',
      isSortable: true,
      narrow: 'foot',
      cell: (entry) =>
        entry.play === null ? (
          <span class="muted small">{t('workspace.action.none')}</span>
        ) : (
          <span class="partner-play" title={playTitle(entry.play)}>
            {playTitle(entry.play)}
          </span>
        ),
    },
  ];
}
