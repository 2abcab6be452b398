import type { Effect, LeftOut } from '@/core/domain/effects';
import { t } from '@/core/i18n/translate';

/** Hundredths, as a difference of shares is told. */
export const points = (share: number) => Math.round(share * 100);

/** What was found of one play, as one would tell it. */
export function effectSentence({ asked, comparison, difference, verdict, windowDays }: Effect): string {
  if (asked.cases === 0) return '';
  const counts = { cases: asked.cases, worked: asked.successes, share: { share: asked.successes / asked.cases } };
  const told = windowDays === null ? t('effects.asked.in-time', counts) : t('effects.asked', { ...counts, days: windowDays });
  if (!comparison || !difference) return told;
  const against = t(`effects.against.${comparison.kind}`, { cases: comparison.cases, share: { share: comparison.share } });
  const found = t('effects.difference', {
    points: points(difference.value),
    low: points(difference.low),
    high: points(difference.high),
    verdict: t(`effects.verdict-in-text.${verdict}`),
  });
  return told + against + found;
}

export function verdictText({ verdict, difference }: Effect): string {
  if (verdict !== 'suggestive' && verdict !== 'clear') return t(`effects.verdict.${verdict}`);
  return t(`effects.verdict.${verdict}.${(difference?.value ?? 0) > 0 ? 'help' : 'harm'}`);
}

const LEFT_OUT = ['pending', 'unknown', 'untriggered', 'resolved', 'alone'] as const satisfies readonly (keyof LeftOut)[];

/** Which of the contacts are not in the comparison, and why. */
export const leftOutTexts = ({ leftOut }: Effect): string[] =>
  LEFT_OUT.filter((why) => leftOut[why] > 0).map((why) => t(`effects.left.${why}`, { n: leftOut[why] }));
