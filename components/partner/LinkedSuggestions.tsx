import './Linked.css';
import type { JSX } from 'preact';
import type { AccountId } from '@/core/domain/ids';
import type { LinkReason } from '@/core/domain/links';
import { t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { LinkedLine } from './LinkedLine';
import { LinkedReasons } from './LinkedReasons';
import { type LinkedAccount, nameOf } from './linked-account';

export type LinkedSuggestion = {
  /** The one of the partner's accounts that it looks like. */
  readonly member: AccountId;
  readonly other: LinkedAccount;
  readonly reasons: readonly LinkReason[];
};

type Props = {
  /** Strongest first. */
  readonly suggestions: readonly LinkedSuggestion[];
  readonly onLink: (suggestion: LinkedSuggestion) => void;
  readonly onPart: (suggestion: LinkedSuggestion) => void;
};

/** Accounts that look like this partner. Nothing is linked before somebody says so. */
export function LinkedSuggestions({ suggestions, onLink, onPart }: Props): JSX.Element | null {
  const [first] = suggestions;
  if (!first) return null;
  // Many people have the same name; few share an address.
  const isLikely = first.reasons[0]?.kind !== 'name';
  return (
    <section class="linked-suggested" aria-labelledby="linked-suggested">
      <h3 id="linked-suggested">{t(isLikely ? 'linked.suggested' : 'linked.suggested-weak')}</h3>
      <ul class="linked">
        {suggestions.map((suggestion) => {
          const names = { name: nameOf(suggestion.other), program: suggestion.other.units.name };
          return (
            <li key={suggestion.other.entry.account}>
              <LinkedLine account={suggestion.other} />
              <LinkedReasons reasons={suggestion.reasons} />
              <div class="row linked-verbs">
                <Button small icon="link" aria-label={t('linked.link.label', names)} onClick={() => onLink(suggestion)}>
                  {t('linked.link')}
                </Button>
                <Button look="quiet" small aria-label={t('linked.part.label', names)} onClick={() => onPart(suggestion)}>
                  {t('linked.part')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
