import './PartnerTable.css';
import './Prospects.css';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ProspectState } from '@/core/domain/book';
import { playTitle } from '@/core/i18n/play-title';
import { formatDay, t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';
import { Button, IconButton } from '../ui/Button';
import type { Column, SortOrder } from '../ui/table-column';
import { VirtualTable } from '../ui/VirtualTable';
import { FitTag } from './FitTag';
import { prospectsInOrder } from './prospect-order';
import type { ProspectRow } from './prospect-row';
import { SourceText } from './SourceText';
import { StateChoice } from './StateChoice';
import { bareAddress } from './web-address';

export type ProspectVerbs = {
  readonly onState: (row: ProspectRow, state: ProspectState) => void;
  /** Within the click or the key press: a side panel opens for nothing less. */
  readonly onWrite: (row: ProspectRow) => void;
  readonly onRemove: (row: ProspectRow) => void;
};

type Props = {
  readonly rows: readonly ProspectRow[];
  readonly withProgram: boolean;
  readonly sort: SortOrder;
  readonly onSort: (order: SortOrder) => void;
  readonly onOpen: (row: ProspectRow) => void;
  readonly verbs: ProspectVerbs;
};

const STATE_OF_KEY: Readonly<Record<string, ProspectState>> = {
  f: 'identified',
  i: 'invited',
  a: 'applied',
  n: 'negotiating',
  d: 'declined',
};

export function ProspectTable({ rows, withProgram, sort, onSort, onOpen, verbs }: Props): JSX.Element {
  const sorted = useMemo(() => prospectsInOrder(rows, sort), [rows, sort]);
  const columns = useMemo(() => columnsOf(verbs, withProgram), [verbs, withProgram]);

  /** Letters mean a state only on the link of a row, where nobody writes. */
  function onKeyDown(event: KeyboardEvent): void {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement) || !target.hasAttribute('data-row-link')) return;
    const row = sorted[Number(target.closest('tr')?.dataset.index)];
    if (!row) return;
    const state = STATE_OF_KEY[key.toLowerCase()];
    if (state && row.state !== 'joined' && row.state !== state) verbs.onState(row, state);
    else if (key === 'Delete') verbs.onRemove(row);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links of the rows inside
    <div class="prospects-table" onKeyDown={onKeyDown}>
      <VirtualTable
        caption={t('prospects.caption')}
        columns={columns}
        rows={sorted}
        keyOf={({ id }) => id}
        sort={sort}
        onSort={onSort}
        onOpen={onOpen}
      />
    </div>
  );
}

function columnsOf({ onState, onWrite, onRemove }: ProspectVerbs, withProgram: boolean): readonly Column<ProspectRow>[] {
  const known = (text: string) => (text === '' ? <span class="muted small">{t('prospects.unknown')}</span> : <bdi>{text}</bdi>);
  return [
    {
      id: 'name',
      header: t('prospects.column.name'),
      isRowHeader: true,
      isSortable: true,
      narrow: 'head',
      cell: (row, link) => (
        <a class="partner-name" href={row.href} title={row.name} {...link}>
          <bdi>{row.name}</bdi>
          <small>
            {aside(row, withProgram)}
            <span class="prospect-more">
              {aside(row, withProgram) && details(row) && ' · '}
              {details(row)}
            </span>
          </small>
        </a>
      ),
    },
    {
      id: 'fit',
      header: t('prospects.column.fit'),
      width: '6.5rem',
      isSortable: true,
      narrow: 'side',
      cell: ({ fit }) => <FitTag fit={fit} />,
    },
    {
      id: 'type',
      header: t('prospects.column.type'),
      width: '5.5rem',
      isSortable: true,
      narrow: null,
      cell: ({ type, country }) => (
        <span class="prospect-type">
          {known(type === null ? '' : typeText(type))}
          {country !== '' && <small title={country}>{country}</small>}
        </span>
      ),
    },
    {
      id: 'source',
      header: t('prospects.column.source'),
      width: '6rem',
      isSortable: true,
      narrow: null,
      cell: ({ source }) => <SourceText source={source} />,
    },
    {
      id: 'state',
      header: t('prospects.column.state'),
      width: '9.75rem',
      isSortable: true,
      narrow: 'left',
      cell: (row) => <StateChoice row={row} onState={(state) => onState(row, state)} />,
    },
    {
      id: 'day',
      header: t('prospects.column.day'),
      width: '6.75rem',
      isSortable: true,
      narrow: 'right',
      cell: ({ day }) => <span class="small">{day === null ? t('prospects.unknown') : formatDay(day)}</span>,
    },
    {
      id: 'next',
      header: t('prospects.column.next'),
      width: '12rem',
      narrow: 'foot',
      cell: (row) => (
        <span class="prospect-next">
          <NextStep row={row} />
          {row.state !== 'joined' && (
            <Button
              small
              look="quiet"
              icon="draft"
              aria-label={t('prospects.write-to', { name: row.name })}
              title={t('prospects.write-to', { name: row.name })}
              onClick={() => onWrite(row)}
            >
              {t('prospects.write')}
            </Button>
          )}
          <IconButton small icon="close" label={t('prospects.remove.named', { name: row.name })} onClick={() => onRemove(row)} />
        </span>
      ),
    },
  ];
}

const said = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
const aside = ({ name, website, programName }: ProspectRow, withProgram: boolean) =>
  said(website === name ? '' : bareAddress(website), withProgram ? programName : '');
/** What a narrow table has no column for. */
const details = ({ type, country, source }: ProspectRow) =>
  said(type === null ? '' : typeText(type), country, bareAddress(source));

function NextStep({ row }: { readonly row: ProspectRow }): JSX.Element {
  const { play, fit, state, seems } = row;
  const text = seems
    ? t('prospects.next.joined')
    : play !== null
      ? playTitle(play)
      : state === 'identified' && fit.asked === 0
        ? t('prospects.next.fit')
        : null;
  if (text === null) return <span class="muted small grow">{t('prospects.next.none')}</span>;
  return (
    <span class="partner-play grow" title={text}>
      {text}
    </span>
  );
}
