import type { JSX } from 'preact';
import { HealthBadge } from '@/components/partner/HealthBadge';
import { StageTag } from '@/components/partner/StageTag';
import { TierTag } from '@/components/partner/TierTag';
import type { AccountDetail } from '@/core/domain/insight';
import { sentenceText } from '@/core/i18n/translate';

/** Who the message is for, how they stand, and why, in a glance. */
export function PartnerHead({ detail, program }: { readonly detail: AccountDetail; readonly program: string }): JSX.Element {
  const { facts, insight } = detail;
  const name = facts.name || facts.ownId;
  return (
    <header class="outreach-head">
      <div class="outreach-head-name">
        <h1 data-long={name.length > 60 || undefined}>
          <bdi>{name}</bdi>
        </h1>
        {insight.tier !== 'none' && <TierTag tier={insight.tier} />}
      </div>
      <p class="muted small">
        {program} · <bdi>{facts.ownId}</bdi>
      </p>
      <div class="row">
        <HealthBadge
          band={insight.health.band}
          score={insight.health.score}
          isOld={insight.health.isOld}
          stage={insight.stage.code}
          activity={insight.activity.code}
        />
        <StageTag stage={insight.stage.code} isPinned={insight.stage.by === 'manual'} />
      </div>
      <p class="small">{sentenceText(insight.activity.reason)}</p>
    </header>
  );
}
