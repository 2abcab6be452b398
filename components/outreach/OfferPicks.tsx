import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import type { Offer } from '@/core/domain/book';
import { t } from '@/core/i18n/translate';

type Props = {
  /** Those that are on and meant for this partner, the first to end first. */
  readonly offers: readonly Offer[];
  /** A message about one offer is being written: choosing another one changes it. */
  readonly isAbout: boolean;
  readonly onInsert: (offer: Offer) => void;
  readonly onWriteAbout: (offer: Offer) => void;
};

/** What there is to tell this partner at present. */
export function OfferPicks({ offers, isAbout, onInsert, onWriteAbout }: Props): JSX.Element | null {
  if (offers.length === 0) return null;
  return (
    <details class="offer-picks">
      <summary>{t('writing.offers.title', { n: offers.length })}</summary>
      <ul>
        {offers.map((offer) => (
          <li key={offer.id}>
            <p class="offer-title">
              <bdi>{offer.title}</bdi>
            </p>
            <p class="muted small">{factsOf(offer)}</p>
            <div class="row">
              <Button small onClick={() => onInsert(offer)}>
                {t('writing.offers.insert')}
              </Button>
              <Button small look="quiet" onClick={() => onWriteAbout(offer)}>
                {t(isAbout ? 'writing.offers.tell' : 'writing.offers.write')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function factsOf({ kind, to, code }: Offer): string {
  return [
    t(`writing.offers.kind.${kind}`),
    to === null ? t('writing.offers.open-ended') : t('writing.offers.until', { day: { day: to } }),
    ...(code === '' ? [] : [t('writing.offers.code', { code })]),
  ].join(' · ');
}
