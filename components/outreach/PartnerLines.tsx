import './plans.css';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';

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
  const [isAll, setAll] = useState(false);
  const shown = isAll ? partners : partners.slice(0, SHOWN_FIRST);
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
      {shown.length < partners.length && (
        <Button look="quiet" small icon="chevron-down" onClick={() => setAll(true)}>
          {t('plan.show-all', { count: partners.length })}
        </Button>
      )}
    </>
  );
}
