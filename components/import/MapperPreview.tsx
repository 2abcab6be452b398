import type { JSX } from 'preact';
import type { ColumnMapping, FileRefusal, FileSummary, ProblemReason } from '@/core/domain/report';
import type { Result } from '@/core/domain/result';
import { formatNumber, t } from '@/core/i18n/translate';
import type { Glance } from './import-view';
import type { MappingTrouble } from './mapping-trouble';
import { periodText } from './PlanFacts';
import { Figures } from './PlanTotals';
import { troubleText } from './trouble-text';
import { useGlance } from './use-glance';

type Props = {
  readonly mapping: ColumnMapping;
  readonly trouble: MappingTrouble | null;
  readonly onPreview: (mapping: ColumnMapping) => Promise<Result<Glance, FileRefusal>>;
};

const REASONS_SHOWN = 3;

/** What the file's beginning comes to under the roles chosen so far: stays in view while they are changed. */
export function MapperPreview({ mapping, trouble, onPreview }: Props): JSX.Element {
  const { result, isFresh } = useGlance(mapping, trouble === null, onPreview);
  return (
    <aside class="mapper-preview" aria-label={t('intake.preview.title')} aria-busy={(!trouble && !isFresh) || undefined}>
      <h4>{t('intake.preview.title')}</h4>
      {trouble ? (
        <p class="mapper-lacks small">{troubleText(trouble)}</p>
      ) : (
        <div class="mapper-glance" data-stale={!isFresh || undefined}>
          {result === null && <p class="muted small">{t(isFresh ? 'intake.preview.none' : 'intake.preview.waiting')}</p>}
          {result && !result.ok && <p class="small">{t(`panels.refusal.${result.reason}.what`)}</p>}
          {result?.ok && <Seen glance={result.value} />}
        </div>
      )}
    </aside>
  );
}

function Seen({ glance: { summary, isWhole } }: { readonly glance: Glance }): JSX.Element {
  const { rows } = summary;
  const share = rows.read === 0 ? 0 : rows.accepted / rows.read;
  return (
    <>
      <p role="status" class="mapper-rows">
        <strong>{t('panels.import.rows-read', { accepted: rows.accepted, read: rows.read })}</strong>
        <span class="mapper-meter" aria-hidden="true">
          <span style={{ inlineSize: `${share * 100}%` }} />
        </span>
        <span class="muted small">{t(isWhole ? 'intake.preview.whole' : 'intake.preview.first')}</span>
      </p>
      {summary.period && <p class="small">{periodText(summary)}</p>}
      <Figures totals={summary.totals} currency={summary.currency} />
      <Reasons summary={summary} />
      <Asked summary={summary} />
    </>
  );
}

/** The commonest reasons first, each with the first line and value it was found at. */
function Reasons({ summary: { problems, rows } }: { readonly summary: FileSummary }): JSX.Element | null {
  if (rows.refused === 0) return null;
  const byReason = new Map<ProblemReason, number>();
  for (const { reason } of problems) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  const most = [...byReason].sort(([, a], [, b]) => b - a).slice(0, REASONS_SHOWN);
  return (
    <div class="mapper-reasons small">
      <strong class="plan-refused">{t('intake.preview.refused', { n: rows.refused })}</strong>
      <ul>
        {most.map(([reason, n]) => {
          const first = problems.find((problem) => problem.reason === reason);
          const where = first ? t('intake.preview.where', { line: first.line, value: first.value.slice(0, 24) || '–' }) : '';
          return (
            <li key={reason}>
              <span>{t(`import.problem.${reason}`)}</span>
              <span class="muted">
                {formatNumber(n)} × · {where}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Asked({ summary: { needs } }: { readonly summary: FileSummary }): JSX.Element | null {
  const next = needs.filter((need) => need !== 'mapping' && need !== 'partner-columns');
  if (next.length === 0) return null;
  return (
    <p class="muted small">
      {t('intake.preview.asked', { what: next.map((need) => t(`intake.preview.need.${need}`)).join(', ') })}
    </p>
  );
}
