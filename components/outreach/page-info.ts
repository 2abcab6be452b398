import type { NetworkId, ProgramId } from '@/core/domain/ids';
import { ANY_NETWORK, type Confidence, type PageAccount } from '@/core/domain/page';
import type { Program } from '@/core/domain/records';

type Network = { readonly id: NetworkId; readonly name: string };
type NamedProgram = { readonly id: ProgramId; readonly name: string };

/** What an address alone says. */
export type PageAddress = {
  /** Match pattern of the page's origin; null for pages that are no web pages. */
  readonly pattern: string | null;
  readonly network: Network | null;
  readonly account: string | null;
  /** Name of the network whose partners' side it is, or null. */
  readonly partnerSide: string | null;
};

/** How the list on a page is known. */
export type KnownBy = Confidence | 'taught' | 'any';

/** What our script on the page says; null: there is none, or the page can't be asked. */
export type PageReport = {
  readonly network: Network | null;
  readonly account: PageAccount | null;
  readonly program: NamedProgram | null;
  readonly failure:
    | 'site-not-enabled'
    | 'no-data-yet'
    | 'account-not-bound'
    | 'account-ambiguous'
    | 'account-not-sure'
    | 'page-not-known'
    | 'page-changed'
    | 'badges-thrown-away'
    | 'pack-off'
    | 'hidden'
    | null;
  readonly knownBy: KnownBy | null;
  readonly justBound: boolean;
  readonly found: number;
  readonly known: readonly string[];
};

/** A page that is about nobody's programme yet. `programs`: those that it may be about; `network` is null where no pack knows the page. */
type Choice = { readonly account: PageAccount; readonly network: string | null; readonly programs: readonly Program[] };

/** The one thing to say about the page that the user looks at, with what can be done about it. */
export type PageInfo =
  | { readonly kind: 'not-a-site' }
  | { readonly kind: 'not-enabled'; readonly pattern: string; readonly network: string | null }
  | { readonly kind: 'partner-side'; readonly network: string }
  | { readonly kind: 'pack-off'; readonly network: Network }
  | { readonly kind: 'no-data'; readonly network: string | null }
  | ({ readonly kind: 'unbound' | 'ambiguous' } & Choice)
  /** Every programme of the network is bound to another account. */
  | ({ readonly kind: 'elsewhere' } & Choice)
  /** `bound`: names of the programmes that the page may be about by its binding; `programs`: the others. */
  | ({ readonly kind: 'not-sure'; readonly bound: readonly string[] } & Choice)
  | { readonly kind: 'bound'; readonly program: NamedProgram; readonly isNew: boolean }
  | {
      readonly kind: 'showing';
      readonly program: NamedProgram;
      readonly known: number;
      readonly found: number;
      /** The badges may stand wrong: nobody has verified the page, or no pack knows it. */
      readonly doubt: 'unverified' | 'any' | null;
      readonly network: string | null;
    }
  | { readonly kind: 'thrown-away'; readonly program: NamedProgram }
  /** Not known yet: the page, or what reads it, is still being loaded. */
  | { readonly kind: 'reading' }
  /** The user hid the badges in this tab. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'page-not-known' }
  | { readonly kind: 'page-changed' };

type Source = {
  readonly address: PageAddress;
  readonly report: PageReport | null;
  readonly programs: readonly Program[];
  /** Match patterns of the sites that are enabled and granted. */
  readonly enabled: readonly string[];
  /** Networks whose pages are not read. */
  readonly packsOff: readonly NetworkId[];
  /** The page may still be on its way: that nothing is known of it says nothing yet. */
  readonly isEarly?: boolean;
};

export function pageInfo(source: Source): PageInfo {
  const { address, report, packsOff, isEarly = false } = source;
  const { pattern, partnerSide } = address;
  if (pattern === null) return { kind: 'not-a-site' };
  if (partnerSide !== null) return { kind: 'partner-side', network: partnerSide };
  const network = report?.network ?? address.network;
  if (!isEnabled(source)) return { kind: 'not-enabled', pattern, network: network?.name ?? null };
  if (network && (report?.failure === 'pack-off' || packsOff.includes(network.id))) return { kind: 'pack-off', network };
  if (report?.failure === 'hidden') return { kind: 'hidden' };
  const account = accountOf(source);
  if (!account || isUnknown(report)) return { kind: isEarly ? 'reading' : 'page-not-known' };
  if (report?.failure === 'page-changed') return { kind: 'page-changed' };
  return infoOfAccount(source, account, network?.name ?? null);
}

const isEnabled = ({ address, report, enabled }: Source) =>
  address.pattern !== null && enabled.includes(address.pattern) && report?.failure !== 'site-not-enabled';

/** Read without a pack, a page that shows no partners is a page like any other. */
const isUnknown = (report: PageReport | null) =>
  report?.failure === 'page-not-known' || (report?.knownBy === 'any' && report.found === 0);

function accountOf({ address, report }: Source): PageAccount | null {
  if (report) return report.account;
  const { network, account } = address;
  return network && account !== null ? { network: network.id, account, by: 'address' } : null;
}

function infoOfAccount({ report, programs }: Source, account: PageAccount, network: string | null): PageInfo {
  const possible = programs.filter((program) => account.network === ANY_NETWORK || program.network === account.network);
  if (possible.length === 0 || report?.failure === 'no-data-yet') return { kind: 'no-data', network };
  const bound = possible.filter(({ boundTo }) => boundTo === account.account);
  const others = possible.filter(({ boundTo }) => boundTo !== account.account);
  if (report?.failure === 'account-not-sure') {
    return { kind: 'not-sure', account, network, programs: others, bound: bound.map(({ name }) => name) };
  }
  const found = report?.program ?? bound[0];
  const asks = report?.failure === 'account-not-bound' || report?.failure === 'account-ambiguous';
  const [only] = bound;
  // The user said so a moment ago, and the page has not looked again yet.
  if (asks && only && bound.length === 1) return { kind: 'bound', program: { id: only.id, name: only.name }, isNew: false };
  if (asks || !found) return { kind: kindOfChoice(report, account, possible), account, network, programs: possible };
  return infoOfProgram(report, { id: found.id, name: found.name }, network);
}

function kindOfChoice(report: PageReport | null, account: PageAccount, possible: readonly Program[]) {
  const mayFit = possible.filter(({ boundTo }) => boundTo === null || boundTo === account.account);
  // Of one alone, too, the page may tell too little: it shows names, or serial numbers.
  if (report?.failure === 'account-ambiguous') return mayFit.length > 1 ? 'ambiguous' : 'unbound';
  return account.by === 'address' && possible.every(({ boundTo }) => boundTo !== null) ? 'elsewhere' : 'unbound';
}

function infoOfProgram(report: PageReport | null, program: NamedProgram, network: string | null): PageInfo {
  if (!report || report.justBound) return { kind: 'bound', program, isNew: report?.justBound ?? false };
  if (report.failure === 'badges-thrown-away') return { kind: 'thrown-away', program };
  const { known, found, knownBy } = report;
  return { kind: 'showing', program, known: known.length, found, doubt: found > 0 ? doubtOf(knownBy) : null, network };
}

function doubtOf(knownBy: KnownBy | null): 'unverified' | 'any' | null {
  if (knownBy === 'any') return 'any';
  return knownBy === 'docs' || knownBy === 'inferred' ? 'unverified' : null;
}

/** What else there is to know of the page, and to do about it. */
export type PageFacts = {
  readonly account: string | null;
  readonly program: string | null;
  readonly knownBy: KnownBy | null;
  /** Its pack can be switched off; null: no pack reads the page, or it is off. */
  readonly network: Network | null;
  readonly isBarClosed: boolean;
  /** There are badges that could be hidden. */
  readonly hasBadges: boolean;
};

/** Null: nothing is read here at all. */
export function pageFacts(source: Source & { readonly isBarShown: boolean }): PageFacts | null {
  const { address, report, packsOff, isBarShown } = source;
  if (!isEnabled(source) || address.partnerSide !== null) return null;
  const network = report?.network ?? address.network;
  return {
    account: accountOf(source)?.account ?? null,
    program: report?.program?.name ?? null,
    knownBy: report?.knownBy ?? null,
    network: network && !packsOff.includes(network.id) ? network : null,
    isBarClosed: !isBarShown,
    hasBadges: (report?.known.length ?? 0) > 0,
  };
}
