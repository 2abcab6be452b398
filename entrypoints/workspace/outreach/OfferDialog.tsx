import type { JSX } from 'preact';
import { dayOfText, dayText } from '@/components/outreach/amount-text';
import { Select, TextArea, TextField } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { OFFER_KINDS, type Offer, type OfferKind } from '@/core/domain/book';
import type { ProgramId } from '@/core/domain/ids';
import { fail, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import type { Content } from '@/core/store/records';
import { AudienceFields } from './AudienceFields';
import { DayFields, type PlanDialogProps, ProgramSelect, TitleField } from './PlanFields';
import { useForm } from './use-form';

type OfferContent = Content<Offer>;
type Draft = Omit<OfferContent, 'from' | 'to'> & { readonly from: string; readonly to: string };

export function OfferDialog(props: PlanDialogProps<OfferContent>): JSX.Element {
  const { title, first, programs, accounts, own, onSave, onClose } = props;
  const start: Draft = { ...first, from: dayText(first.from), to: dayText(first.to) };
  const { draft, change, errorOf, submit, isBusy } = useForm(start, { read: readOffer, onSave, onClose });
  const text = (field: 'text' | 'code' | 'link') => ({
    label: t(`offers.${field}`),
    value: draft[field],
    error: errorOf(field),
    onInput: (value: string) => change({ [field]: value }),
  });
  return (
    <FormDialog title={title} submit={t('plan.save')} isBusy={isBusy} onSubmit={submit} onClose={onClose}>
      <TitleField value={draft.title} errorOf={errorOf} onChange={change} />
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
    </FormDialog>
  );
}

function readOffer({ from, to, ...offer }: Draft): Result<OfferContent, 'needs-a-day'> {
  const [first, last] = [dayOfText(from), dayOfText(to)];
  if (first === null) return fail('needs-a-day', 'from');
  if (last === null && to !== '') return fail('needs-a-day', 'to');
  return { ok: true, value: { ...offer, from: first, to: last } };
}
