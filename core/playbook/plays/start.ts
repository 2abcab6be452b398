import { message, NORMAL, type Play } from '../play';

/** From joining to the first results. */
const START = { ...NORMAL, group: 'start', stake: 'starter' } as const satisfies Partial<Play>;

export const START_PLAYS: readonly Play[] = [
  {
    ...START,
    id: 'A-06',
    articles: ['000'],
    chance: 0.1,
    cooldownDays: 'once',
    manner: message('welcome'),
    success: { rule: 'first-click', windowDays: 14 },
    absorbs: ['A-07', 'A-09', 'A-10', 'A-43'],
    recentContact: 'exempt',
  },
  {
    ...START,
    id: 'A-07',
    articles: ['004-3', '002'],
    chance: 0.08,
    cooldownDays: 30,
    manner: message('first-link-help'),
    success: { rule: 'first-click', windowDays: 14 },
  },
  {
    ...START,
    id: 'A-08',
    articles: ['000'],
    chance: 0.08,
    cooldownDays: 90,
    stake: 'clicks',
    manner: message('first-sale-bonus'),
    success: { rule: 'first-conversion', windowDays: 30 },
    absorbs: ['A-18'],
  },
  {
    ...START,
    id: 'A-09',
    articles: ['002-5', '004-3', '001'],
    chance: 0.07,
    cooldownDays: 60,
    manner: message('kit'),
    success: { rule: 'click', windowDays: 14 },
    absorbs: ['A-07', 'A-14'],
    recentContact: 'exempt', // it answers what they lack
  },
  {
    ...START,
    id: 'A-10',
    articles: ['003', '004-3'],
    chance: 0.01,
    cooldownDays: 365,
    manner: { ...message('guidelines'), effort: 'other' },
    success: { rule: 'sent', windowDays: 7 },
    recentContact: 'exempt',
  },
  {
    ...START,
    id: 'A-43',
    articles: ['004-4'],
    chance: 0.02,
    cooldownDays: 'once',
    stake: 'relationship',
    manner: { ...message('community'), effort: 'other' },
    success: { rule: 'sent', windowDays: 7 },
  },
  {
    ...START,
    id: 'A-44',
    articles: ['002'],
    chance: 0.05,
    cooldownDays: 90,
    manner: message('what-would-it-take'),
    success: { rule: 'ten-clicks', windowDays: 30 },
    absorbs: ['A-07', 'A-14'],
  },
];
