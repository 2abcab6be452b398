import '@/components/settings/settings.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { networkName } from '@/components/import/network-name';
import { BindingList, type BindingRow, type BindOutcome } from '@/components/settings/BindingList';
import { dashboardAccount } from '@/components/settings/dashboard-account';
import { type EnableOutcome, EnableSite } from '@/components/settings/EnableSite';
import { PackList, type PackRow } from '@/components/settings/PackList';
import { confidenceOf } from '@/components/settings/pack-confidence';
import { SiteList } from '@/components/settings/SiteList';
import { siteName } from '@/components/settings/site-address';
import { Page } from '@/components/ui/Shell';
import { showToast } from '@/components/ui/Toasts';
import { useLive } from '@/components/ui/use-live';
import type { NetworkId, ProgramId } from '@/core/domain/ids';
import type { Program, Site } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { sendMessage } from '@/core/messaging/protocol';
import { refreshTabs } from '@/core/messaging/refresh-tabs';
import { PACKS } from '@/core/networks/registry';
import type { NetworkPack } from '@/core/networks/types';
import { now } from '@/core/platform/clock';
import { hasSite, removeSite, requestSite, sitePattern } from '@/core/platform/permissions';
import { tabsOfSites } from '@/core/platform/tabs';
import { bindAccount, unbindAccount } from '@/core/services/bind-account';
import { enableSite, turnOffSite } from '@/core/services/enable-site';
import { undoStep } from '@/core/services/keep-record';
import { db, liveQuery } from '@/core/services/open-store';
import { readPacksOff, switchPack } from '@/core/services/switch-pack';
import { listPrograms, listSites } from '@/core/store/records';
import { NETWORKS } from './import-desk-of-tab';
import { saved } from './saved';
import { TaughtPagesPart } from './TaughtPagesPart';

/** Where Trellis may look, and which programme's badges it shows there. */
export function SitesPage(): JSX.Element {
  const sites = useLive(() => liveQuery(() => listSites(db)), []);
  const programs = useLive(() => liveQuery(() => listPrograms(db)), []);
  const off = useLive(() => liveQuery(() => readPacksOff(db)), []);
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
      <TaughtPagesPart />
      {off.state === 'ready' && (
        <PackList packs={PACKS.map((pack) => packRow(pack, off.value))} onSwitch={(pack, isOn) => void switchTo(pack, isOn)} />
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

const packOf = (network: NetworkId) => PACKS.find(({ id }) => id === network);

function bindingRow(program: Program): BindingRow {
  return { program, network: networkName(NETWORKS, program.network), isRead: packOf(program.network) !== undefined };
}

async function bind(program: ProgramId, text: string): Promise<BindOutcome> {
  const network = (await listPrograms(db)).find(({ id }) => id === program)?.network;
  const pack = network && packOf(network);
  const account = dashboardAccount(text, pack ?? { isDashboard: null, accountOf: () => null });
  if (account === null) return 'not-an-account';
  const bound = await bindAccount(db, program, account);
  if (!bound.ok) return bound.reason === 'taken' ? 'taken' : 'not-an-account';
  showToast({ text: t('panels.bind.done', { account: account.account }) });
  await refreshPages();
  return 'bound';
}

async function unbind(program: ProgramId): Promise<void> {
  await unbindAccount(db, program);
  showToast({ text: t('panels.bind.undone') });
  await refreshPages();
}

function packRow({ id, name, tables }: NetworkPack, off: readonly NetworkId[]): PackRow {
  return { id, name, confidence: confidenceOf(tables), isOn: !off.includes(id) };
}

async function switchTo({ id, name }: PackRow, isOn: boolean): Promise<void> {
  const step = await saved(() => switchPack(db, id, isOn));
  if (!step?.ok) return;
  const text = t(isOn ? 'panels.packs.switched-on' : 'panels.packs.switched-off', { network: name });
  showToast({ text, onUndo: () => void saved(() => undoStep(db, step.value)).then(refreshPages) });
  await refreshPages();
}

/** Open dashboards read their rules anew, and ask which partners they show. */
async function refreshPages(): Promise<void> {
  const enabled = (await listSites(db)).filter((site) => site.enabled);
  await refreshTabs(await tabsOfSites(enabled.map(({ id }) => id)));
}
