import type { NetworkId, ProgramId } from '@/core/domain/ids';
import type { PageAccount } from '@/core/domain/page';
import type { Program } from '@/core/domain/records';

/** What a network's pack reads from an address alone. */
export type PageAddress = {
  /** Match pattern of the page's origin; null for pages that are no web pages. */
  readonly pattern: string | null;
  readonly network: { readonly id: NetworkId; readonly name: string } | null;
  readonly account: string | null;
};

/** What our script on the page says; null: there is none, or the page can't be asked. */
export type PageReport = {
  readonly network: { readonly id: NetworkId; readonly name: string } | null;
  readonly account: PageAccount | null;
  readonly program: { readonly id: ProgramId; readonly name: string } | null;
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
    | null;
  readonly justBound: boolean;
  readonly found: number;
  readonly known: readonly string[];
};

type Choice = { readonly account: string; readonly network: string; readonly programs: readonly Program[] };

/** The one thing to say about the page that the user looks at, with what can be done about it. */
export type PageInfo =
  | { readonly kind: 'not-a-site' }
  | { readonly kind: 'not-enabled'; readonly pattern: string; readonly network: string | null }
  | { readonly kind: 'no-data'; readonly network: string | null }
  | ({ readonly kind: 'unbound' | 'ambiguous' } & Choice)
  | { readonly kind: 'bound'; readonly program: { readonly id: ProgramId; readonly name: string }; readonly isNew: boolean }
  | {
      readonly kind: 'showing';
      readonly program: { readonly id: ProgramId; readonly name: string };
      readonly known: number;
      readonly found: number;
    }
  | { readonly kind: 'page-not-known' }
  | { readonly kind: 'page-changed'; readonly network: string | null };

type Source = {
  readonly address: PageAddress;
  readonly report: PageReport | null;
  readonly programs: readonly Program[];
  /** Match patterns of the sites that are enabled and granted. */
  readonly enabled: readonly string[];
};

export function pageInfo({ address, report, programs, enabled }: Source): PageInfo {
  const { pattern } = address;
  if (pattern === null) return { kind: 'not-a-site' };
  const network = report?.network ?? address.network;
  if (!enabled.includes(pattern) || report?.failure === 'site-not-enabled') {
    return { kind: 'not-enabled', pattern, network: network?.name ?? null };
  }
  const account = report?.account?.account ?? address.account;
  if (!network || account === null || report?.failure === 'page-not-known') return { kind: 'page-not-known' };
  if (report?.failure === 'page-changed') return { kind: 'page-changed', network: network.name };

  const ofNetwork = programs.filter((program) => program.network === network.id);
  if (ofNetwork.length === 0 || report?.failure === 'no-data-yet') return { kind: 'no-data', network: network.name };
  const bound = report?.program ?? ofNetwork.find(({ boundTo }) => boundTo === account) ?? null;
  if (report?.failure === 'account-not-bound' || report?.failure === 'account-ambiguous' || !bound) {
    const kind = report?.failure === 'account-ambiguous' ? 'ambiguous' : 'unbound';
    return { kind, account, network: network.name, programs: ofNetwork };
  }
  const program = { id: bound.id, name: bound.name };
  if (!report || report.justBound) return { kind: 'bound', program, isNew: report?.justBound ?? false };
  return { kind: 'showing', program, known: report.known.length, found: report.found };
}
