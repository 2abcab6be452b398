import type { JSX } from 'preact';
import { SegmentSelect } from '@/components/outreach/AudienceFields';
import { allSegments } from '@/components/segment/segment-name';
import type { OwnSegment } from '@/core/domain/book';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly segment: string | null;
  readonly segments: readonly OwnSegment[];
  /** Those that have a text already. */
  readonly worded: readonly string[];
  readonly hint: string;
  readonly onChange: (segment: string | null) => void;
};

/** For whom a template is, beside the type. */
export function TemplateSegment({ segment, segments, worded, hint, onChange }: Props): JSX.Element {
  const options = allSegments(segments).map(({ id, name }) => ({
    value: id,
    text: worded.includes(id) ? t('template.segment.yours', { name }) : name,
  }));
  return (
    <SegmentSelect
      label={t('template.segment')}
      everybody={t('template.segment.any')}
      hint={hint}
      segments={options}
      segment={segment}
      onSegment={onChange}
    />
  );
}
