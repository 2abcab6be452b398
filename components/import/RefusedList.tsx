import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import type { Column } from '@/components/ui/table-column';
import { VirtualTable } from '@/components/ui/VirtualTable';
import type { RefusedRow, RefusedRows } from '@/core/domain/batch';
import type { Problem, ProblemReason } from '@/core/domain/report';
import { formatNumber, t } from '@/core/i18n/translate';
import { refusedCsv } from './refused-csv';
import { saveFile } from './save-file';

type Props = {
  readonly file: string;
  /** How many rows were refused; `problems` may hold fewer, and troubles with the whole file (line 0) beside them. */
  readonly count: number;
  readonly problems: readonly Problem[];
  /** All of them with their cells; null when they are not at hand. */
  readonly load: () => Promise<RefusedRows | null>;
  /** Beside the download: what can be done about them. */
  readonly actions?: ComponentChildren;
};

const FIRST = 5;

/** Every row that was not taken, with its line and the reason: nothing is left out silently. */
export function RefusedList({ file, count, problems, load, actions }: Props): JSX.Element | null {
  const [all, setAll] = useState<RefusedRows | null>(null);
  const [isLong, setLong] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (problems.length === 0) return null;

  async function whole(): Promise<RefusedRows> {
    if (all) return all;
    setBusy(true);
    const loaded = (await load().catch(() => null)) ?? withoutCells(problems); // the list that is at hand is better than none
    setAll(loaded);
    setBusy(false);
    return loaded;
  }

  async function download(): Promise<void> {
    const { headers, rows } = await whole();
    const heads = {
      line: t('panels.problem.line'),
      column: t('panels.problem.column'),
      value: t('panels.problem.value'),
      reason: t('panels.problem.reason'),
    };
    saveFile(t('panels.problem.file-name', { file }), await refusedCsv({ heads, headers, rows, reasonText }));
  }

  return (
    <section class="plan-problems">
      <div class="row">
        <h3 class="grow">{t('panels.problem.title', { n: count })}</h3>
        {actions}
        <Button small icon="down" busy={isBusy} onClick={() => void download()}>
          {t('panels.problem.download')}
        </Button>
      </div>
      {isLong && all ? <WholeList file={file} rows={all.rows} /> : <FirstRows file={file} problems={problems.slice(0, FIRST)} />}
      {count > FIRST && (
        <div class="row">
          <Button
            small
            look="quiet"
            aria-expanded={isLong}
            onClick={() => {
              setLong(!isLong);
              if (!isLong) void whole();
            }}
          >
            {isLong ? t('panels.problem.less') : t('panels.problem.more', { n: count })}
          </Button>
        </div>
      )}
    </section>
  );
}

function FirstRows({ file, problems }: { readonly file: string; readonly problems: readonly Problem[] }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="problem-scroll" aria-label={t('panels.problem.region', { file })} tabIndex={0}>
      <table class="problem-table">
        <thead>
          <tr>
            <th scope="col" class="number">
              {t('panels.problem.line')}
            </th>
            <th scope="col">{t('panels.problem.column')}</th>
            <th scope="col">{t('panels.problem.value')}</th>
            <th scope="col">{t('panels.problem.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, at) => (
            <tr key={at}>
              <td class="number">{problem.line === 0 ? '–' : formatNumber(problem.line)}</td>
              <td>{problem.column ?? '–'}</td>
              {problem.value === '' ? <td class="muted">{t('panels.problem.empty')}</td> : <td class="value">{problem.value}</td>}
              <td>{reasonText(problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** All rows, of one reason or of any. Long lists are drawn in part. */
function WholeList({ file, rows }: { readonly file: string; readonly rows: readonly RefusedRow[] }): JSX.Element {
  const [reason, setReason] = useState<ProblemReason | null>(null);
  const counts = new Map<ProblemReason, number>();
  for (const row of rows) counts.set(row.reason, (counts.get(row.reason) ?? 0) + 1);
  const shown = reason === null ? rows : rows.filter((row) => row.reason === reason);
  return (
    <>
      {counts.size > 1 && (
        <fieldset class="row refused-filter">
          <legend class="visually-hidden">{t('intake.refused.filter')}</legend>
          <Chip pressed={reason === null} count={formatNumber(rows.length)} onClick={() => setReason(null)}>
            {t('intake.refused.all')}
          </Chip>
          {[...counts]
            .sort(([, a], [, b]) => b - a)
            .map(([one, n]) => (
              <Chip key={one} pressed={reason === one} count={formatNumber(n)} onClick={() => setReason(one)}>
                {t(`intake.reason.${one}`)}
              </Chip>
            ))}
        </fieldset>
      )}
      <div class="refused-all">
        <VirtualTable
          caption={t('panels.problem.region', { file })}
          columns={COLUMNS()}
          rows={shown}
          keyOf={(row) => `${row.line} ${row.column ?? ''}`}
        />
      </div>
    </>
  );
}

let made: readonly Column<RefusedRow>[] | null = null;

/** Made once: the rows of a table are drawn anew when its columns are others. */
function COLUMNS(): readonly Column<RefusedRow>[] {
  made ??= [
    {
      id: 'line',
      header: t('panels.problem.line'),
      width: '6rem',
      isRowHeader: true,
      narrow: 'side',
      cell: ({ line }, link) => <span {...link}>{line === 0 ? '–' : formatNumber(line)}</span>,
    },
    { id: 'column', header: t('panels.problem.column'), width: '11rem', narrow: 'left', cell: ({ column }) => column ?? '–' },
    {
      id: 'value',
      header: t('panels.problem.value'),
      width: '14rem',
      narrow: 'right',
      cell: ({ value }) =>
        value === '' ? <span class="muted">{t('panels.problem.empty')}</span> : <code title={value}>{value.slice(0, 80)}</code>,
    },
    { id: 'reason', header: t('panels.problem.reason'), narrow: 'head', cell: (row) => reasonText(row) },
  ];
  return made;
}

const withoutCells = (problems: readonly Problem[]): RefusedRows => ({
  headers: [],
  rows: problems.map((problem) => ({ ...problem, cells: [] })),
});

const reasonText = ({ reason }: Problem) => t(`import.problem.${reason}`);
