import './PartnerTable.css';
import './Applications.css';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { APPLICATION_ANSWERS, type ApplicationAnswer } from '@/core/domain/application';
import { playTitle } from '@/core/i18n/play-title';
import { formatDay, t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import type { Column, SortOrder } from '../ui/table-column';
import { VirtualTable } from '../ui/VirtualTable';
import { applicationsInOrder } from './application-order';
import type { ApplicationRow } from './application-row';
import { lookedText } from './ScreeningCard';
import { SourceText } from './SourceText';
import { bareAddress } from './web-address';

export type ApplicationVerbs = {
  readonly onAnswer: (row: ApplicationRow, answer: ApplicationAnswer) => void;
  readonly onScreen: (row: ApplicationRow) => void;
};

type Props = {
  readonly rows: readonly ApplicationRow[];
  readonly withProgram: boolean;
  readonly sort: SortOrder;
  readonly onSort: (order: SortOrder) => void;
  readonly onOpen: (row: ApplicationRow) => void;
  readonly verbs: ApplicationVerbs;
};

/** Those who wait for an answer. */
export function ApplicationTable({ rows, withProgram, sort, onSort, onOpen, verbs }: Props): JSX.Element {
  const sorted = useMemo(() => applicationsInOrder(rows, sort), [rows, sort]);
  const hasSource = rows.some(({ source }) => source !== '');
  const columns = useMemo(
    () => columnsOf(verbs, withProgram).filter(({ id }) => id !== 'source' || hasSource),
    [verbs, withProgram, hasSource],
  );
  return (
    <div class="applications-table">
      <VirtualTable
        caption={t('applications.caption')}
        columns={columns}
        rows={sorted}
        keyOf={({ account }) => account}
        sort={sort}
        onSort={onSort}
        onOpen={onOpen}
      />
    </div>
  );
}

function columnsOf({ onAnswer, onScreen }: ApplicationVerbs, withProgram: boolean): readonly Column<ApplicationRow>[] {
  return [
    {
      id: 'name',
      header: t('applications.column.name'),
      isRowHeader: true,
      isSortable: true,
      narrow: 'head',
      cell: (row, link) => (
        <a class="partner-name" href={row.href} title={row.name} {...link}>
          <bdi>{row.name}</bdi>
          <small>{aside(row, withProgram)}</small>
        </a>
      ),
    },
    {
      id: 'days',
      header: t('applications.column.days'),
      width: '9.75rem',
      isSortable: true,
      narrow: 'side',
      cell: (row) => <WaitingDays row={row} />,
    },
    {
      id: 'source',
      header: t('prospects.column.source'),
      width: '6.5rem',
      isSortable: true,
      narrow: null,
      cell: ({ source }) => <SourceText source={source} />,
    },
    {
      id: 'screening',
      header: t('applications.column.screening'),
      width: '10rem',
      isSortable: true,
      narrow: 'left',
      cell: (row) => <ScreenButton row={row} onScreen={() => onScreen(row)} />,
    },
    {
      id: 'next',
      header: t('prospects.column.next'),
      width: '8.5rem',
      narrow: 'right',
      cell: ({ play }) =>
        play === null ? (
          <span class="muted small">{t('prospects.next.none')}</span>
        ) : (
          <span class="partner-play" title={playTitle(play)}>
            {playTitle(play)}
          </span>
        ),
    },
    {
      id: 'decide',
      header: t('applications.column.decide'),
      width: '15rem',
      narrow: 'foot',
      cell: (row) => <Decide row={row} onAnswer={(answer) => onAnswer(row, answer)} />,
    },
  ];
}

const aside = ({ website, country, programName }: ApplicationRow, withProgram: boolean) =>
  [bareAddress(website).replace(/\/$/, ''), country, withProgram ? programName : ''].filter((part) => part !== '').join(' · ');

/** Late is said by a word and a sign, not by a colour alone. */
export function WaitingDays({ row: { days, applied, isLate } }: { readonly row: ApplicationRow }): JSX.Element {
  if (days === null || applied === null) return <span class="muted small">{t('applications.days.unknown')}</span>;
  return (
    <span class="waiting-days" data-late={isLate || undefined} title={t('applications.applied-on', { day: formatDay(applied) })}>
      {isLate && <Icon name="clock" size={14} />}
      {t(isLate ? 'applications.days.late' : 'applications.days', { days })}
    </span>
  );
}

type ScreenProps = { readonly row: ApplicationRow; readonly onScreen: () => void };

function ScreenButton({ row: { name, screening }, onScreen }: ScreenProps): JSX.Element {
  const { verdict } = screening.items;
  const text = verdict === null ? lookedText(screening) : t(`applications.answer.verdict.${verdict.answer}`);
  return (
    <Button
      small
      look="quiet"
      icon={verdict === null ? 'search' : 'check'}
      aria-label={t('applications.screen-named', { name, state: text })}
      title={verdict === null ? undefined : t(`applications.verdict.${verdict.answer}`, { day: formatDay(verdict.day) })}
      onClick={onScreen}
    >
      {text}
    </Button>
  );
}

type DecideProps = {
  readonly row: Pick<ApplicationRow, 'name' | 'page'>;
  readonly onAnswer: (answer: ApplicationAnswer) => void;
};

/** The network's own page decides; here it is noted. */
export function Decide({ row: { name, page }, onAnswer }: DecideProps): JSX.Element {
  return (
    <span class="application-decide">
      {APPLICATION_ANSWERS.map((answer) => (
        <Button
          key={answer}
          small
          aria-label={t('applications.mark-named', { answer: t(`applications.mark.${answer}`), name })}
          onClick={() => onAnswer(answer)}
        >
          {t(`applications.mark.${answer}`)}
        </Button>
      ))}
      {'url' in page && (
        <a
          class="button icon-button"
          data-look="quiet"
          data-small
          href={page.url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('applications.on-network', { name })}
          title={t('applications.on-network', { name })}
        >
          <Icon name="network" size={16} />
        </a>
      )}
    </span>
  );
}
