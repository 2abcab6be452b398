import { CHECKLIST, message, NORMAL, type Play } from '../play';

/** Partners that are slipping, or whose clicks bring nothing. */
const KEEP = { ...NORMAL, group: 'keep' } as const satisfies Partial<Play>;

export const KEEP_PLAYS: readonly Play[] = [
  {
    ...KEEP,
    id: 'A-16',
    articles: ['000'],
    chance: 0.1,
    cooldownDays: 21,
    stake: 'dip',
    manner: message('dip'),
    variants: [{ tier: 'A', channel: 'call', effort: 'call', template: 'dip-call' }],
    success: { rule: 'dip-recovered', windowDays: 28 },
    absorbs: ['A-13', 'A-17', 'A-19', 'A-21', 'A-25', 'A-27', 'A-29', 'A-30b'],
    pausesInFall: true,
  },
  {
    ...KEEP,
    id: 'A-17',
    articles: ['000'],
    chance: 0.08,
    cooldownDays: 21,
    stake: 'dip',
    manner: CHECKLIST,
    success: { rule: 'cause-stored', windowDays: 7 },
    recentContact: 'exempt',
    pausesInFall: true,
  },
  {
    ...KEEP,
    id: 'A-13',
    articles: ['000'],
    chance: 0.06,
    cooldownDays: 30,
    stake: 'silent',
    manner: message('stalled-creator'),
    success: { rule: 'click', windowDays: 14 },
    absorbs: ['A-19', 'A-21', 'A-25'],
  },
  {
    ...KEEP,
    id: 'A-18',
    articles: ['002-3', '004-5'],
    chance: 0.05,
    cooldownDays: 45,
    stake: 'clicks',
    manner: message('better-landing'),
    success: { rule: 'converts-as-peers', windowDays: 45 },
  },
];
