import './plans.css';
import type { ComponentChildren, JSX } from 'preact';
import type { AccountId } from '@/core/domain/ids';
import { useFirstFew } from '../ui/FirstFew';

export type PartnerLine = {
  readonly account: AccountId;
  readonly name: string;
  readonly href: string;
  readonly note?: string;
};

type Props = {
  readonly label: string;
  readonly partners: readonly PartnerLine[];
  /** What can be done with each. */
  readonly verb?: (partner: PartnerLine) => ComponentChildren;
};

const SHOWN_FIRST = 12;

/** Partners by name; of many the first ones, and the rest when asked for. */
export function PartnerLines({ label, partners, verb }: Props): JSX.Element {
  const { shown, more } = useFirstFew(partners, SHOWN_FIRST);
  return (
    <>
      <ul class="partner-lines" aria-label={label}>
        {shown.map((partner) => (
          <li key={partner.account}>
            <a href={partner.href}>
              <bdi>{partner.name}</bdi>
            </a>
            <span class="small muted">{partner.note}</span>
            {verb?.(partner)}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
