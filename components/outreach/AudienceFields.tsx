import './plans.css';
import type { JSX } from 'preact';
import type { PartnerType } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';
import { Chip } from '../ui/Chip';
import { type Option, Select } from '../ui/Field';

type SegmentProps = {
  readonly label?: string;
  /** What it means that none is chosen. */
  readonly everybody?: string;
  readonly segments: readonly Option<string>[];
  readonly segment: string | null;
  readonly onSegment: (segment: string | null) => void;
  readonly hint: string;
};

/** A segment that is not there any more stays chosen until another one is: an audience never widens by itself. */
export function SegmentSelect(props: SegmentProps): JSX.Element {
  const { label = t('plan.audience'), everybody = t('plan.everybody'), segments, segment, onSegment, hint } = props;
  const isGone = segment !== null && !segments.some(({ value }) => value === segment);
  return (
    <Select
      label={label}
      hint={hint}
      value={segment ?? ''}
      options={[
        { value: '', text: everybody },
        ...(isGone ? [{ value: segment, text: t('plan.segment-gone') }] : []),
        ...segments,
      ]}
      onChange={(value) => onSegment(value === '' ? null : value)}
    />
  );
}

type TypesProps = {
  readonly types: readonly PartnerType[];
  readonly chosen: readonly PartnerType[];
  readonly onTypes: (types: readonly PartnerType[]) => void;
};

export function TypeChips({ types, chosen, onTypes }: TypesProps): JSX.Element {
  const all = [...new Set([...types, ...chosen])];
  return (
    <fieldset class="radio-group">
      <legend class="field-label">{t('plan.types')}</legend>
      <div class="row type-chips">
        {all.map((type) => (
          <Chip
            key={type}
            pressed={chosen.includes(type)}
            onClick={() => onTypes(chosen.includes(type) ? chosen.filter((one) => one !== type) : [...chosen, type])}
          >
            {typeText(type)}
          </Chip>
        ))}
      </div>
      <p class="field-hint">{t('plan.types-hint')}</p>
    </fieldset>
  );
}
