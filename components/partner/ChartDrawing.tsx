import { area, line } from 'd3-shape';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '@/core/domain/day';
import type { Shift } from '@/core/domain/insight';
import { formatDay } from '@/core/i18n/translate';
import type { Week } from './week-sums';

type Props = {
  readonly weeks: readonly Week[];
  /** The week that is read out. */
  readonly at: number;
  readonly onPoint: (at: number | null) => void;
  /** Top of the scale for the largest value; its half is written, too. */
  readonly topOf: (most: number) => number;
  readonly tickText: (value: number) => string;
  readonly dip: Shift | null;
  readonly marks: readonly { readonly day: Day; readonly text: string }[];
};

const HEIGHT = 220;
const TOP = 18;
const BOTTOM = 24;
/** The dip test compares the last four weeks with what was expected of them. */
const JUDGED_WEEKS = 4;

/** The picture alone: its words stand around it, so it is hidden from those who listen. */
export function ChartDrawing({ weeks, at, onPoint, topOf, tickText, dip, marks }: Props): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const expected = dip ? dip.expected / JUDGED_WEEKS : 0;
  const top = topOf(Math.max(expected, ...weeks.map(({ value }) => value ?? 0)));
  const step = (width - 12) / Math.max(1, weeks.length - 1);
  const x = (index: number) => 6 + index * step;
  const y = (value: number) => HEIGHT - BOTTOM - (Math.max(0, value) / top) * (HEIGHT - TOP - BOTTOM);
  const xOfDay = (day: Day) => x((day - (weeks[0]?.to ?? day)) / 7);
  const isKnown = ({ value }: Week) => value !== null;
  const xOfWeek = (_week: Week, index: number) => x(index);
  const yOfWeek = ({ value }: Week) => y(value ?? 0);
  const current = weeks[at];

  return (
    <div class="chart-frame" ref={frame}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        aria-hidden="true"
        focusable="false"
        onPointerMove={(event) => {
          const left = event.currentTarget.getBoundingClientRect().left;
          onPoint(Math.min(weeks.length - 1, Math.max(0, Math.round((event.clientX - left - 6) / step))));
        }}
        onPointerLeave={() => onPoint(null)}
      >
        <defs>
          <pattern id="chart-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V7" class="chart-hatch" />
          </pattern>
        </defs>
        {gapsOf(weeks).map(({ from, to }) => (
          <rect
            key={from}
            x={x(from) - step / 2}
            y={TOP}
            width={(to - from + 1) * step}
            height={HEIGHT - TOP - BOTTOM}
            fill="url(#chart-hatch)"
          />
        ))}
        {dip && (
          <rect
            class="chart-dip"
            x={xOfDay(dip.since)}
            y={TOP}
            width={Math.max(4, width - 6 - xOfDay(dip.since))}
            height={HEIGHT - TOP - BOTTOM}
          />
        )}
        {[0, top / 2, top].map((tick) => (
          <g key={tick}>
            <path class="chart-grid" data-base={tick === 0 || undefined} d={`M0 ${y(tick)}H${width}`} />
            {tick > 0 && (
              <text class="chart-text" x="0" y={y(tick) - 4}>
                {tickText(tick)}
              </text>
            )}
          </g>
        ))}
        <path class="chart-area" d={area<Week>().defined(isKnown).x(xOfWeek).y0(y(0)).y1(yOfWeek)(weeks) ?? ''} />
        <path class="chart-line" d={line<Week>().defined(isKnown).x(xOfWeek).y(yOfWeek)(weeks) ?? ''} />
        {dip && <path class="chart-expected" d={`M${x(weeks.length - JUDGED_WEEKS)} ${y(expected)}H${x(weeks.length - 1)}`} />}
        {marks.map((mark) => (
          <path
            key={`${mark.day} ${mark.text}`}
            class="chart-mark"
            d={`M${xOfDay(mark.day)} ${HEIGHT - BOTTOM}V${TOP - 12}l6 3.5-6 3.5`}
          />
        ))}
        {monthsOf(weeks, width).map(({ index, text }) => (
          <text key={index} class="chart-text" x={x(index)} y={HEIGHT - 6} text-anchor={x(index) > width - 24 ? 'end' : 'start'}>
            {text}
          </text>
        ))}
        {current && current.value !== null && (
          <g>
            <path class="chart-cursor" d={`M${x(at)} ${TOP}V${HEIGHT - BOTTOM}`} />
            <circle class="chart-dot" cx={x(at)} cy={y(current.value)} r="4" />
          </g>
        )}
      </svg>
    </div>
  );
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    if (!frame.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(200, Math.round(entry?.contentRect.width ?? 640))));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

function gapsOf(weeks: readonly Week[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  for (const [index, week] of weeks.entries()) {
    if (week.value !== null) continue;
    const last = gaps[gaps.length - 1];
    if (last && last.to === index - 1) last.to = index;
    else gaps.push({ from: index, to: index });
  }
  return gaps;
}

/** First week of some months: as many as the width has room for. */
function monthsOf(weeks: readonly Week[], width: number): { index: number; text: string }[] {
  const every = Math.ceil(weeks.length / Math.max(2, Math.floor(width / 84)));
  const labels: { index: number; text: string }[] = [];
  for (let index = 0; index < weeks.length; index += every) {
    const week = weeks[index];
    if (week) labels.push({ index, text: formatDay(week.to, 'short') });
  }
  return labels;
}
