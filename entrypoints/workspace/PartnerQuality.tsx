import type { JSX } from 'preact';
import type { FlagVerbs } from '@/components/partner/FlagCard';
import { FlagList } from '@/components/partner/FlagList';
import type { FlagDecision } from '@/core/domain/book';
import type { AccountDetail, ProgramDetail } from '@/core/domain/insight';
import { t } from '@/core/i18n/translate';
import { Panel } from './Panel';

export type PartnerQualityProps = {
  readonly detail: AccountDetail;
  readonly judged: ProgramDetail;
  readonly decisions?: readonly FlagDecision[];
  readonly verbs?: FlagVerbs | null;
};

/** Questions about the partner's figures. Prospects and ended partners are asked none: there is nothing to look at. */
export function PartnerQuality({ detail, judged, decisions = [], verbs = null }: PartnerQualityProps): JSX.Element | null {
  const { insight } = detail;
  const { code } = insight.stage;
  const isAsked = code === 'onboarding' || code === 'engagement' || code === 'cultivation';
  if (!isAsked && insight.flags.length === 0 && !insight.expiredCodes && decisions.length === 0) return null;
  return (
    <Panel id="quality" title={t('flag.panel')}>
      <FlagList insight={insight} decisions={decisions} blind={judged.blindFlags} currency={judged.currency} verbs={verbs} />
    </Panel>
  );
}
