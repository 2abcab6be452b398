import { CHECKLIST, ERRAND, message, NORMAL, type Play } from '../play';

/** Terms, payments and conduct. */
const QUALITY = { ...NORMAL, group: 'quality', recentContact: 'exempt' } as const satisfies Partial<Play>;

export const QUALITY_PLAYS: readonly Play[] = [
  {
    ...QUALITY,
    id: 'A-34',
    articles: ['001', '002-2'],
    chance: 0.05,
    cooldownDays: 30,
    stake: 'relationship',
    manner: message('terms'),
    success: { rule: 'decided', windowDays: 30 },
  },
  {
    ...QUALITY,
    id: 'A-34b',
    articles: ['001'],
    chance: 0.03,
    cooldownDays: 14,
    stake: 'pending',
    manner: ERRAND,
    success: { rule: 'validated', windowDays: 14 },
  },
  {
    ...QUALITY,
    id: 'A-37',
    articles: ['001', '003-5'],
    chance: null,
    cooldownDays: 'once', // again only with new evidence
    stake: 'quality',
    manner: CHECKLIST,
    success: { rule: 'decided', windowDays: 14 },
    absorbs: ['A-27', 'A-36'],
  },
  {
    ...QUALITY,
    id: 'A-38',
    articles: ['003-5'],
    chance: null,
    cooldownDays: 30,
    stake: 'quality',
    manner: message('breach'),
    success: { rule: 'answer', windowDays: 14 },
    absorbs: ['A-27'],
  },
  {
    ...QUALITY,
    id: 'A-36',
    articles: ['003-4'],
    chance: null,
    cooldownDays: 30,
    stake: 'quality',
    manner: message('cap'),
    success: { rule: 'decided', windowDays: 14 },
  },
];
