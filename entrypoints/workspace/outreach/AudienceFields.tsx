import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { SegmentSelect, TypeChips } from '@/components/outreach/AudienceFields';
import type { OwnSegment } from '@/core/domain/book';
import type { ProgramId } from '@/core/domain/ids';
import type { PartnerType } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';
import { type Audience, isInAudience } from '@/core/outreach/audience';
import type { ProgramMembers } from '../read-overview';
import { segmentOptions, typesOf } from './use-plans';

type Props = {
  readonly audiences: readonly ProgramMembers[];
  readonly own: readonly OwnSegment[];
  readonly program: ProgramId;
  readonly audience: Audience;
  readonly onChange: (audience: { segment?: string | null; types?: readonly PartnerType[] }) => void;
};

/** For whom: a segment, of some types where the thing knows types; with how many partners that is. */
export function AudienceFields({ audiences, own, program, audience, onChange }: Props): JSX.Element {
  const some = audiences.find((of) => of.program.id === program)?.members ?? [];
  const segments = useMemo(() => segmentOptions(some, own, program), [some, own, program]);
  const types = useMemo(() => typesOf(some), [some]);
  const count = some.filter((member) => isInAudience(member, audience)).length;
  return (
    <>
      <SegmentSelect
        segments={segments}
        segment={audience.segment}
        onSegment={(segment) => onChange({ segment })}
        hint={t('plan.fits', { count })}
      />
      {audience.types && types.length + audience.types.length > 0 && (
        <TypeChips types={types} chosen={audience.types} onTypes={(chosen) => onChange({ types: chosen })} />
      )}
    </>
  );
}
