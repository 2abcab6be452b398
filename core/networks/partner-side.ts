type Side = { readonly network: string; readonly host: RegExp; readonly path?: RegExp };

/** Where partners, not advertisers, sign in. Hosts of PartnerStack are its customers' own names; the advertiser's is `app`. */
const SIDES: readonly Side[] = [
  { network: 'impact.com', host: /^app\.impact\.com$/, path: /^\/secure\/mediapartner(\/|$)/ },
  { network: 'CJ', host: /^members\.cj\.com$/, path: /^\/member\/(app\/)?publisher(\/|$)/ },
  { network: 'PartnerStack', host: /^(?!(app|www|docs|support)\.)[^.]+\.partnerstack\.com$/ },
  { network: 'TradeTracker', host: /^affiliate\.tradetracker\.com$/ },
];

/** The network whose partners' side this address is, by its name: Trellis stays out there. Null: it is none that we know. */
export function partnerSideOf({ hostname, pathname }: URL): string | null {
  return SIDES.find(({ host, path }) => host.test(hostname) && (path?.test(pathname) ?? true))?.network ?? null;
}
