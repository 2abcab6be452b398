import type { JSX } from 'preact';
import type { Difference } from '@/core/domain/effects';

const WIDTH = 180;
const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;
const x = (share: number) => 6 + ((share + 1) / 2) * (WIDTH - 12);

/** Where the difference lies between − 100 and + 100 points: a dot with its likely range, and the line of no difference. Its numbers stand beside it. */
export function EffectPicture({ difference }: { readonly difference: Difference }): JSX.Element {
  const { value, low, high } = difference;
  return (
    <svg
      class="effect-picture"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <path class="effect-axis" d={`M6 ${MIDDLE}H${WIDTH - 6}`} />
      <path class="effect-zero" d={`M${x(0)} 2V${HEIGHT - 2}`} />
      <path class="effect-range" d={`M${x(low)} ${MIDDLE - 5}v10M${x(low)} ${MIDDLE}H${x(high)}M${x(high)} ${MIDDLE - 5}v10`} />
      <circle class="effect-dot" cx={x(value)} cy={MIDDLE} r="4.5" />
    </svg>
  );
}
