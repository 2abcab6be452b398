import '@/components/outreach/Letter.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { NewsletterCalendar } from '@/components/outreach/NewsletterCalendar';
import { Button, LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Select } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { Page } from '@/components/ui/Shell';
import { useLive } from '@/components/ui/use-live';
import type { Day } from '@/core/domain/day';
import type { ProgramId } from '@/core/domain/ids';
import type { Newsletter } from '@/core/domain/outreach';
import type { NewsletterRhythm } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { newsOf } from '@/core/outreach/compose-newsletter';
import { now } from '@/core/platform/clock';
import { listNewsletters } from '@/core/services/keep-newsletter';
import { db, liveQuery } from '@/core/services/open-store';
import { readBook } from '@/core/store/read-book';
import { readSegmentTerms } from '@/core/store/segment-terms';
import { links } from './links';
import { NewsletterDesk } from './NewsletterDesk';
import { NoImports } from './NoImports';
import { beginNewsletter, saveRhythm } from './newsletter-changes';
import { calendarMarks, composedOf, isForAll, stateText } from './newsletter-model';
import type { OutreachPageProps } from './OutreachTabs';
import { Panel } from './Panel';
import type { Overview, ProgramOverview } from './read-overview';
import { ScopeSelect } from './ScopeSelect';
import { inScope, scope } from './scope';
import { Waiting } from './Waiting';

const TO = 'to-';

/** All newsletters, or one. `which`: its id, or `to-` and a segment to begin one. */
export function NewslettersPage({ overview, which }: OutreachPageProps): JSX.Element {
  const live = useLive(() => liveQuery(() => listNewsletters(db)), []);
  const [shown] = inScope(overview.programs, scope.value);
  const segment = which?.startsWith(TO) ? which.slice(TO.length) : null;
  const newsletters = live.state === 'ready' ? live.value : null;
  const program = shown?.program.id;
  useEffect(() => {
    if (segment === null || !program || !newsletters) return;
    history.replaceState(null, '', links.outreach('newsletters')); // back leads to the segment, not to one more beginning
    void begin(overview, program, { segment, newsletters });
  }, [segment, program, newsletters === null]);

  if (!overview.hasImports || !shown) return <NoImports title={t('newsletters.title')} />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('newsletters.title')} />;
  if (which === undefined || segment !== null) return <All overview={overview} newsletters={live.value} />;
  const one = live.value.find(({ id }) => id === which);
  // Marked as sent, or taken back: another page, with nothing left of what was typed.
  return one ? <NewsletterDesk key={`${one.id} ${one.sent}`} overview={overview} newsletter={one} /> : <Gone />;
}

/** With everything composed that is on now: most are sent as they are. */
async function begin(
  overview: Overview,
  id: ProgramId,
  { segment, newsletters }: { readonly segment: string | null; readonly newsletters: readonly Newsletter[] },
): Promise<void> {
  const program = overview.programs.find((one) => one.program.id === id)?.program;
  if (!program) return;
  const day = localDay(now());
  const { offers } = await readBook(db, id);
  const language = newsletters.find((one) => one.program === id)?.language ?? 'en';
  const told = newsOf(offers, day).filter((offer) => isForAll(offer, segment));
  const choices = { language, segment, offers: told.map((offer) => offer.id), named: [] };
  const terms = await readSegmentTerms(db);
  const sources = { programName: program.name, settings: overview.settings, offers, names: new Map(), terms, day };
  const text = composedOf(choices, sources);
  await beginNewsletter({
    ...choices,
    ...text,
    program: id,
    title: text.subject,
    planned: null,
    sent: null,
    recipients: [],
  });
}

type AllProps = { readonly overview: Overview; readonly newsletters: readonly Newsletter[] };

function All({ overview, newsletters }: AllProps): JSX.Element {
  const programs = inScope(overview.programs, scope.value);
  const ids = new Set(programs.map(({ program }) => program.id));
  const shown = newsletters.filter(({ program }) => ids.has(program));
  const today = localDay(now());
  const { newsletterRhythm } = overview.settings;
  const marks = useMemo(() => calendarMarks(shown, newsletterRhythm), [newsletters, newsletterRhythm, scope.value]);
  return (
    <Page title={t('newsletters.title')} lead={t('newsletters.lead')} aside={<ScopeSelect programs={overview.programs} />}>
      <Panel
        id="letters"
        title={t('newsletters.list')}
        aside={<Begin programs={programs} onBegin={(program) => void begin(overview, program, { segment: null, newsletters })} />}
      >
        {shown.length === 0 ? (
          <EmptyState
            icon="mail"
            title={t('newsletters.empty.title')}
            actions={<LinkButton href={links.outreach('offers')}>{t('newsletters.news.board')}</LinkButton>}
          >
            {t('newsletters.empty')}
          </EmptyState>
        ) : (
          <List newsletters={shown} today={today} />
        )}
      </Panel>
      <Panel
        id="rhythm"
        title={t('newsletters.calendar')}
        aside={
          <Select<NewsletterRhythm>
            label={t('newsletters.rhythm')}
            value={newsletterRhythm}
            options={(['weekly', 'fortnightly', 'monthly'] as const).map((value) => ({
              value,
              text: t(`setting.newsletterRhythm.${value}`),
            }))}
            onChange={(rhythm) => void saveRhythm(rhythm)}
          />
        }
      >
        <NewsletterCalendar today={today} marks={marks} />
      </Panel>
    </Page>
  );
}

type BeginProps = { readonly programs: readonly ProgramOverview[]; readonly onBegin: (program: ProgramId) => void };

/** Of several programmes the one is asked for that it is about. */
function Begin({ programs, onBegin }: BeginProps): JSX.Element | null {
  const [chosen, setChosen] = useState<string | null>(null);
  const current = programs.find(({ program }) => program.id === chosen) ?? programs[0];
  if (!current) return null;
  return (
    <div class="row letter-ids-row">
      {programs.length > 1 && (
        <Select
          label={t('newsletters.new.for')}
          value={current.program.id as string}
          options={programs.map(({ program }) => ({ value: program.id as string, text: program.name }))}
          onChange={setChosen}
        />
      )}
      <Button look="primary" icon="plus" onClick={() => onBegin(current.program.id)}>
        {t('newsletters.new')}
      </Button>
    </div>
  );
}

function List({ newsletters, today }: { readonly newsletters: readonly Newsletter[]; readonly today: Day }): JSX.Element {
  return (
    <ul class="letter-list">
      {newsletters.map((one) => (
        <li key={one.id}>
          <a
            href={links.newsletter(one.id)}
            data-due={(one.sent === null && one.planned !== null && one.planned <= today) || undefined}
          >
            <Icon name={one.sent === null ? (one.planned === null ? 'draft' : 'clock') : 'check'} />
            <span class="letter-list-title">{one.title}</span>
            <span class="small muted">{stateText(one, today)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Gone(): JSX.Element {
  return (
    <Page title={t('newsletters.title')}>
      <EmptyState
        icon="mail"
        title={t('newsletters.gone.title')}
        actions={<LinkButton href={links.outreach('newsletters')}>{t('newsletters.all')}</LinkButton>}
      >
        {t('newsletters.gone')}
      </EmptyState>
    </Page>
  );
}
