import type { MenuClick } from '@/core/platform/context-menu';
import { bringSidePanel } from '@/core/platform/side-panel';
import { showOwnPage } from '@/core/platform/tabs';
import { findNamed, type Pointed } from '@/core/services/find-named';
import { db } from '@/core/services/open-store';
import { prefillProspect } from '@/core/services/prefill-prospect';
import { listPrograms } from '@/core/store/records';
import { setOutreachTarget } from './outreach-target';

export const LOOK_UP = 'look-up';
export const DRAFT = 'draft';
export const ADD = 'add-prospect';
export const WORKSPACE = 'workspace';

/** Not async up to the panel: the browser opens it only within the user's click. */
export function onMenuItem(click: MenuClick): Promise<void> {
  switch (click.id) {
    case LOOK_UP:
      return lookUp(click);
    case DRAFT:
      return draft(click, click.tab === null ? null : bringSidePanel(click.tab));
    case ADD:
      return addProspect(click);
    case WORKSPACE:
      return showOwnPage('/workspace.html#/today');
    default:
      return Promise.resolve(); // an item of another version, until the browser has forgotten it
  }
}

async function lookUp(click: MenuClick): Promise<void> {
  const named = await findNamed(db, pointed(click));
  if (named.kind === 'one') return showOwnPage(`/workspace.html#/partners/${named.account}`);
  return showPartners({ find: named.find });
}

async function draft(click: MenuClick, panel: ReturnType<typeof bringSidePanel> | null): Promise<void> {
  const named = await findNamed(db, pointed(click));
  if (named.kind !== 'one') {
    await panel?.close();
    return showPartners({ find: named.find });
  }
  await setOutreachTarget({ account: named.account, play: null });
  // No side panel here: the same page does in a tab.
  if (!(await panel?.opened)) await showOwnPage(`/sidepanel.html?partner=${encodeURIComponent(named.account)}`);
}

/** To the form, filled in: what a page says is read by its user before it is kept. */
async function addProspect(click: MenuClick): Promise<void> {
  const { name, ...facts } = prefillProspect(await listPrograms(db), { ...pointed(click), title: click.title });
  const prospect = name || facts.website || facts.email || '?';
  return showPartners({ prospect, name, ...facts });
}

function showPartners(query: Readonly<Record<string, string>>): Promise<void> {
  const asked = Object.entries(query).filter(([, value]) => value !== '');
  return showOwnPage(`/workspace.html#/partners?${new URLSearchParams(asked)}`);
}

const pointed = ({ text, link, page }: MenuClick): Pointed => ({ text, link: urlOf(link), page: urlOf(page) });
const urlOf = (address: string | null) => (address === null ? null : URL.parse(address));
