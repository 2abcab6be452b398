import '../PartnerView.css';
import '../FactsList.css';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FitCard } from '@/components/partner/FitCard';
import { FitTag } from '@/components/partner/FitTag';
import type { ProspectRow, ShownState } from '@/components/partner/prospect-row';
import { SourceText } from '@/components/partner/SourceText';
import { StateChoice } from '@/components/partner/StateChoice';
import { Button, LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Page } from '@/components/ui/Shell';
import { useLive } from '@/components/ui/use-live';
import type { Prospect } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import { playTitle } from '@/core/i18n/play-title';
import { formatDay, t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';
import { db, liveQuery } from '@/core/services/open-store';
import type { KnownProspect } from '@/core/services/read-prospects';
import { readReferrals } from '@/core/services/read-referrals';
import { FactRows } from '../FactsList';
import { links } from '../links';
import { openDraft } from '../open-draft';
import { Panel } from '../Panel';
import { ReferrerName } from '../PartnerAbout';
import type { Overview } from '../read-overview';
import { JoinedHint } from './JoinedHint';
import { ProspectForm } from './ProspectForm';
import { answerFit, markJoined, removeProspect, setState } from './prospect-changes';
import { playToWrite, rowsOf } from './prospect-model';

type Props = { readonly overview: Overview; readonly known: readonly KnownProspect[]; readonly id: string };

/** One prospect: whether it is worth asking, how far it has come, and what is known of it. */
export function ProspectPage({ overview, known, id }: Props): JSX.Element {
  const [isEditing, setEditing] = useState(false);
  const of = known.find(({ prospect }) => prospect.id === id);
  const [row] = of ? rowsOf([of], overview) : [];
  const back = { href: links.prospects(), text: t('prospects.back') };
  if (!of || !row) {
    return (
      <Page title={t('prospects.title')} back={back}>
        <EmptyState icon="search" title={t('prospects.gone.title')}>
          {t('prospects.gone.text')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={row.name} back={back} lead={<FitTag fit={row.fit} />}>
      {row.seems && <JoinedHint row={row} seems={row.seems} onJoined={(one, partner) => void markJoined(one, partner)} />}
      <div class="partner">
        <div class="partner-main">
          <Panel id="fit" title={t('prospects.fit.title')}>
            <FitCard fit={row.fit} onAnswer={(question, answer) => answerFit(row, question, answer)} />
          </Panel>
        </div>
        <div class="partner-side">
          <Way prospect={of.prospect} row={row} />
          <About prospect={of.prospect} row={row} onEdit={() => setEditing(true)} />
        </div>
      </div>
      {isEditing && (
        <ProspectForm overview={overview} kept={of.prospect} onKept={() => setEditing(false)} onClose={() => setEditing(false)} />
      )}
    </Page>
  );
}

type PartProps = { readonly prospect: Prospect; readonly row: ProspectRow };

/** The state, what is next, and the days on which it came so far. */
function Way({ prospect, row }: PartProps): JSX.Element {
  const { history = [], state, stateDay, joinedAs, joinedOn = null } = prospect;
  const steps: readonly { readonly state: ShownState; readonly day: Day | null }[] = [
    ...history,
    { state, day: stateDay },
    ...(joinedAs === null ? [] : [{ state: 'joined' as const, day: joinedOn }]),
  ];
  const way = steps.map(({ state: was, day }, at) => ({ key: `${at} ${was}`, state: t(`prospects.state.${was}`), day }));
  return (
    <Panel id="state" title={t('prospects.column.state')}>
      <StateChoice row={row} onState={(next) => void setState(row, next)} />
      {joinedAs === null ? (
        <>
          {row.play !== null && <p>{playTitle(row.play)}</p>}
          <div class="row">
            <Button look="primary" icon="draft" onClick={() => void openDraft(row.account, playToWrite(row))}>
              {t('prospects.write')}
            </Button>
            <LinkButton href={links.partner(row.account)}>{t('prospects.contacts')}</LinkButton>
          </div>
        </>
      ) : (
        <p>
          <a href={links.partner(joinedAs)}>{t('prospects.partner')}</a>
        </p>
      )}
      <div class="prospect-way">
        <h3 class="field-label">{t('prospects.way')}</h3>
        <ol>
          {way.map((step) => (
            <li key={step.key}>
              <span>{step.state}</span>
              <span class="muted">{step.day === null ? t('prospects.unknown') : formatDay(step.day)}</span>
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  );
}

function About({ prospect, row, onEdit }: PartProps & { readonly onEdit: () => void }): JSX.Element {
  const { website, email, type, country, audience, source } = prospect;
  const live = useLive(() => liveQuery(async () => readReferrals(db, row.account)), [row.account]);
  const by = live.state === 'ready' ? live.value.by : null;
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [t('menu.prospect.website'), website && <SourceText source={website} />],
    [t('menu.prospect.email'), email && <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>],
    [t('prospects.column.type'), type && typeText(type)],
    [t('prospects.column.country'), country],
    [t('prospects.audience'), audience],
    [t('prospects.column.source'), source && <SourceText source={source} />],
    [t('profile.referrer'), by && <ReferrerName by={by} />],
    [t('menu.prospect.program'), row.programName],
  ];
  return (
    <Panel id="about" title={t('prospects.about')}>
      <FactRows rows={facts} />
      <div class="row">
        <Button small icon="draft" onClick={onEdit}>
          {t('prospects.edit')}
        </Button>
        <Button
          small
          look="quiet"
          icon="close"
          onClick={() => {
            location.hash = links.prospects();
            void removeProspect(row);
          }}
        >
          {t('prospects.remove')}
        </Button>
      </div>
    </Panel>
  );
}
