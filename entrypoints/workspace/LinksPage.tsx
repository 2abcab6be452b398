import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { LinkedReview } from '@/components/partner/LinkedReview';
import { Button, LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Page } from '@/components/ui/Shell';
import type { PartnerLinks } from '@/core/domain/links';
import { t } from '@/core/i18n/translate';
import { openLinks } from '@/core/services/suggest-links';
import { links as places } from './links';
import { NoImports } from './NoImports';
import { alikeIn, linkedAccounts, usePartnerLinks } from './partner-links';
import type { Overview } from './read-overview';
import { type LinkReview, useLinkReview } from './use-link-review';
import { Waiting } from './Waiting';

type Props = { readonly overview: Overview };

/** Every possible link, one question after the other. */
export function LinksPage({ overview }: Props): JSX.Element {
  const live = usePartnerLinks();
  if (!overview.hasImports) return <NoImports title={t('linked.review.title')} />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('linked.review.title')} />;
  return (
    <Page
      title={t('linked.review.title')}
      lead={t('linked.review.lead')}
      back={{ href: places.partners(), text: t('workspace.partner.back') }}
    >
      <Review overview={overview} links={live.value} />
    </Page>
  );
}

function Review({ overview, links }: Props & { readonly links: PartnerLinks }): JSX.Element {
  const open = useMemo(() => openLinks(alikeIn(overview.directory), links), [overview.directory, links]);
  const find = useMemo(() => linkedAccounts(overview), [overview]);
  const review = useLinkReview(open);
  const { current, at, count } = review;
  if (count === 0) return <Nothing programs={overview.programs.length} />;
  const [one, other] = current ? current.accounts.map(find) : [];
  if (!current || !one || !other) return <Done review={review} />;
  return (
    <LinkedReview
      pair={[one, other]}
      reasons={current.reasons}
      at={at + 1}
      count={count}
      onLink={review.onLink}
      onPart={review.onPart}
      onSkip={review.onSkip}
      onUndo={review.onUndo}
    />
  );
}

function Done({ review: { told, onUndo, onAgain } }: { readonly review: LinkReview }): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  // The button that was pressed last is gone.
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={frame} class="linked-done" tabIndex={-1}>
      <EmptyState
        icon="check"
        title={t('linked.review.done.title')}
        actions={
          <>
            {onAgain && <Button onClick={onAgain}>{t('linked.review.again')}</Button>}
            {onUndo && (
              <Button look="quiet" icon="undo" onClick={onUndo}>
                {t('linked.review.undo')}
              </Button>
            )}
            <LinkButton look="primary" href={places.partners()}>
              {t('linked.review.partners')}
            </LinkButton>
          </>
        }
      >
        {t('linked.review.done.text', told)}
      </EmptyState>
    </div>
  );
}

function Nothing({ programs }: { readonly programs: number }): JSX.Element {
  const isAlone = programs < 2;
  return (
    <EmptyState
      icon="link"
      title={t(isAlone ? 'linked.review.one.title' : 'linked.review.none.title')}
      actions={
        <>
          <LinkButton look="primary" icon="import" href={places.import()}>
            {t('linked.review.import')}
          </LinkButton>
          <LinkButton href={places.partners()}>{t('linked.review.partners')}</LinkButton>
        </>
      }
    >
      {t(isAlone ? 'linked.review.one.text' : 'linked.review.none.text')}
    </EmptyState>
  );
}
