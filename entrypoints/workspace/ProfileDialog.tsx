import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { dayOfText, dayText } from '@/components/outreach/amount-text';
import { type Referrer, ReferrerField } from '@/components/partner/ReferrerField';
import { TypeField } from '@/components/partner/TypeField';
import { TextField } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import type { Profile } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { PartnerType } from '@/core/domain/partner';
import { fail, ok, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import type { ProfileChange } from '@/core/services/set-profile';
import { type Saving, useForm, type WrongForm } from './outreach/use-form';
import type { Overview } from './read-overview';
import { searchReferrers } from './search-referrers';
import { useOwnTypes } from './use-own-types';

type Draft = {
  /** '': as the imports say. */
  readonly type: PartnerType;
  readonly permission: string;
  readonly referrer: Referrer | null;
};

type Props = {
  readonly overview: Overview;
  readonly who: { readonly account: AccountId; readonly program: ProgramId; readonly name: string };
  readonly profile: Pick<Profile, 'type' | 'contentPermission'> | null;
  readonly referrer: Referrer | null;
  readonly today: Day;
  readonly onSave: (change: ProfileChange) => Promise<Saving>;
  readonly onClose: () => void;
};

/** What the user knows of a partner that no import says. */
export function ProfileDialog({ overview, who, profile, referrer, today, onSave, onClose }: Props): JSX.Element {
  const own = useOwnTypes(overview);
  const { directory } = overview;
  const search = useMemo(() => searchReferrers(directory, who.program, who.account), [directory, who.program, who.account]);
  const first = { type: profile?.type ?? '', permission: dayText(profile?.contentPermission ?? null), referrer };
  const read = (draft: Draft) => readProfile(draft, today);
  const { draft, change, errorOf, submit, isBusy } = useForm<Draft, ProfileChange>(first, { read, onSave, onClose });
  return (
    <FormDialog
      title={t('profile.title', { name: who.name })}
      submit={t('profile.save')}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TypeField
        label={t('profile.type')}
        none={t('types.as-network')}
        value={draft.type}
        own={own}
        error={errorOf('type')}
        onChange={(type) => change({ type })}
      />
      <TextField
        type="date"
        label={t('profile.permission')}
        hint={t('profile.permission.hint')}
        value={draft.permission}
        error={errorOf('contentPermission')}
        onInput={(permission) => change({ permission })}
      />
      <ReferrerField
        value={draft.referrer}
        search={search}
        error={errorOf('referredBy')}
        onChange={(chosen) => change({ referrer: chosen })}
      />
    </FormDialog>
  );
}

function readProfile({ type, permission, referrer }: Draft, today: Day): Result<ProfileChange, WrongForm> {
  const contentPermission = dayOfText(permission);
  if (contentPermission === null && permission !== '') return fail('needs-a-day', 'contentPermission');
  if (contentPermission !== null && contentPermission > today) return fail('future-day', 'contentPermission');
  return ok({ type: type === '' ? null : type, contentPermission, referredBy: referrer?.account ?? null });
}
