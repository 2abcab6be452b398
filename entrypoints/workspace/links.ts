import { hashOf } from '@/components/ui/use-hash-route';

/** The addresses of the workspace, each in one place. They are kept for good: people bookmark them, other surfaces link to them. */
export const links = {
  today: () => hashOf(['today']),
  partners: (filter: Readonly<Record<string, string>> = {}) => hashOf(['partners'], filter),
  /** No account's id is one word: it always holds colons. */
  possibleLinks: () => hashOf(['partners', 'links']),
  prospects: (filter: Readonly<Record<string, string>> = {}) => hashOf(['partners', 'prospects'], filter),
  prospect: (id: string) => hashOf(['partners', 'prospects', id]),
  applications: () => hashOf(['partners', 'applications']),
  partner: (account: string) => hashOf(['partners', account]),
  segments: () => hashOf(['segments']),
  /** Built-in, or the id of one of the user's own. */
  segment: (id: string) => hashOf(['segments', id]),
  newSegment: () => hashOf(['segments', 'new']),
  /** One of the pages of OutreachTabs.tsx. */
  outreach: (page = '') => hashOf(page === '' ? ['outreach'] : ['outreach', page]),
  newsletter: (id: string) => hashOf(['outreach', 'newsletters', id]),
  /** Begins one to a segment. */
  newsletterTo: (segment: string) => hashOf(['outreach', 'newsletters', `to-${segment}`]),
  import: () => hashOf(['import']),
  effects: () => hashOf(['report', 'effects']),
  series: (id: string) => hashOf(['outreach', 'series', id]),
  settings: () => hashOf(['settings']),
  setting: (name: string) => hashOf(['settings'], { at: name }),
  types: () => hashOf(['settings', 'types']),
  sites: () => hashOf(['settings', 'sites']),
  data: () => hashOf(['settings', 'data']),
} as const;
