import { fail, ok, type Result } from './result';

declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** `dub`, `affiliatewp`, or `file` for a plain file that belongs to no known network. */
export type NetworkId = Brand<'network'>;
/** One advertiser account or campaign on one network, as `network:program`, both parts percent-encoded. */
export type ProgramId = Brand<'program'>;
/** `network:program:id`, each part percent-encoded; the last is the network's own id for the partner. */
export type AccountId = Brand<'account'>;
export type ImportId = Brand<'import'>;

export const networkId = (text: string) => text as NetworkId;
export const importId = (text: string) => text as ImportId;

export function programIdOf(network: NetworkId, name: string): ProgramId {
  return `${encodeURIComponent(network)}:${encodeURIComponent(name)}` as ProgramId;
}

export function accountIdOf(program: ProgramId, ownId: string): AccountId {
  return `${program}:${encodeURIComponent(ownId)}` as AccountId;
}

export type AccountParts = { readonly network: NetworkId; readonly program: ProgramId; readonly ownId: string };

/** Fails: `not-an-account` when the text has not exactly three parts or a part is not percent-encoded text. */
export function parseAccountId(text: string): Result<AccountParts, 'not-an-account'> {
  const parts = text.split(':');
  const [network, program, ownId] = parts;
  if (parts.length !== 3 || !network || !program || !ownId) return fail('not-an-account', text);
  try {
    return ok({
      network: decodeURIComponent(network) as NetworkId,
      program: `${network}:${program}` as ProgramId,
      ownId: decodeURIComponent(ownId),
    });
  } catch {
    return fail('not-an-account', text); // decodeURIComponent throws on a lone percent sign: expected with hostile text
  }
}
