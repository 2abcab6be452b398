import { type AccountId, type ProgramId, parseAccountId } from '@/core/domain/ids';
import { ANY_NETWORK, type PageAccount } from '@/core/domain/page';
import { fail, ok } from '@/core/domain/result';
import {
  checkAccount,
  checkAccounts,
  checkBar,
  checkDecision,
  checkLookUp,
  checkNewProspect,
  checkOutreach,
  checkProspect,
  checkRecompute,
} from '@/core/messaging/guards';
import { type LookUpFailure, onMessage } from '@/core/messaging/protocol';
import { setActionBadge } from '@/core/platform/action-badge';
import { now } from '@/core/platform/clock';
import { logOnce } from '@/core/platform/log';
import type { Sender } from '@/core/platform/runtime';
import { injectInto } from '@/core/platform/scripting';
import { readSession, writeSession } from '@/core/platform/session';
import { openSidePanel } from '@/core/platform/side-panel';
import { showOwnPage } from '@/core/platform/tabs';
import { decideOnCard } from '@/core/services/decide-on-card';
import { signHidden } from '@/core/services/hide-badges';
import { keepBar } from '@/core/services/keep-bar';
import { lookUpRefs } from '@/core/services/look-up-refs';
import { measureWhenDue } from '@/core/services/measure-when-due';
import { dropNotedProspect, noteProspect } from '@/core/services/note-prospect';
import { db } from '@/core/services/open-store';
import { PagesSeen } from '@/core/services/page-evidence';
import { PartnerMemory } from '@/core/services/partner-memory';
import { readCard } from '@/core/services/read-card';
import { readSiteRules } from '@/core/services/read-site-rules';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { recomputeStale } from '@/core/services/recompute-stale';
import { segmentsOfPage } from '@/core/services/segments-of-page';
import { wordDesk } from '@/core/services/word-desk';
import { listPrograms } from '@/core/store/records';
import { type OutreachTarget, outreachTarget, setOutreachTarget } from './outreach-target';
import { registerNetworks, turnOff } from './register-networks';
import { isEnabledFor, isOnSite, requireOurs, requireOwnPage, siteOf } from './senders';
import { startWalk } from './start-walk';
import { refreshPages } from './tell-pages';

/** Lives as long as the background does; everything in it can be read again. */
const memory = new PartnerMemory(db);
const pages = new PagesSeen({ read: () => readSession(PAGES), write: (kept) => writeSession(PAGES, kept) });
const PAGES = 'pagesSeen';

/** Name, then who may ask, then what it must look like, then the service that does it. */
export function answerMessages(): void {
  onMessage('lookUpRefs', async ({ data, sender }) => {
    requireOurs(sender);
    const { page, refs } = checkLookUp(data);
    if (!isOnSite(sender, page) || !(await isEnabledFor(sender))) return fail('site-not-enabled');
    const evidence = await pages.of(visitOf(sender, page));
    const answer = await lookUpRefs(db, memory, { page, refs, at: now(), evidence });
    if (page.by !== 'address') await pages.keep();
    if (sender.tab?.id !== undefined) void setActionBadge(sender.tab.id, !answer.ok && asksUser(answer.reason, page) ? '?' : '');
    return answer.ok ? ok({ ...answer.value, badges: [...answer.value.badges] }) : answer;
  });

  onMessage('getCard', async ({ data, sender }) => {
    requireOurs(sender);
    const { account } = checkAccount(data);
    const program = await programFor(sender, account);
    if (!program) return fail('not-known');
    const card = await readCard(db, account, program);
    return card ? ok(card) : fail('not-known');
  });

  onMessage('decideAction', async ({ data, sender }) => {
    requireOurs(sender);
    const decision = checkDecision(data);
    if (!(await programFor(sender, decision.account))) return fail('not-suggested');
    return decideOnCard(db, decision);
  });

  // Not async up to the panel: the browser opens it only within the user's click.
  onMessage('openOutreach', ({ data, sender }) => {
    requireOurs(sender);
    const target = checkOutreach(data);
    const tab = sender.tab?.id;
    const opened = tab === undefined ? null : openSidePanel({ tabId: tab });
    return showOutreach(sender, target, opened);
  });

  onMessage('startWalk', ({ data, sender }) => startWalk(sender, data));

  onMessage('followPartner', async ({ data, sender }) => {
    requireOurs(sender);
    const { account } = checkAccount(data);
    if (await programFor(sender, account)) await setOutreachTarget({ account, play: null });
  });

  onMessage('openPartner', async ({ data, sender }) => {
    requireOurs(sender);
    const { account } = checkAccount(data);
    if (await programFor(sender, account)) await showOwnPage(`/workspace.html#/partners/${account}`);
  });

  onMessage('turnOffThisSite', async ({ sender }) => {
    requireOurs(sender);
    const site = siteOf(sender);
    if (site !== null) await turnOff(site);
  });

  onMessage('getSiteRules', async ({ sender }) => {
    requireOurs(sender);
    const site = siteOf(sender);
    if (site === null || !(await isEnabledFor(sender))) return fail('site-not-enabled');
    const tab = sender.tab?.id;
    const rules = await readSiteRules(db, site, tab);
    if (tab !== undefined && rules.isHidden) await signHidden(tab, true);
    return ok(rules);
  });

  onMessage('bringReaders', async ({ sender }) => {
    requireOurs(sender);
    const tab = sender.tab?.id;
    if (tab === undefined || !(await isEnabledFor(sender))) return fail('failed');
    return (await injectInto('readers', tab, sender.frameId ?? 0)) ? ok(null) : fail('failed');
  });

  onMessage('openDesk', async ({ sender }) => {
    requireOurs(sender);
    const tab = sender.tab?.id;
    if (tab === undefined || !(await isEnabledFor(sender))) return fail('failed');
    const isThere = await injectInto('card', tab, sender.frameId ?? 0);
    return isThere ? ok(wordDesk()) : fail('failed');
  });

  onMessage('getSegmentsOf', async ({ data, sender }) => {
    requireOurs(sender);
    const { accounts } = checkAccounts(data);
    return segmentsOfPage(db, await thoseFor(sender, accounts));
  });

  onMessage('addProspect', async ({ data, sender }) => {
    requireOurs(sender);
    const seen = checkNewProspect(data);
    if (!isOnSite(sender, seen.page) || !(await isEnabledFor(sender))) return fail('no-programme');
    const noted = await noteProspect(db, { ...seen, at: now() });
    if (!noted.ok) return noted;
    recomputeLater(noted.value.program);
    return ok({ prospect: noted.value.prospect });
  });

  onMessage('dropProspect', async ({ data, sender }) => {
    requireOurs(sender);
    const { prospect } = checkProspect(data);
    if (!(await isEnabledFor(sender))) return fail('not-found');
    const dropped = await dropNotedProspect(db, prospect, now());
    if (!dropped.ok) return dropped;
    recomputeLater(dropped.value);
    return ok(null);
  });

  onMessage('keepBar', async ({ data, sender }) => {
    requireOurs(sender);
    const place = checkBar(data);
    if (await isEnabledFor(sender)) await keepBar(place);
  });

  onMessage('recompute', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { program } = checkRecompute(data);
    try {
      await recomputeInsights(db, program, now());
      memory.drop();
      await refreshPages();
      if (program !== null) measureLater(program);
      return ok(null);
    } catch (error) {
      logOnce('recompute', error);
      return fail('failed');
    }
  });

  onMessage('catchUp', async ({ sender }) => {
    requireOwnPage(sender);
    if (!(await recomputeStale(db, now()))) return;
    memory.drop();
    await refreshPages();
  });

  onMessage('getOutreachTarget', ({ sender }) => {
    requireOwnPage(sender);
    return outreachTarget();
  });

  onMessage('syncSites', async ({ sender }) => {
    requireOwnPage(sender);
    await registerNetworks();
  });
}

/** What a page has shown counts as long as its tab stays at the address. */
const visitOf = ({ tab, url }: Sender, { network, account }: PageAccount) => [tab?.id, url, network, account].join(' ');

/** A page of any site that is about nobody's programme is no question. */
function asksUser(reason: LookUpFailure, { network }: PageAccount): boolean {
  return reason !== 'no-data-yet' && !(network === ANY_NETWORK && reason === 'account-not-bound');
}

/** A prospect counts among the programme's accounts at once; nobody on the page waits for what that makes of the figures. */
function recomputeLater(program: ProgramId): void {
  recomputeInsights(db, program, now())
    .then(() => memory.drop())
    .catch((error: unknown) => logOnce('recompute', error));
}

/** New data may tell what contacts brought. Nobody waits for it: whoever looks reads it when it is there. */
function measureLater(program: ProgramId): void {
  measureWhenDue(db, program).catch((error: unknown) => logOnce('effects', error));
}

async function showOutreach(sender: Sender, target: OutreachTarget, opened: Promise<boolean> | null): Promise<void> {
  if (!(await programFor(sender, target.account))) return;
  await setOutreachTarget(target);
  // No side panel here: the same page does in a tab. Our own pages open the panel themselves, before they tell us.
  if (opened && !(await opened)) await showOwnPage(`/sidepanel.html?partner=${encodeURIComponent(target.account)}`);
}

/** Of these accounts those that the sender may know of; a page shows partners of few programmes, so each is asked for once. */
async function thoseFor(sender: Sender, accounts: readonly AccountId[]): Promise<AccountId[]> {
  const ofProgram = Map.groupBy(accounts, (account) => account.slice(0, account.lastIndexOf(':')));
  const allowed: AccountId[] = [];
  for (const some of ofProgram.values()) if (some[0] && (await programFor(sender, some[0]))) allowed.push(...some);
  return allowed;
}

/** The programme of an account that the sender may know of; a page's script: only one that is bound to an account of its site. */
async function programFor(sender: Sender, account: AccountId) {
  const parts = parseAccountId(account);
  if (!parts.ok || !(await isEnabledFor(sender))) return null;
  const program = (await listPrograms(db)).find(({ id }) => id === parts.value.program);
  if (!program) return null;
  if (siteOf(sender) === null) return program;
  return program.boundTo !== null && isOnSite(sender, { network: program.network, account: program.boundTo }) ? program : null;
}
