import type { FlagId } from '../../domain/book';
import type { QualityFlag } from '../../domain/insight';
import { sentence } from '../../domain/sentence';
import type { NumberSetting } from '../../domain/settings';
import { type AccountScene, coverageOf, plain, usedSettings } from './account-scene';
import type { Explanation } from './explanation';

/** The limits that each rule reads, beside how long a flag lasts. */
const LIMITS: Readonly<Partial<Record<FlagId, readonly NumberSetting[]>>> = {
  'F-1': ['conversionTimes', 'conversionMost'],
  'F-2': ['spikeTimes'],
  'F-3': ['reversalTimes', 'reversalCases', 'usualLockDays'],
  'F-4': ['instantSeconds'],
  'F-5': ['leakShare'],
  'F-6': ['selfShare'],
  'F-7': ['searchShare'],
  'F-8': ['undeclaredShare'],
  'F-9': ['sameAmountShare', 'sameHourShare'],
};

/** A question about the figures: what was seen, how strong it is and until when it stays open. */
export function explainFlag(scene: AccountScene, flag: QualityFlag): Explanation {
  return {
    subject: { kind: 'flag', id: flag.id },
    result: sentence('explain.flag.result', { level: flag.level }),
    says: [flag.sentence, ...flag.evidence, sentence('explain.flag.rule', { days: scene.study.settings.flagDays })],
    tested: [],
    inputs: [
      plain('evidence-size', flag.size),
      plain('evidence-seen', { day: flag.seen }),
      plain('flag-expires', { day: flag.expires }),
    ],
    formulas: [],
    settings: usedSettings(scene, [...(LIMITS[flag.id] ?? []), 'flagDays', 'wakesAtRatio', 'capReview']),
    coverage: coverageOf(scene, ['clicks', 'conversions', 'reversedConversions']),
    notCounted: null,
  };
}
