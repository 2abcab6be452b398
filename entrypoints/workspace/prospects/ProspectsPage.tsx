import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ProspectTable, type ProspectVerbs } from '@/components/partner/ProspectTable';
import { type ProspectRow, SHOWN_STATES } from '@/components/partner/prospect-row';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { EmptyState } from '@/components/ui/EmptyState';
import { TextField } from '@/components/ui/Field';
import { Page, PageTabs } from '@/components/ui/Shell';
import type { SortOrder } from '@/components/ui/table-column';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/core/i18n/translate';
import { db, liveQuery } from '@/core/services/open-store';
import { type KnownProspect, readProspects } from '@/core/services/read-prospects';
import { links } from '../links';
import { openDraft } from '../open-draft';
import { PartnersTabs } from '../PartnersTabs';
import type { Overview } from '../read-overview';
import { ScopeSelect } from '../ScopeSelect';
import { inScope, scope } from '../scope';
import { Waiting } from '../Waiting';
import { JoinedHints } from './JoinedHint';
import { type FileNews, FileNewsNotice, ProspectFileButton } from './ProspectFile';
import { ProspectForm } from './ProspectForm';
import { ProspectPage } from './ProspectPage';
import { markJoined, removeProspect, setState } from './prospect-changes';
import { playToWrite, rowsOf, rowsWith } from './prospect-model';
import { TypesPanel } from './TypesPanel';

type Props = { readonly overview: Overview; readonly query: Readonly<Record<string, string>> };

/** The list, or one of it. */
export function ProspectsSection({ overview, id, query }: Props & { readonly id: string | undefined }): JSX.Element {
  const programs = (id === undefined ? inScope(overview.programs, scope.value) : overview.programs).map(
    ({ program }) => program.id,
  );
  const live = useLive(() => liveQuery(() => readProspects(db, programs)), [programs.join(' ')]);
  if (live.state !== 'ready') return <Waiting live={live} title={t('prospects.title')} />;
  if (id !== undefined) return <ProspectPage key={id} overview={overview} known={live.value} id={id} />;
  return (
    <PageTabs.Provider value={<PartnersTabs current="prospects" />}>
      <ProspectsPage overview={overview} query={query} known={live.value} />
    </PageTabs.Provider>
  );
}

const LATEST_FIRST: SortOrder = { column: 'day', direction: 'descending' };
const VERBS: ProspectVerbs = {
  onState: (row, state) => void setState(row, state),
  onWrite: (row) => void openDraft(row.account, playToWrite(row)),
  onRemove: (row) => void removeProspect(row),
};
const open = (row: ProspectRow) => {
  location.hash = row.href;
};

/** Possible partners, from seen to joined. The state that is shown lives in the address, so that the way back leads to the same list. */
function ProspectsPage({ overview, query, known }: Props & { readonly known: readonly KnownProspect[] }): JSX.Element {
  const [text, setText] = useState('');
  const [sort, setSort] = useState(LATEST_FIRST);
  const [isAdding, setAdding] = useState(false);
  const [news, setNews] = useState<FileNews | null>(null);
  const rows = useMemo(() => rowsOf(known, overview), [known, overview]);
  const found = rowsWith(rows, text);
  const chosen = SHOWN_STATES.find((state) => state === query.state) ?? null;
  const shown = chosen === null ? found : found.filter(({ state }) => state === chosen);
  const only = inScope(overview.programs, scope.value);
  const add = (look: 'primary' | 'secondary') => (
    <Button look={look} icon="plus" onClick={() => setAdding(true)}>
      {t('prospects.add')}
    </Button>
  );
  return (
    <Page
      title={t('prospects.title')}
      lead={t('prospects.lead')}
      aside={
        <>
          <ScopeSelect programs={overview.programs} />
          <ProspectFileButton programs={only} onNews={setNews} />
          {add('primary')}
        </>
      }
    >
      <FileNewsNotice news={news} />
      {rows.length === 0 ? (
        <EmptyState title={t('prospects.none.title')} actions={add('secondary')}>
          {t('prospects.none.text')}
        </EmptyState>
      ) : (
        <>
          <JoinedHints rows={rows} onJoined={(row, partner) => void markJoined(row, partner)} />
          <search class="prospects-search">
            <TextField
              type="search"
              label={t('prospects.find')}
              placeholder={t('prospects.find-hint')}
              value={text}
              onInput={setText}
              autoComplete="off"
              spellcheck={false}
            />
            <StateFilter rows={found} chosen={chosen} />
          </search>
          {shown.length > 0 ? (
            <>
              <ProspectTable
                rows={shown}
                withProgram={only.length > 1}
                sort={sort}
                onSort={setSort}
                onOpen={open}
                verbs={VERBS}
              />
              <p class="small muted prospects-keys">{t('prospects.keys')}</p>
            </>
          ) : (
            <EmptyState
              icon="search"
              title={t('prospects.nobody.title')}
              actions={
                <Button
                  onClick={() => {
                    setText('');
                    location.hash = links.prospects();
                  }}
                >
                  {t('prospects.nobody.clear')}
                </Button>
              }
            >
              {t('prospects.nobody.text')}
            </EmptyState>
          )}
          <p class="visually-hidden" role="status">
            {t('prospects.count', { shown: shown.length })}
          </p>
        </>
      )}
      <TypesPanel programs={only} />
      {isAdding && (
        <ProspectForm
          overview={overview}
          kept={null}
          first={{ program: only.length === 1 ? (only[0]?.program.id ?? '') : '' }}
          onKept={() => setAdding(false)}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  );
}

type FilterProps = { readonly rows: readonly ProspectRow[]; readonly chosen: ProspectRow['state'] | null };

/** Each state with how many are in it; those that nobody is in are left out, but the chosen one. */
function StateFilter({ rows, chosen }: FilterProps): JSX.Element {
  const counts = new Map(SHOWN_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]));
  const choose = (state: string) => {
    location.hash = links.prospects(state === '' ? {} : { state });
  };
  return (
    <fieldset class="radio-group">
      <legend class="field-label">{t('prospects.filter')}</legend>
      <div class="row type-chips">
        <Chip pressed={chosen === null} count={rows.length} onClick={() => choose('')}>
          {t('prospects.filter.all')}
        </Chip>
        {SHOWN_STATES.filter((state) => state === chosen || counts.get(state)).map((state) => (
          <Chip key={state} pressed={state === chosen} count={counts.get(state) ?? 0} onClick={() => choose(state)}>
            {t(`prospects.state.${state}`)}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
