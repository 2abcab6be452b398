/** Every template that a play may write with. Each language has a file for each of them. */
export const TEMPLATE_IDS = [
  'welcome',
  'first-link-help',
  'first-sale-bonus',
  'ask-never-active',
  'ask-dormant',
  'boost',
  'dip',
  'dip-call',
  'feedback',
  'congrats',
  'review',
  'welcome-back',
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];
