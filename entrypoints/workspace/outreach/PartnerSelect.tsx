import type { JSX } from 'preact';
import { Select } from '@/components/ui/Field';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import type { ProgramMembers } from '../read-overview';
import { largestOf } from './largest-members';

type Props = {
  readonly label: string;
  /** What it means that none is chosen. */
  readonly everybody: string;
  readonly audiences: readonly ProgramMembers[];
  readonly program: ProgramId;
  readonly account: AccountId | null;
  readonly error: string | null;
  readonly onChange: (account: AccountId | null) => void;
};

/** One partner of the programme, or all. */
export function PartnerSelect({ label, everybody, audiences, program, account, error, onChange }: Props): JSX.Element {
  const members = audiences.find((of) => of.program.id === program)?.members ?? [];
  const largest = largestOf(members, account);
  const isCut = largest.length < members.length;
  const partners = (isCut ? largest : largest.toSorted((a, b) => a.name.localeCompare(b.name))).map((member) => ({
    value: member.account as string,
    text: member.name,
  }));
  return (
    <Select
      label={label}
      error={error}
      value={account ?? ''}
      options={[{ value: '', text: everybody }, ...partners]}
      hint={isCut ? t('goals.partner.hint') : undefined}
      onChange={(value) => onChange(members.find((member) => member.account === value)?.account ?? null)}
    />
  );
}
