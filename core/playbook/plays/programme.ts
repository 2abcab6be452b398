import { CHECKLIST, ERRAND, message, NORMAL, type Play } from '../play';

/** Plays about everybody at once: no partner is their own (program-actions.ts). have a side of this kind too. */
const PROGRAMME = { ...NORMAL, group: 'programme', stages: [], stake: 'relationship' } as const satisfies Partial<Play>;

export const PROGRAMME_PLAYS: readonly Play[] = [
  {
    ...PROGRAMME,
    id: 'A-20',
    articles: ['000', '002-1'],
    chance: 0.01,
    cooldownDays: 'rhythm',
    manner: { channel: 'email', effort: 'review', template: null },
    success: { rule: 'sent', windowDays: 7 },
    recentContact: 'blocks',
    isMass: true,
  },
  {
    ...PROGRAMME,
    id: 'A-23',
    articles: ['000'],
    chance: 0.01,
    cooldownDays: 30,
    manner: ERRAND,
    success: { rule: 'date-set', windowDays: 7 },
    recentContact: 'exempt',
  },
  {
    ...PROGRAMME,
    id: 'A-35',
    articles: ['002-6', '004-4'],
    chance: 0.03,
    cooldownDays: 90,
    manner: { ...message('contest'), effort: 'review' },
    success: { rule: 'contest-lifted', windowDays: 60 },
    recentContact: 'blocks',
    isMass: true,
  },
  {
    ...PROGRAMME,
    id: 'A-42',
    articles: ['000', '001'],
    chance: null,
    cooldownDays: 90,
    manner: CHECKLIST,
    success: { rule: 'share-fell', windowDays: 90 },
    recentContact: 'exempt',
  },
];
