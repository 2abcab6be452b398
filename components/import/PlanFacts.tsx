import type { JSX } from 'preact';
import type { FileSummary, SkipReason } from '@/core/domain/report';
import { formatDay, t } from '@/core/i18n/translate';
import type { Planned } from './import-view';

const SKIPS = ['blank', 'total', 'summary'] as const satisfies readonly SkipReason[];

/** What the file was taken for, its period, its partners and its rows. */
export function PlanFacts({ planned, network }: { readonly planned: Planned; readonly network: string }): JSX.Element {
  const { summary, partners } = planned;
  return (
    <section class="plan-facts">
      <p class="plan-what">
        <strong>{t('panels.import.what', { network, report: t(`word.report.${summary.report}`) })}</strong>
        <span class="muted small">{recognition(summary, planned.rememberedMapping)}</span>
      </p>
      <dl class="plan-list">
        <div>
          <dt>{t('panels.import.shape')}</dt>
          <dd>{t(`word.shape.${summary.shape}`)}</dd>
        </div>
        <div>
          <dt>{t(summary.shape === 'snapshot' ? 'panels.import.day' : 'panels.import.period')}</dt>
          <dd>
            {periodText(summary)}
            {summary.grain && summary.grain !== 'day' && (
              <span class="muted small">{t(`intake.grain-advice.${summary.grain}`)}</span>
            )}
          </dd>
        </div>
        {partners && (
          <div>
            <dt>{t('panels.import.partners')}</dt>
            <dd>
              {partnersText(partners)}
              {partners.missing > 0 && (
                <span class="muted small">{t('panels.import.partners-missing', { n: partners.missing })}</span>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('panels.import.rows')}</dt>
          <dd>
            {t('panels.import.rows-read', { read: summary.rows.read, accepted: summary.rows.accepted })}
            {summary.rows.skipped > 0 && <span class="muted small">{skippedText(summary)}</span>}
            {summary.rows.refused > 0 && (
              <span class="plan-refused small">{t('panels.import.rows-refused', { n: summary.rows.refused })}</span>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** Only what there is: a first import knows nobody, a later one may bring nobody new. */
function partnersText(partners: NonNullable<Planned['partners']>): string {
  const parts = [
    ...(partners.new > 0 ? [t('panels.import.partners-new', { n: partners.new })] : []),
    ...(partners.known > 0 ? [t('panels.import.partners-known', { n: partners.known })] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : t('panels.import.partners-none');
}

function recognition({ recognised, confidence }: FileSummary, isRemembered: boolean): string {
  if (recognised === 'mapped' && isRemembered) return t('panels.import.remembered');
  const how = t(`import.recognised.${recognised}`);
  return confidence ? t('panels.import.recognised', { how, confidence: t(`word.definition.${confidence}`) }) : how;
}

export function periodText({ shape, period, snapshotDay }: FileSummary): string {
  if (shape === 'snapshot') return snapshotDay === null ? t('panels.import.unknown') : formatDay(snapshotDay);
  if (!period) return t('panels.import.unknown');
  if (period.from === period.to) return formatDay(period.from);
  return t('panels.import.from-to', { from: { day: period.from }, to: { day: period.to } });
}

function skippedText({ rows, skipped }: FileSummary): string {
  const parts = SKIPS.flatMap((reason) => {
    const n = skipped[reason] ?? 0;
    return n > 0 ? [t(`import.skip.${reason}`, { n })] : [];
  });
  return t('panels.import.rows-skipped', { n: rows.skipped, reasons: parts.join(', ') });
}
