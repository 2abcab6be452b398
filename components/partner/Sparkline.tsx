import './Sparkline.css';
import { line } from 'd3-shape';
import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';

type Props = {
  /** Oldest first; null where the week is not covered: the line has a gap there. */
  readonly weeks: readonly (number | null)[];
  /** What is drawn, for those who can't see it; left out, the line is decoration beside the same figures. */
  readonly label?: string;
  readonly width?: number;
  readonly height?: number;
};

export function Sparkline({ weeks, label, width = 120, height = 28 }: Props): JSX.Element {
  const known = weeks.filter((value) => value !== null);
  if (known.length === 0) return <span class="muted small">{t('workspace.no-data')}</span>;
  const top = Math.max(...known, 1);
  const x = (at: number) => 2 + (at / Math.max(1, weeks.length - 1)) * (width - 6);
  const y = (value: number) => height - 3 - (Math.max(0, value) / top) * (height - 6);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_value, at) => x(at))
    .y((value) => y(value ?? 0))(weeks);
  const last = weeks.findLastIndex((value) => value !== null);
  const drawing = (
    <>
      <path class="sparkline-base" d={`M0 ${height - 2.5}H${width}`} />
      <path class="sparkline-line" d={path ?? ''} />
      <circle class="sparkline-end" cx={x(last)} cy={y(weeks[last] ?? 0)} r="2.5" />
    </>
  );
  const box = { class: 'sparkline', width, height, viewBox: `0 0 ${width} ${height}`, focusable: 'false' } as const;
  if (label === undefined) {
    return (
      <svg {...box} aria-hidden="true">
        {drawing}
      </svg>
    );
  }
  return (
    <svg {...box} role="img">
      <title>{label}</title>
      {drawing}
    </svg>
  );
}
