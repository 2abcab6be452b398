import type { JSX } from 'preact';
import { FitTag } from '@/components/partner/FitTag';
import { HealthBadge } from '@/components/partner/HealthBadge';
import type { ProgramUnits } from '@/components/partner/PartnerTable';
import { StageTag } from '@/components/partner/StageTag';
import { TierTag } from '@/components/partner/TierTag';
import { aboutText, valueText } from '@/components/partner/value-text';
import { Icon } from '@/components/ui/Icon';
import type { DirectoryEntry } from '@/core/domain/directory';
import { isMoneyMetric } from '@/core/domain/metrics';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly entry: DirectoryEntry;
  readonly program: ProgramUnits | undefined;
  readonly withProgram: boolean;
  readonly hasNamesake: boolean;
};

export const nameOf = ({ name, ownId }: DirectoryEntry) => name || ownId;

/** Who it is and how it goes, at a glance: name and band, the last 30 days against expectation, tier, stage and what to do next. */
export function ResultLine({ entry, program, withProgram, hasNamesake }: Props): JSX.Element {
  const programName = withProgram ? program?.name : undefined;
  return (
    <>
      <span class="result-name" title={nameOf(entry)}>
        <bdi>{nameOf(entry)}</bdi>
      </span>
      <HealthBadge band={entry.band} score={entry.score} isOld={entry.isOld} stage={entry.stage} activity={entry.activity} />
      {hasNamesake && <span class="result-facts small muted">{[programName, entry.ownId].filter(Boolean).join(' · ')}</span>}
      {program && entry.main30 !== null && <Results value={entry.main30} expected={entry.expected30 ?? null} program={program} />}
      <span class="result-facts small">
        {entry.tier !== 'none' && <TierTag tier={entry.tier} />}
        <StageTag stage={entry.stage} isPinned={entry.isStagePinned} />
        {entry.fit && entry.fit.asked > 0 && <FitTag fit={entry.fit} />}
        {programName && !hasNamesake && <span class="muted">{programName}</span>}
        {entry.play && (
          <span class="result-play">
            <Icon name="right" size={14} />
            {playTitle(entry.play)}
          </span>
        )}
      </span>
    </>
  );
}

type ResultsProps = { readonly value: number; readonly expected: number | null; readonly program: ProgramUnits };

/** The words say all of it; the bar shows at a glance how much of what was to be expected came. */
function Results({ value, expected, program: { mainMetric, currency } }: ResultsProps): JSX.Element {
  const shown = valueText(value, mainMetric, currency);
  if (expected === null || expected <= 0) {
    return <span class="result-facts small muted">{t(`panels.look.last30.${mainMetric}`, { value: shown })}</span>;
  }
  const isMoney = isMoneyMetric(mainMetric) && currency !== null;
  const facts = {
    value: shown,
    expected: isMoney ? aboutText({ units: expected, currency }) : valueText(expected, mainMetric, currency),
  };
  return (
    <span class="result-facts result-results small muted">
      <svg class="against" width="36" height="8" viewBox="0 0 36 8" aria-hidden="true" focusable="false">
        <rect class="against-all" x="0" y="2" width="36" height="4" rx="2" />
        <rect class="against-part" x="0" y="2" width={partOf(value, expected)} height="4" rx="2" />
        <rect class="against-mark" x={EXPECTED_AT} y="0" width="1.5" height="8" />
      </svg>
      <span>{t(`look.against.${mainMetric}`, facts)}</span>
    </span>
  );
}

/** Where on the bar the expected lies: beyond it there is room for more. */
const EXPECTED_AT = 24;

/** 0..36; the expected lies at 24, from half as much again on the bar is full. */
const partOf = (value: number, expected: number) => Math.min(36, Math.max(0, (value / expected) * EXPECTED_AT));
