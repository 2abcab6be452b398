import type { Confidence } from '@/core/domain/page';

/** `mixed`: some of a network's pages are verified, others nobody has seen. */
export type PackConfidence = Confidence | 'mixed';

const isVerified = (confidence: Confidence) => confidence === 'source' || confidence === 'script';
const LEAST_FIRST: readonly Confidence[] = ['inferred', 'docs', 'script', 'source'];

/** Of all that a network's tables rest on; the least sure of it unless they differ in whether anybody has seen them. */
export function confidenceOf(tables: readonly { readonly confidence: Confidence }[]): PackConfidence {
  const all = new Set(tables.map(({ confidence }) => confidence));
  const verified = [...all].filter(isVerified).length;
  if (verified > 0 && verified < all.size) return 'mixed';
  return LEAST_FIRST.find((confidence) => all.has(confidence)) ?? 'inferred';
}
