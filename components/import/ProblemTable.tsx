import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { FileSummary, Problem } from '@/core/domain/report';
import { formatNumber, t } from '@/core/i18n/translate';
import { problemsCsv } from './problems-csv';
import { saveFile } from './save-file';

const FIRST = 5;
/** More lines than anybody reads on a screen; the download holds them all. */
const MOST = 200;

/** Every row that was not taken, with its line and the reason: nothing is left out silently. */
export function ProblemTable({ summary }: { readonly summary: FileSummary }): JSX.Element | null {
  const [isLong, setLong] = useState(false);
  const { problems } = summary;
  if (problems.length === 0) return null;
  const shown = problems.slice(0, isLong ? MOST : FIRST);

  function download(): void {
    const heads = {
      line: t('panels.problem.line'),
      column: t('panels.problem.column'),
      value: t('panels.problem.value'),
      reason: t('panels.problem.reason'),
    };
    const text = problemsCsv(problems, heads, reasonText);
    saveFile(t('panels.problem.file-name', { file: summary.file }), new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }

  return (
    <section class="plan-problems">
      <div class="row">
        <h3 class="grow">{t('panels.problem.title', { n: summary.rows.refused })}</h3>
        <Button small icon="down" onClick={download}>
          {t('panels.problem.download')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="problem-scroll" aria-label={t('panels.problem.region', { file: summary.file })} tabIndex={0}>
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
            {shown.map((problem, at) => (
              <tr key={at}>
                <td class="number">{problem.line === 0 ? '–' : formatNumber(problem.line)}</td>
                <td>{problem.column ?? '–'}</td>
                {problem.value === '' ? (
                  <td class="muted">{t('panels.problem.empty')}</td>
                ) : (
                  <td class="value">{problem.value}</td>
                )}
                <td>{reasonText(problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {problems.length > FIRST && (
        <Button small look="quiet" onClick={() => setLong(!isLong)} aria-expanded={isLong}>
          {isLong ? t('panels.problem.less') : t('panels.problem.more', { n: Math.min(problems.length, MOST) })}
        </Button>
      )}
    </section>
  );
}

const reasonText = ({ reason }: Problem) => t(`import.problem.${reason}`);
