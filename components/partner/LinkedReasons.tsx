import './Linked.css';
import type { JSX } from 'preact';
import type { LinkReason } from '@/core/domain/links';
import { t } from '@/core/i18n/translate';

/** Why two accounts may be one partner, with what they share. */
export function LinkedReasons({ reasons }: { readonly reasons: readonly LinkReason[] }): JSX.Element {
  const [first] = reasons;
  // Of one address both have its domain: that is no second reason.
  const told = reasons.filter(({ kind, value }) => kind !== 'domain' || first?.kind !== 'email' || !first.value.endsWith(value));
  return (
    <ul class="linked-reasons">
      {told.map(({ kind, value }) => (
        <li key={`${kind} ${value}`}>
          {t(`linked.reason.${kind}`)}
          {/* A name stands above already. */}
          {kind !== 'name' && (
            <>
              {' '}
              <bdi class="linked-mark">{value}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
