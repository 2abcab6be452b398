import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { PartnerLines } from '@/components/outreach/PartnerLines';
import { PlanCard } from '@/components/outreach/PlanCard';
import { PlanVerbs } from '@/components/outreach/PlanVerbs';
import { Button } from '@/components/ui/Button';
import type { Offer } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';
import { isInAudience } from '@/core/outreach/audience';
import { boardOf, endsIn } from '@/core/outreach/offer-board';
import type { Phase } from '@/core/outreach/phase';
import { now } from '@/core/platform/clock';
import { type Content, contentOf } from '@/core/store/records';
import { links } from '../links';
import { NoImports } from '../NoImports';
import type { OutreachPageProps } from '../OutreachTabs';
import { openDraft } from '../open-draft';
import { Waiting } from '../Waiting';
import { OfferDialog } from './OfferDialog';
import { PlansPage } from './PlansPage';
import { copyTitle, dropTitled, keepTitled } from './plan-changes';
import { periodText } from './plan-texts';
import { chosenPrograms, type Plans, segmentName, usePlans } from './use-plans';

/** Writing about an offer is play A-19. */
const TELL_OF_OFFER = 'A-19';
type Open = { readonly id: string | null; readonly first: Content<Offer> };

/** What is new for partners: the board that drafts and newsletters take from. */
export function OffersPage({ overview }: OutreachPageProps): JSX.Element {
  const live = usePlans(overview, 'offers');
  const [open, setOpen] = useState<Open | null>(null);
  const programs = chosenPrograms(overview);
  const [first] = programs;
  if (!overview.hasImports || !first) return <NoImports title={t('offers.title')} />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('offers.title')} />;
  const today = localDay(now());
  const board = boardOf(live.value.records, today);
  const create = () => setOpen({ id: null, first: newOffer(first.program.id, today) });
  return (
    <PlansPage
      overview={overview}
      title={t('offers.title')}
      lead={t('offers.lead')}
      create={t('offers.new')}
      empty={live.value.records.length === 0 ? { title: t('offers.none.title'), text: t('offers.none.text') } : null}
      onCreate={create}
    >
      {(['live', 'coming', 'past'] as const).map((phase) => (
        <Part key={phase} phase={phase} offers={board[phase]} plans={live.value} today={today} onOpen={setOpen} />
      ))}
      {open && (
        <OfferDialog
          title={t(open.id === null ? 'offers.new' : 'offers.edit')}
          first={open.first}
          programs={programs}
          audiences={live.value.audiences}
          own={live.value.own}
          onClose={() => setOpen(null)}
          onSave={(offer) => keepTitled('offers', open.id, offer)}
        />
      )}
    </PlansPage>
  );
}

const newOffer = (program: ProgramId, today: Day): Content<Offer> => ({
  program,
  kind: 'sale',
  title: '',
  text: '',
  from: today,
  to: null,
  code: '',
  link: '',
  types: [],
  segment: null,
});

type PartProps = {
  readonly phase: Phase;
  readonly offers: readonly Offer[];
  readonly plans: Plans<Offer>;
  readonly today: Day;
  readonly onOpen: (open: Open) => void;
};

function Part({ phase, offers, ...rest }: PartProps): JSX.Element | null {
  if (offers.length === 0) return null;
  return (
    <section class="plans" aria-label={t(`plan.phase.${phase}`)}>
      <h2>
        {t(`plan.phase.${phase}`)} <span class="plans-count">{t('workspace.count', { count: offers.length })}</span>
      </h2>
      <div class="plan-grid">
        {offers.map((offer) => (
          <OneOffer key={offer.id} phase={phase} offer={offer} {...rest} />
        ))}
      </div>
    </section>
  );
}

type OneProps = Omit<PartProps, 'offers'> & { readonly offer: Offer };

function OneOffer({ phase, offer, plans, today, onOpen }: OneProps): JSX.Element {
  const { id, kind, title, text, code, link } = offer;
  const days = endsIn(offer, today);
  return (
    <PlanCard
      phase={phase}
      kind={t(`offers.kind.${kind}`)}
      title={title}
      when={periodText(offer)}
      soon={days === null ? null : t('plan.ends-in', { days })}
      actions={
        <PlanVerbs
          title={title}
          onEdit={() => onOpen({ id, first: contentOf(offer) })}
          onDuplicate={() => onOpen({ id: null, first: { ...contentOf(offer), title: copyTitle(title) } })}
          onRemove={() => void dropTitled('offers', offer)}
        />
      }
    >
      {text !== '' && <p class="plan-text">{text}</p>}
      <dl class="plan-facts">
        {code !== '' && (
          <>
            <dt>{t('offers.code')}</dt>
            <dd>
              <code>{code}</code>
            </dd>
          </>
        )}
        {link !== '' && (
          <>
            <dt>{t('offers.link')}</dt>
            <dd>
              <a href={link} target="_blank" rel="noreferrer noopener">
                {link}
              </a>
            </dd>
          </>
        )}
        <dt>{t('plan.audience')}</dt>
        <dd>{[segmentName(offer.segment, plans.own), ...offer.types.map(typeText)].join(' · ')}</dd>
      </dl>
      {phase !== 'past' && <Fitting offer={offer} plans={plans} />}
    </PlanCard>
  );
}

/** Whom the offer fits, with the way to tell them. */
function Fitting({ offer, plans }: { readonly offer: Offer; readonly plans: Plans<Offer> }): JSX.Element {
  const of = plans.audiences.find(({ program }) => program.id === offer.program);
  const partners = (of?.members ?? [])
    .filter((member) => isInAudience(member, offer))
    .toSorted((a, b) => (b.main365 ?? 0) - (a.main365 ?? 0))
    .map(({ account, name }) => ({ account, name, href: links.partner(account) }));
  const text = t('plan.fits', { count: partners.length });
  if (partners.length === 0) return <p class="muted">{text}</p>;
  return (
    <details>
      <summary>{text}</summary>
      <PartnerLines
        label={text}
        partners={partners}
        verb={({ account, name }) => (
          <Button
            small
            look="quiet"
            icon="draft"
            aria-label={t('plan.draft-for', { name })}
            onClick={() => void openDraft(account, TELL_OF_OFFER)}
          >
            {t('plan.draft')}
          </Button>
        )}
      />
    </details>
  );
}
