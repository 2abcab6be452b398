import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { TypeChips } from '@/components/outreach/AudienceFields';
import { dayOfText, dayText } from '@/components/outreach/amount-text';
import { Select, TextField } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { RadioGroup } from '@/components/ui/RadioGroup';
import { ASSET_KINDS, type Asset, type AssetKind } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import { fail, ok, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import type { ReviewState } from '@/core/services/keep-assets';
import type { Content } from '@/core/store/records';
import type { ProgramMembers } from '../read-overview';
import { PartnerSelect } from './PartnerSelect';
import { ProgramSelect, TitleField } from './PlanFields';
import { type Saving, useForm, type WrongForm } from './use-form';
import { typesOf } from './use-plans';

type AssetContent = Content<Asset>;
type Draft = Omit<AssetContent, 'updated' | 'review'> & {
  /** When ours was renewed, or theirs came into the state that it has. */
  readonly day: string;
  /** Null: ours. */
  readonly state: ReviewState | null;
};

type Props = {
  readonly title: string;
  readonly first: AssetContent;
  readonly audiences: readonly ProgramMembers[];
  readonly today: Day;
  readonly onSave: (asset: AssetContent) => Promise<Saving>;
  readonly onClose: () => void;
};

export function AssetDialog({ title, first, audiences, today, onSave, onClose }: Props): JSX.Element {
  const { draft, change, errorOf, submit, isBusy } = useForm(draftOf(first), {
    read: (filled) => readAsset(filled, today),
    onSave,
    onClose,
  });
  const { account, program, state } = draft;
  const members = audiences.find((of) => of.program.id === program)?.members ?? [];
  const types = useMemo(() => typesOf(members), [members]);
  return (
    <FormDialog title={title} submit={t('plan.save')} isBusy={isBusy} onSubmit={submit} onClose={onClose}>
      <TitleField value={draft.title} errorOf={errorOf} onChange={change} />
      <Select<AssetKind>
        label={t('materials.kind')}
        value={draft.kind}
        options={ASSET_KINDS.map((value) => ({ value, text: t(`materials.kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        type="url"
        label={t('materials.link')}
        placeholder="https://"
        spellcheck={false}
        value={draft.link}
        error={errorOf('link')}
        onInput={(link) => change({ link })}
      />
      <ProgramSelect
        programs={audiences}
        value={program}
        onChange={(id) => change({ program: id, account: null, state: null })}
      />
      <PartnerSelect
        label={t('materials.for')}
        everybody={t('materials.for-all')}
        audiences={audiences}
        program={program}
        account={account}
        error={errorOf('account')}
        onChange={(chosen) => change({ account: chosen, ...(chosen === null ? { state: null } : {}) })}
      />
      {account === null && types.length + draft.types.length > 0 && (
        <TypeChips types={types} chosen={draft.types} onTypes={(chosen) => change({ types: chosen })} />
      )}
      {account !== null && (
        <RadioGroup<'ours' | 'theirs'>
          label={t('materials.whose')}
          value={state === null ? 'ours' : 'theirs'}
          options={(['ours', 'theirs'] as const).map((value) => ({ value, text: t(`materials.whose.${value}`) }))}
          onChange={(whose) => change({ state: whose === 'ours' ? null : (first.review?.state ?? 'submitted') })}
        />
      )}
      <TextField
        type="date"
        label={state === null ? t('materials.updated') : t('materials.review.day', { state: t(`materials.review.${state}`) })}
        value={draft.day}
        error={errorOf('updated')}
        onInput={(day) => change({ day })}
      />
    </FormDialog>
  );
}

function draftOf({ updated, review, ...rest }: AssetContent): Draft {
  return { ...rest, day: dayText(review?.day ?? updated), state: review?.state ?? null };
}

function readAsset({ day: text, state, ...rest }: Draft, today: Day): Result<AssetContent, WrongForm> {
  const day = dayOfText(text);
  if (day === null) return fail('needs-a-day', 'updated');
  if (day > today) return fail('future-day', 'updated');
  const types = rest.account === null ? rest.types : [];
  return ok({ ...rest, types, updated: day, review: state === null ? null : { state, day } });
}
