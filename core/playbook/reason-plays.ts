import type { ReasonCode } from '../domain/book';
import type { PlayId } from './play';

/** What follows from the answer to "what do you need": each reason leads to one play. Source: mission row 46. */
export const REASON_PLAYS = {
  'no-tools': 'A-09',
  'product-unclear': 'A-43',
  'better-offers': 'A-31',
  season: 'A-32',
  technical: 'A-17',
  'lost-interest': 'A-40',
  other: 'A-21',
} as const satisfies Readonly<Record<ReasonCode, PlayId>>;
