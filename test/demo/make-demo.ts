import { affiliateWpFiles } from './affiliatewp-files';
import { answerKey, type DemoSet, type KeyEntry } from './answer-key';
import type { DemoFile } from './csv-text';
import { dubFiles } from './dub-files';
import { plainFiles } from './plain-files';
import { type DemoPartner, type DemoProgram, simulate } from './simulate';

export type DemoOptions = {
  readonly seed?: number;
  /** Last day of the data, as days since 1970-01-01. */
  readonly end: number;
  /** Whole weeks between the programme-wide fall and the last day that the method looks at. */
  readonly fallWeeksBefore?: number;
};

export type Demo = {
  readonly dub: DemoProgram;
  readonly affiliatewp: DemoProgram;
  readonly partners: readonly DemoPartner[];
  readonly key: readonly KeyEntry[];
  /** What belongs together, in the order of import. */
  readonly files: Readonly<Record<DemoSet, readonly DemoFile[]>>;
  /** Files outside the sets: default columns that cannot serve, payouts, the mappings of the plain files. */
  readonly others: readonly DemoFile[];
};

const DEMO_SEED = 20_260_901;

/** 400 partners on two networks over 14 months. The same options give the same bytes on every machine. */
export function makeDemo({ seed = DEMO_SEED, end, fallWeeksBefore = 20 }: DemoOptions): Demo {
  const dub = simulate({ network: 'dub', seed, end, fallWeeksBefore });
  const affiliatewp = simulate({ network: 'affiliatewp', seed, end, fallWeeksBefore });
  const ofDub = dubFiles(dub);
  const ofShop = affiliateWpFiles(affiliatewp);
  const plainDub = plainFiles(dub);
  const plainShop = plainFiles(affiliatewp);
  return {
    dub,
    affiliatewp,
    partners: [...dub.partners, ...affiliatewp.partners],
    key: [...answerKey(dub), ...answerKey(affiliatewp)],
    files: {
      'dub-commissions': [ofDub.partnersAll, ofDub.commissionsAll],
      'dub-list': [ofDub.partnersAll],
      'dub-daily': [ofDub.partnersDefault, plainDub.performance],
      affiliatewp: [ofShop.affiliates, ofShop.referrals, ofShop.visits],
      'affiliatewp-list': [ofShop.affiliates],
      plain: [plainShop.list, plainShop.performance],
    },
    others: [
      ...[ofDub.commissionsDefault, ofDub.payouts, ofShop.payouts],
      ...[plainDub.list, plainDub.performanceMap, plainDub.listMap, plainShop.performanceMap, plainShop.listMap],
    ],
  };
}
