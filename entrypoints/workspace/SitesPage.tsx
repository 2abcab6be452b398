import '@/components/settings/settings.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { networkName } from '@/components/import/network-name';
import { BindingList, type BindingRow, type BindOutcome } from '@/components/settings/BindingList';
import { dashboardAccount } from '@/components/settings/dashboard-account';
import { type EnableOutcome, EnableSite } from '@/components/settings/EnableSite';
import { SiteList } from '@/components/settings/SiteList';
import { siteName } from '@/components/settings/site-address';
import { Page } from '@/components/ui/Shell';
import { showToast } from '@/components/ui/Toasts';
import { useLive } from '@/components/ui/use-live';
import type { ProgramId } from '@/core/domain/ids';
import type { Program, Site } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { sendMessage } from '@/core/messaging/protocol';
import { PACKS } from '@/core/networks/registry';
import { now } from '@/core/platform/clock';
import { hasSite, removeSite, requestSite, sitePattern } from '@/core/platform/permissions';
import { tabsOfSite } from '@/core/platform/tabs';
import { bindAccount, unbindAccount } from '@/core/services/bind-account';
import { enableSite, turnOffSite } from '@/core/services/enable-site';
import { db, liveQuery } from '@/core/services/open-store';
import { listPrograms, listSites } from '@/core/store/records';
import { NETWORKS } from './import-desk-of-tab';

/** Where Trellis may look, and which programme's badges it shows there. */
export function SitesPage(): JSX.Element {
  const sites = useLive(() => liveQuery(() => listSites(db)), []);
  const programs = useLive(() => liveQuery(() => listPrograms(db)), []);
  const enabled = sites.state === 'ready' ? sites.value.filter((site) => site.enabled) : [];
  const granted = useGranted(enabled);

  return (
    <Page title={t('panels.sites.title')} lead={t('panels.sites.lead')}>
      <EnableSite suggestions={suggestionsBeside(enabled)} onEnable={enable} />
      {sites.state === 'ready' && (
        <SiteList
          sites={enabled.map(({ id }) => ({ pattern: id, network: networkAt(id), isGranted: granted?.has(id) ?? true }))}
          onTurnOff={(pattern) => void turnOff(pattern)}
          onEnable={(pattern) => void enable(pattern)}
        />
      )}
      {programs.state === 'ready' && (
        <BindingList rows={programs.value.map(bindingRow)} onBind={bind} onUnbind={(program) => void unbind(program)} />
      )}
    </Page>
  );
}

/** The patterns among these that the browser still grants; null until it has said so. */
function useGranted(sites: readonly Site[]): ReadonlySet<string> | null {
  const [granted, setGranted] = useState<ReadonlySet<string> | null>(null);
  const patterns = sites.map(({ id }) => id).join(' ');
  useEffect(() => {
    let isGone = false;
    const asked = patterns === '' ? [] : patterns.split(' ');
    Promise.all(asked.map(async (pattern) => ((await hasSite(pattern)) ? [pattern] : []))).then(
      (found) => !isGone && setGranted(new Set(found.flat())),
      () => undefined, // a pattern of another browser: shown as granted, turning it off works all the same
    );
    return () => {
      isGone = true;
    };
  }, [patterns]);
  return granted;
}

const networkAt = (pattern: string) => PACKS.find(({ origins }) => origins.includes(pattern))?.name ?? null;

function suggestionsBeside(enabled: readonly Site[]) {
  return PACKS.flatMap(({ name, origins }) => origins.map((pattern) => ({ pattern, name, host: siteName(pattern) }))).filter(
    ({ pattern }) => enabled.every(({ id }) => id !== pattern),
  );
}

/** The browser is asked before anything else: it takes the question only within the click. */
async function enable(address: string): Promise<EnableOutcome> {
  const pattern = sitePattern(address);
  if (pattern === null) return 'not-an-address';
  if (!(await requestSite(pattern))) return 'refused';
  await enableSite(db, pattern, now());
  await sendMessage('syncSites', undefined);
  return 'enabled';
}

async function turnOff(pattern: string): Promise<void> {
  await turnOffSite(db, pattern, now());
  await sendMessage('syncSites', undefined).catch(() => undefined); // the grant's end below says the same to the background
  await removeSite(pattern);
  showToast({ text: t('panels.sites.turned-off', { site: siteName(pattern) }) });
}

function bindingRow(program: Program): BindingRow {
  const canBind = PACKS.some(({ id }) => id === program.network);
  return { program, network: networkName(NETWORKS, program.network), canBind };
}

async function bind(program: ProgramId, text: string): Promise<BindOutcome> {
  const network = (await listPrograms(db)).find(({ id }) => id === program)?.network;
  const pack = PACKS.find(({ id }) => id === network);
  const account = pack ? dashboardAccount(text, pack.accountOf) : null;
  if (account === null) return 'not-an-account';
  const bound = await bindAccount(db, program, account);
  if (!bound.ok) return bound.reason === 'taken' ? 'taken' : 'not-an-account';
  showToast({ text: t('panels.bind.done', { account }) });
  await refreshPages();
  return 'bound';
}

async function unbind(program: ProgramId): Promise<void> {
  await unbindAccount(db, program);
  showToast({ text: t('panels.bind.undone') });
  await refreshPages();
}

/** Open dashboards ask anew which partners they show. */
async function refreshPages(): Promise<void> {
  for (const { id, enabled } of await listSites(db)) {
    if (!enabled || !(await hasSite(id))) continue;
    for (const tab of await tabsOfSite(id)) {
      await sendMessage('refreshBadges', undefined, tab).catch(() => undefined); // a page without a script of ours
    }
  }
}
