import type { Series } from '../domain/outreach';
import type { TemplateId } from './template-ids';

type Step = Series['steps'][number];

export type WrongSteps = 'no-steps' | 'not-a-day' | 'not-rising' | 'no-template';
const LONGEST_DAYS = 3650;

/** Why these steps are no series, with the place of the step (from 0) that a person would correct; null where they are one. */
export function wrongSteps(steps: readonly Step[]): { readonly reason: WrongSteps; readonly step: number } | null {
  if (steps.length === 0) return { reason: 'no-steps', step: 0 };
  for (const [step, { afterDays, template }] of steps.entries()) {
    if (!Number.isInteger(afterDays) || afterDays < 0 || afterDays > LONGEST_DAYS) return { reason: 'not-a-day', step };
    if (step > 0 && afterDays <= (steps[step - 1]?.afterDays ?? 0)) return { reason: 'not-rising', step };
    if (template === '') return { reason: 'no-template', step };
  }
  return null;
}

export type StarterSeries = Pick<Series, 'segment' | 'goal'> & {
  /** Its words: `series.starter.<id>`. */
  readonly id: 'onboarding' | 'never-active' | 'dormant';
  readonly steps: readonly { readonly afterDays: number; readonly template: TemplateId }[];
};

/** To begin from: made by one click, and then the user's own. Source: mission row 18 for the days of the first. */
export const STARTER_SERIES: readonly StarterSeries[] = [
  {
    id: 'onboarding',
    segment: 'S-05',
    goal: 'first-conversion',
    steps: [
      { afterDays: 0, template: 'welcome' },
      { afterDays: 7, template: 'kit' },
      { afterDays: 14, template: 'first-link-help' },
      { afterDays: 30, template: 'first-sale-bonus' },
    ],
  },
  {
    id: 'never-active',
    segment: 'S-12',
    goal: 'first-click',
    steps: [
      { afterDays: 0, template: 'ask-never-active' },
      { afterDays: 10, template: 'kit' },
      { afterDays: 24, template: 'new-creative' },
    ],
  },
  {
    id: 'dormant',
    segment: 'S-14',
    goal: 'active-again',
    steps: [
      { afterDays: 0, template: 'ask-dormant' },
      { afterDays: 14, template: 'update' },
      { afterDays: 35, template: 'boost' },
    ],
  },
];
