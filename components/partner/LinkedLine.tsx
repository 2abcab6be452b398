import './Linked.css';
import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import { HealthBadge } from './HealthBadge';
import { type LinkedAccount, nameOf } from './linked-account';
import { TierTag } from './TierTag';

/** Who an account is, where it is and how it stands, in two lines. */
export function LinkedLine({ account }: { readonly account: LinkedAccount }): JSX.Element {
  const { entry, href, network, units } = account;
  return (
    <div class="linked-who">
      <a class="linked-name" href={href}>
        <bdi>{nameOf(account)}</bdi>
      </a>
      <span class="row linked-marks">
        <HealthBadge band={entry.band} score={entry.score} isOld={entry.isOld} stage={entry.stage} activity={entry.activity} />
        <TierTag tier={entry.tier} />
      </span>
      <span class="linked-where small muted">{t('linked.where', { program: units.name, network })}</span>
    </div>
  );
}
