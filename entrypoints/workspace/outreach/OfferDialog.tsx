import type { JSX } from 'preact';
import { dayOfText, dayText } from '@/components/outreach/amount-text';
import { Select, TextArea, TextField } from '@/components/ui/Field';
import { OFFER_KINDS, type Offer, type OfferKind, type OwnSegment } from '@/core/domain/book';
import type { ProgramId } from '@/core/domain/ids';
import { fail, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import type { Content } from '@/core/store/records';
import type { ProgramAccounts, ProgramOverview } from '../read-overview';
import { AudienceFields } from './AudienceFields';
import { DayFields, PlanForm, ProgramSelect } from './PlanForm';
import { type Saving, useForm } from './use-form';

type OfferContent = Content<Offer>;
type Draft = Omit<OfferContent, 'from' | 'to'> & { readonly from: string; readonly to: string };

type Props = {
  readonly title: string;
  readonly first: OfferContent;
  readonly programs: readonly ProgramOverview[];
  readonly accounts: readonly ProgramAccounts[];
  readonly own: readonly OwnSegment[];
  readonly onSave: (offer: OfferContent) => Promise<Saving>;
  readonly onClose: () => void;
};

export function OfferDialog({ title, first, programs, accounts, own, onSave, onClose }: Props): JSX.Element {
  const start: Draft = { ...first, from: dayText(first.from), to: dayText(first.to) };
  const { draft, change, errorOf, submit, isBusy } = useForm(start, async (filled) => {
    const offer = readOffer(filled);
    const result = offer.ok ? await onSave(offer.value) : offer;
    if (result.ok) onClose();
    return result;
  });
  const text = (field: 'title' | 'text' | 'code' | 'link') => ({
    label: t(field === 'title' ? 'plan.title' : `offers.${field}`),
    value: draft[field],
    error: errorOf(field),
    onInput: (value: string) => change({ [field]: value }),
  });
  return (
    <PlanForm title={title} isBusy={isBusy} onSubmit={submit} onClose={onClose}>
      <TextField {...text('title')} />
      <Select<OfferKind>
        label={t('offers.kind')}
        value={draft.kind}
        options={OFFER_KINDS.map((value) => ({ value, text: t(`offers.kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <ProgramSelect programs={programs} value={draft.program} onChange={(program: ProgramId) => change({ program })} />
      <DayFields from={draft.from} to={draft.to} isOpen errorOf={errorOf} onChange={change} />
      <TextArea {...text('text')} rows={3} />
      <div class="form-pair">
        <TextField {...text('code')} spellcheck={false} autoComplete="off" />
        <TextField {...text('link')} type="url" placeholder="https://" spellcheck={false} />
      </div>
      <AudienceFields
        accounts={accounts}
        own={own}
        program={draft.program}
        audience={{ segment: draft.segment, types: draft.types }}
        onChange={change}
      />
    </PlanForm>
  );
}

function readOffer({ from, to, ...offer }: Draft): Result<OfferContent, 'needs-a-day'> {
  const [first, last] = [dayOfText(from), dayOfText(to)];
  if (first === null) return fail('needs-a-day', 'from');
  if (last === null && to !== '') return fail('needs-a-day', 'to');
  return { ok: true, value: { ...offer, from: first, to: last } };
}
