import type { JSX } from 'preact';
import { PlanVerbs } from '@/components/outreach/PlanVerbs';
import { SourceText } from '@/components/partner/SourceText';
import { Button } from '@/components/ui/Button';
import { isToRenew, REVIEW_DAYS } from '@/core/domain/asset-age';
import type { Asset } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import { t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';
import { NEXT_REVIEWS } from '@/core/services/keep-assets';
import { type Content, contentOf } from '@/core/store/records';
import { links } from '../links';
import { moveReview, renewToday } from './asset-changes';
import { dropTitled } from './plan-changes';

type Props = {
  readonly asset: Asset;
  /** For whom alone it is, or who made it. */
  readonly partner: string | null;
  /** Null where there is only one. */
  readonly program: string | null;
  readonly today: Day;
  readonly onEdit: (content: Content<Asset>) => void;
};

/** One piece of material: what it is, for whom, how old, and what can be done about that. */
export function AssetLine({ asset, partner, program, today, onEdit }: Props): JSX.Element {
  const { kind, title, link } = asset;
  return (
    <li class="line-asset">
      <span class="line-name">
        <strong>
          <bdi>{title}</bdi>
        </strong>
        <span class="small muted">{t(`materials.kind.${kind}`)}</span>
        {link !== '' && (
          <span class="small">
            <SourceText source={link} />
          </span>
        )}
      </span>
      <span class="line-name small">
        <ForWhom asset={asset} partner={partner} />
        {program !== null && (
          <span class="muted">
            <bdi>{program}</bdi>
          </span>
        )}
      </span>
      <span class="line-name small">
        {asset.review ? <Review review={asset.review} today={today} /> : <Age {...{ asset, today }} />}
      </span>
      <span class="row line-actions">
        <Moves asset={asset} today={today} />
        <PlanVerbs title={title} onEdit={() => onEdit(contentOf(asset))} onRemove={() => void dropTitled('assets', asset)} />
      </span>
    </li>
  );
}

function ForWhom({ asset: { account, types }, partner }: Pick<Props, 'asset' | 'partner'>): JSX.Element {
  if (account !== null) {
    return (
      <a href={links.partner(account)}>
        <bdi>{partner}</bdi>
      </a>
    );
  }
  return <span>{types.length === 0 ? t('materials.for-all') : types.map(typeText).join(', ')}</span>;
}

function Age({ asset, today }: Pick<Props, 'asset' | 'today'>): JSX.Element {
  const days = Math.max(0, today - asset.updated);
  return (
    <>
      {isToRenew(asset, today) ? (
        <span class="plan-soon">{t('materials.age.renew', { days })}</span>
      ) : (
        <span>{t('materials.age', { days })}</span>
      )}
      {days > 0 && <span class="muted">{t('materials.updated-on', { day: { day: asset.updated } })}</span>}
    </>
  );
}

function Review({ review, today }: { readonly review: NonNullable<Asset['review']>; readonly today: Day }): JSX.Element {
  const { state, day } = review;
  const days = Math.max(0, today - day);
  return (
    <>
      <span>{t('materials.review.state-of', { state: t(`materials.review.${state}`), day: { day } })}</span>
      {state === 'submitted' && (
        <span class={days >= REVIEW_DAYS ? 'plan-soon' : 'muted'}>{t('materials.review.waits', { days })}</span>
      )}
    </>
  );
}

/** Ours is renewed; theirs goes on through its approval. */
function Moves({ asset, today }: Pick<Props, 'asset' | 'today'>): JSX.Element | null {
  const { title, review, updated } = asset;
  if (review === null) {
    if (updated >= today) return null;
    return (
      <Button
        small
        look={isToRenew(asset, today) ? 'secondary' : 'quiet'}
        icon="check"
        aria-label={t('plan.named', { verb: t('materials.renew'), title })}
        onClick={() => void renewToday(asset)}
      >
        {t('materials.renew')}
      </Button>
    );
  }
  return (
    <>
      {NEXT_REVIEWS[review.state].map((next) => (
        <Button
          key={next}
          small
          look={next === 'approved' ? 'secondary' : 'quiet'}
          aria-label={t('plan.named', { verb: t(`materials.verb.${next}`), title })}
          onClick={() => void moveReview(asset, next)}
        >
          {t(`materials.verb.${next}`)}
        </Button>
      ))}
    </>
  );
}
