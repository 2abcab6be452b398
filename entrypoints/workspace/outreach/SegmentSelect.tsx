import type { JSX } from 'preact';
import { allSegments } from '@/components/segment/segment-name';
import { Select } from '@/components/ui/Field';
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

/** For whom a template is, beside the type. One that is gone stays chosen until another one is. */
export function SegmentSelect({ segment, segments, worded, hint, onChange }: Props): JSX.Element {
  const options = allSegments(segments).map(({ id, name }) => ({
    value: id,
    text: worded.includes(id) ? t('template.segment.yours', { name }) : name,
  }));
  const isGone = segment !== null && options.every(({ value }) => value !== segment);
  return (
    <Select
      label={t('template.segment')}
      hint={hint}
      value={segment ?? ''}
      options={[
        { value: '', text: t('template.segment.any') },
        ...(isGone ? [{ value: segment, text: t('plan.segment-gone') }] : []),
        ...options,
      ]}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  );
}
