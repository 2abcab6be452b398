import './Letter.css';
import type { JSX } from 'preact';
import { Button, LinkButton } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import type { Offer } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';

type NewsProps = {
  /** In the order in which they are told. */
  readonly offers: readonly Offer[];
  readonly picked: ReadonlySet<string>;
  readonly today: Day;
  readonly boardHref: string;
  readonly onPick: (offer: string, isPicked: boolean) => void;
};

/** What is new, to be told or not. */
export function LetterNews({ offers, picked, today, boardHref, onPick }: NewsProps): JSX.Element {
  return (
    <section class="panel letter-part" aria-labelledby="letter-news">
      <h2 id="letter-news">{t('newsletters.news')}</h2>
      {offers.length === 0 ? (
        <>
          <p>
            <strong>{t('newsletters.news.none.title')}</strong>
          </p>
          <p class="muted small">{t('newsletters.news.none')}</p>
          <LinkButton small icon="plus" href={boardHref}>
            {t('newsletters.news.board')}
          </LinkButton>
        </>
      ) : (
        <>
          <p class="muted small">{t('newsletters.news.lead')}</p>
          <ul class="letter-picks">
            {offers.map((offer) => (
              <li key={offer.id}>
                <label class="letter-pick">
                  <input
                    type="checkbox"
                    checked={picked.has(offer.id)}
                    onChange={(event) => onPick(offer.id, event.currentTarget.checked)}
                  />
                  <span>
                    <span class="letter-pick-title">{offer.title}</span>
                    <span class="muted small">{factsOf(offer, today)}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <p class="small">
            <a href={boardHref}>{t('newsletters.news.board')}</a>
          </p>
        </>
      )}
    </section>
  );
}

function factsOf({ kind, from, to, code, types, segment }: Offer, today: Day): string {
  const isLimited = types.length > 0 || segment !== null;
  return [
    t(`newsletters.kind.${kind}`),
    from > today ? t('newsletters.news.from', { day: { day: from } }) : '',
    to === null ? '' : t('newsletters.news.until', { day: { day: to } }),
    code,
    isLimited ? t('newsletters.news.limited') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

export type BestPartner = {
  readonly account: AccountId;
  readonly name: string;
  readonly href: string;
  /** What it brought in the last 30 days, worded. */
  readonly brought: string;
  readonly hasAgreed: boolean;
};

type NamedProps = {
  /** Best first. */
  readonly best: readonly BestPartner[];
  readonly named: ReadonlySet<AccountId>;
  readonly onName: (account: AccountId, isNamed: boolean) => void;
  readonly onAgreed: (account: AccountId, name: string) => void;
};

/** Whom to thank in front of everybody: from the best, and only with their consent. */
export function LetterNamed({ best, named, onName, onAgreed }: NamedProps): JSX.Element {
  return (
    <section class="panel letter-part" aria-labelledby="letter-named">
      <h2 id="letter-named">{t('newsletters.named')}</h2>
      <p class="muted small">{t(best.length === 0 ? 'newsletters.named.none' : 'newsletters.named.lead')}</p>
      <ul class="letter-picks">
        {best.map(({ account, name, href, brought, hasAgreed }) => (
          <li key={account} class="letter-best">
            <span class="letter-pick">
              <input
                type="checkbox"
                aria-label={t('newsletters.named.pick', { name })}
                disabled={!hasAgreed}
                checked={hasAgreed && named.has(account)}
                onChange={(event) => onName(account, event.currentTarget.checked)}
              />
              <span>
                <a class="letter-pick-title" href={href}>
                  <bdi>{name}</bdi>
                </a>
                <span class="muted small">{brought}</span>
              </span>
            </span>
            {hasAgreed ? (
              <Chip>{t('newsletters.named.agreed')}</Chip>
            ) : (
              <Button
                small
                look="quiet"
                icon="check"
                aria-label={t('newsletters.named.agreed.label', { name })}
                onClick={() => onAgreed(account, name)}
              >
                {t('newsletters.named.agreed')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
