import { formatNumber } from '@/core/i18n/translate';

const STEPS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes for people: 1,536 is "1.5 kB". Decimal thousands, as file managers show. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let step = 0;
  while (value >= 999.5 && step < STEPS.length - 1) {
    value /= 1000;
    step += 1;
  }
  return `${formatNumber(value, step === 0 ? 0 : 1)} ${STEPS[step] ?? 'B'}`;
}
