import { BEFORE_JOINING, CHECKLIST, ERRAND, mail, message, NORMAL, type Play } from '../play';

/** Before a partner has joined. */
const RECRUIT = { ...NORMAL, group: 'recruit', stages: BEFORE_JOINING, stake: 'starter' } as const satisfies Partial<Play>;

export const RECRUIT_PLAYS: readonly Play[] = [
  {
    ...RECRUIT,
    id: 'A-01',
    articles: ['004-2', '001'],
    chance: 0.1,
    cooldownDays: 180,
    manner: mail('invite'),
    success: { rule: 'joined', windowDays: 30 },
  },
  {
    ...RECRUIT,
    id: 'A-02',
    articles: ['004-2'],
    chance: 0.05,
    cooldownDays: 'once', // a second one for the same invitation is A-03
    manner: mail('invite-follow-up'),
    success: { rule: 'answer', windowDays: 14 },
  },
  {
    ...RECRUIT,
    id: 'A-03',
    articles: ['004-2'],
    chance: 0.03,
    cooldownDays: 90,
    manner: mail('invite-last'),
    success: { rule: 'answer', windowDays: 14 },
    absorbs: ['A-02'],
  },
  {
    ...RECRUIT,
    id: 'A-04',
    articles: ['001', '003'],
    chance: null,
    cooldownDays: 3,
    manner: ERRAND,
    success: { rule: 'decided', windowDays: 3 },
    absorbs: ['A-05'], // who has waited so long is screened in order to be decided
    recentContact: 'exempt',
  },
  {
    ...RECRUIT,
    id: 'A-05',
    articles: ['003-5'],
    chance: null,
    cooldownDays: 30,
    manner: CHECKLIST,
    success: { rule: 'verdict-stored', windowDays: 30 },
    recentContact: 'exempt',
  },
  {
    ...RECRUIT,
    id: 'A-33',
    stages: [...BEFORE_JOINING, ...NORMAL.stages],
    articles: ['002-3', '004-2'],
    chance: 0.08,
    cooldownDays: 'once',
    manner: message('event'),
    success: { rule: 'answer', windowDays: 14 },
    absorbs: ['A-01', 'A-21'],
    recentContact: 'exempt',
  },
];
