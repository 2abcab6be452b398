import { type Day, firstDayOfMonth, monthOf, type Period } from '@/core/domain/day';

export const PRESETS = ['last-month', 'last-week', 'this-month'] as const;
export type Preset = (typeof PRESETS)[number];

/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const DAYS_SINCE_MONDAY = 3;

/**
 * The stretches that an export is usually about, seen from the day on which it was made. `this-month` ends with the day before,
 * the last that can be complete; on the first of a month it is that day alone.
 */
export function presetPeriod(preset: Preset, day: Day): Period {
  const month = monthOf(day);
  switch (preset) {
    case 'last-month':
      return { from: firstDayOfMonth(month - 1), to: firstDayOfMonth(month) - 1 };
    case 'last-week': {
      const monday = day - ((day + DAYS_SINCE_MONDAY) % 7);
      return { from: monday - 7, to: monday - 1 };
    }
    case 'this-month': {
      const from = firstDayOfMonth(month);
      return { from, to: Math.max(from, day - 1) };
    }
    default:
      return preset satisfies never;
  }
}
