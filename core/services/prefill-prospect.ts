import type { ProgramId } from '../domain/ids';
import type { Program } from '../domain/records';
import { mailHost, ownDomain, registeredDomain } from '../domain/site-domain';
import { packFor } from '../networks/registry';
import type { Pointed } from './find-named';
import { programOfPage } from './program-of-page';

/** What is known of a prospect before the user said anything. Empty: not known. */
export type ProspectFacts = {
  readonly name: string;
  readonly website: string;
  readonly email: string;
  readonly source: string;
  readonly program: ProgramId | '';
};

const LONGEST = 200;

/**
 * From what was pointed at: the selected text is the name, or else the page's title; the link's site the website, or else the
 * page's, unless the page is a network's dashboard. Whatever stands here is shown before it is kept.
 */
export function prefillProspect(
  programs: readonly Program[],
  { text, link, page, title }: Pointed & { readonly title: string },
): ProspectFacts {
  const program = page && programOfPage(programs, page);
  const isDashboard = page !== null && (program !== null || packFor(page) !== null);
  const outside = link && /^https?:$/.test(link.protocol) && !packFor(link) && link.host !== page?.host ? link : null;
  const site = outside ?? (isDashboard || !page || !/^https?:$/.test(page.protocol) ? null : page);
  const typed = readText(text || (link?.protocol === 'mailto:' ? link.pathname : ''));
  return {
    name: typed.name || (typed.website || typed.email ? '' : nameInTitle(title)),
    website: typed.website || (site ? websiteOf(site) : ''),
    email: typed.email,
    source: page ? placeOf(page) : '',
    program: program?.id ?? '',
  };
}

/** A text on its own is an address, a website, or a name. */
export function readText(text: string): Pick<ProspectFacts, 'name' | 'website' | 'email'> {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  if (mailHost(line) !== null) return { name: '', website: '', email: line };
  if (!line.includes(' ') && registeredDomain(line) !== null) return { name: '', website: line, email: '' };
  return { name: line, website: '', email: '' };
}

/** Titles end with the site's name: `Garden Blog | Network`. */
const nameInTitle = (title: string) =>
  title
    .split(/\s[|–—·‹›»-]\s|\s*\|\s*/)[0]
    ?.trim()
    .slice(0, LONGEST) ?? '';

/** The whole site; one page of it where others have theirs. */
const websiteOf = ({ origin, pathname, hostname }: URL) =>
  (ownDomain(hostname) === null ? origin + pathname : origin).slice(0, LONGEST);

/** The same, as people say it. */
const placeOf = (page: URL) =>
  websiteOf(page)
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/+$/, '');
