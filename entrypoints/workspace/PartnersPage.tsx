import './PartnersPage.css';
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { lookWord } from '@/components/partner/HealthBadge';
import { type HealthLook, healthLook } from '@/components/partner/health-look';
import { PartnerTable, type ProgramUnits } from '@/components/partner/PartnerTable';
import { Button, LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { type Option, Select, TextField } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { Page } from '@/components/ui/Shell';
import type { SortOrder } from '@/components/ui/table-column';
import type { DirectoryEntry } from '@/core/domain/directory';
import { accountsOf, type PartnerLinks } from '@/core/domain/links';
import { ACTIVITIES, STAGES, TIERS } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';
import { partnersOfSite } from '@/core/lookup/partners-of-site';
import { openDirectory } from '@/core/lookup/search-directory';
import { readText } from '@/core/services/prefill-prospect';
import { openLinks } from '@/core/services/suggest-links';
import { AskedProspect, prospectQuery, withoutProspect } from './AskedProspect';
import { links } from './links';
import { NoImports } from './NoImports';
import { alikeIn, usePartnerLinks } from './partner-links';
import { programUnits } from './program-units';
import type { Overview } from './read-overview';
import { ScopeSelect } from './ScopeSelect';
import { inScope, scope } from './scope';

type Filter = { readonly health: string; readonly stage: string; readonly activity: string; readonly tier: string };
type FilterName = keyof Filter;

const LOOKS: readonly HealthLook[] = ['healthy', 'watch', 'at-risk', 'unknown', 'never-active', 'churned', 'ended'];
const MOST_VALUABLE_FIRST: SortOrder = { column: 'main365', direction: 'descending' };

type Props = { readonly overview: Overview; readonly query: Readonly<Record<string, string>> };

/** Everybody, to search, narrow down and sort. Filters live in the address, so that the way back leads to the same list. */
export function PartnersPage({ overview, query }: Props): JSX.Element {
  const { find = '', ...filters } = withoutProspect(query);
  const [text, setText] = useState(find);
  // Other surfaces ask for somebody while the page is open.
  useEffect(() => {
    if (find !== '') setText(find);
  }, [find]);
  const [sort, setSort] = useState<SortOrder | null>(null);
  const programs = inScope(overview.programs, scope.value);
  const units = useMemo(() => programUnits(overview.programs), [overview.programs]);
  const filter: Filter = { health: '', stage: '', activity: '', tier: '', ...filters };
  const entries = useEntries(overview.directory, programs.map(({ program }) => program.id).join(' '));
  const found = useFound(entries, text);
  const shown = found.filter((entry) => fits(entry, filter));
  const linked = usePartnerLinks();
  const possible = useMemo(
    () => (linked.state === 'ready' ? openLinks(alikeIn(overview.directory), linked.value).length : 0),
    [overview.directory, linked],
  );
  const programsOf = useMemo(() => (linked.state === 'ready' ? programsOfEntry(linked.value) : undefined), [linked]);
  const open = useCallback((entry: DirectoryEntry) => {
    location.hash = links.partner(entry.account);
  }, []);
  const isNarrowed = text.trim() !== '' || Object.values(filters).some((value) => value !== '');
  // Searching puts the best match first, until somebody asks for another order.
  const order = sort ?? (text.trim() === '' ? MOST_VALUABLE_FIRST : null);
  const setFilter = (name: FilterName, value: string) => {
    location.hash = links.partners({ ...filter, [name]: value });
  };

  if (!overview.hasImports) {
    return (
      <>
        <NoImports title={t('workspace.partners.title')} />
        <AskedProspect overview={overview} query={query} />
      </>
    );
  }
  return (
    <Page
      title={t('workspace.partners.title')}
      lead={
        <>
          <p>
            {[
              isNarrowed
                ? t('workspace.partners.count-of', { shown: shown.length, all: entries.length })
                : t('workspace.partners.count', { shown: entries.length }),
              figuresText(programs.flatMap(({ program }) => units.get(program.id) ?? [])),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          {possible > 0 && (
            <p>
              <a class="partners-possible" href={links.possibleLinks()}>
                <Icon name="link" size={16} />
                {t('linked.possible', { count: possible })}
              </a>
            </p>
          )}
        </>
      }
      aside={
        <>
          <ScopeSelect programs={overview.programs} />
          <LinkButton icon="segments" href={links.segments()}>
            {t('workspace.partners.segments')}
          </LinkButton>
        </>
      }
    >
      <search class="partner-search">
        <TextField
          type="search"
          label={t('workspace.partners.find')}
          placeholder={t('workspace.partners.find-hint')}
          value={text}
          onInput={setText}
          autoComplete="off"
          spellcheck={false}
        />
        <FilterSelect name="health" values={LOOKS} textOf={lookWord} filter={filter} onChange={setFilter} />
        <FilterSelect
          name="stage"
          values={STAGES}
          textOf={(value) => t(`word.stage.${value}`)}
          filter={filter}
          onChange={setFilter}
        />
        <FilterSelect
          name="activity"
          values={ACTIVITIES}
          textOf={(value) => t(`word.activity.${value}`)}
          filter={filter}
          onChange={setFilter}
        />
        <FilterSelect name="tier" values={TIERS} textOf={tierText} filter={filter} onChange={setFilter} />
      </search>
      {shown.length > 0 ? (
        <PartnerTable
          entries={shown}
          programs={units}
          sort={order}
          onSort={setSort}
          hrefOf={hrefOf}
          onOpen={open}
          {...(programsOf ? { programsOf } : {})}
        />
      ) : (
        <EmptyState
          icon="search"
          title={t('workspace.partners.nobody.title')}
          actions={
            <>
              {text.trim() !== '' && (
                <Button
                  look="primary"
                  icon="plus"
                  onClick={() => {
                    location.hash = links.partners({ find: text, ...prospectQuery(readText(text)) });
                  }}
                >
                  {t('menu.nobody.add', { text: text.trim() })}
                </Button>
              )}
              <Button
                onClick={() => {
                  setText('');
                  location.hash = links.partners();
                }}
              >
                {t('workspace.partners.clear')}
              </Button>
            </>
          }
        >
          {found.length === 0 && text.trim() !== '' ? t('menu.nobody') : t('workspace.partners.nobody.text')}
        </EmptyState>
      )}
      <AskedProspect overview={overview} query={query} />
      <p class="visually-hidden" role="status">
        {isNarrowed ? t('workspace.partners.count', { shown: shown.length }) : ''}
      </p>
    </Page>
  );
}

/** What the columns of figures count: one word where all programmes agree, else one for each. */
function figuresText(units: readonly ProgramUnits[]): string {
  const [first] = units;
  if (!first) return '';
  const { mainMetric: metric } = first;
  if (units.every(({ mainMetric }) => mainMetric === metric)) return t('workspace.partners.figures', { metric });
  return units
    .map(({ name, mainMetric }) => t('workspace.partners.figures-of', { program: name, metric: mainMetric }))
    .join(', ');
}

/** Programmes stand in front of the last colon of an account's id. */
const programsOfEntry =
  (partners: PartnerLinks) =>
  ({ account }: DirectoryEntry): number =>
    new Set(accountsOf(partners, account).map((own) => own.slice(0, own.lastIndexOf(':')))).size;

const hrefOf = (entry: DirectoryEntry) => links.partner(entry.account);
const tierText = (tier: (typeof TIERS)[number]) => (tier === 'none' ? t('workspace.tier.none') : t('workspace.tier', { tier }));

function useEntries(directory: readonly DirectoryEntry[], programs: string): readonly DirectoryEntry[] {
  return useMemo(() => {
    const ids = new Set<string>(programs.split(' '));
    return directory.filter((entry) => ids.has(entry.program));
  }, [directory, programs]);
}

/** Best match first; everybody, while nothing is searched. */
function useFound(entries: readonly DirectoryEntry[], text: string): readonly DirectoryEntry[] {
  const directory = useMemo(() => openDirectory(entries), [entries]);
  return useMemo(() => {
    if (text.trim() === '') return entries;
    // What is the address of a site finds the partners that are there, too.
    return [...new Set([...directory.search(text, entries.length), ...partnersOfSite(entries, text)])];
  }, [directory, entries, text]);
}

function fits(entry: DirectoryEntry, { health, stage, activity, tier }: Filter): boolean {
  return (
    (health === '' || healthLook(entry) === health) &&
    (stage === '' || entry.stage === stage) &&
    (activity === '' || entry.activity === activity) &&
    (tier === '' || entry.tier === tier)
  );
}

type FilterSelectProps<Value extends string> = {
  readonly name: FilterName;
  readonly values: readonly Value[];
  readonly textOf: (value: Value) => string;
  readonly filter: Filter;
  readonly onChange: (name: FilterName, value: string) => void;
};

const LABELS = {
  health: 'workspace.partners.band',
  stage: 'workspace.partners.stage',
  activity: 'workspace.partners.activity',
  tier: 'workspace.partners.tier',
} as const;

function FilterSelect<Value extends string>({ name, values, textOf, filter, onChange }: FilterSelectProps<Value>): JSX.Element {
  const options: Option<string>[] = [
    { value: '', text: t('workspace.partners.any') },
    ...values.map((value) => ({ value, text: textOf(value) })),
  ];
  return <Select label={t(LABELS[name])} value={filter[name]} options={options} onChange={(value) => onChange(name, value)} />;
}
