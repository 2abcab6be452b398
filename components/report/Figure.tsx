import './Figure.css';
import type { JSX } from 'preact';
import type { MainMetric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import { t } from '@/core/i18n/translate';
import { valueText } from '../partner/value-text';
import { Icon } from '../ui/Icon';
import type { ProgramFigures } from './program-figures';

type Props = {
  /** Programme's name; left out where there is only one. */
  readonly name?: string;
  readonly metric: MainMetric;
  readonly currency: Currency | null;
  readonly figures: ProgramFigures;
};

/** One large figure, and how it compares with the 30 days before. */
export function Figure({ name, metric, currency, figures }: Props): JSX.Element {
  return (
    <div class="figure">
      {name && <p class="small muted">{name}</p>}
      <p class="figure-value">
        <strong>{valueText(figures.main30, metric, currency)}</strong> <span class="muted">{t(`word.metric.${metric}`)}</span>
      </p>
      {figures.main30 !== null && <Comparison {...{ metric, currency }} now={figures.main30} before={figures.before} />}
    </div>
  );
}

type ComparisonProps = {
  readonly metric: MainMetric;
  readonly currency: Currency | null;
  readonly now: number;
  readonly before: number | null;
};

/** Differences under half a per cent are none. */
const SAME = 0.005;

function Comparison({ metric, currency, now, before }: ComparisonProps): JSX.Element {
  if (before === null) return <p class="small muted">{t('workspace.today.figures.unknown')}</p>;
  const beforeText = valueText(before, metric, currency);
  if (before <= 0) return <p class="small muted">{t('workspace.today.figures.before', { before: beforeText })}</p>;
  const change = now / before - 1;
  if (Math.abs(change) < SAME) return <p class="small muted">{t('workspace.today.figures.same')}</p>;
  const facts = { share: { share: Math.abs(change) }, before: beforeText };
  return (
    <p class="figure-change small" data-way={change > 0 ? 'more' : 'less'}>
      <Icon name={change > 0 ? 'up' : 'down'} size={14} />
      <span>{change > 0 ? t('workspace.today.figures.more', facts) : t('workspace.today.figures.less', facts)}</span>
    </p>
  );
}
