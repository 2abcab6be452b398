import type { NetworkId } from '@/core/domain/ids';
import type { Program } from '@/core/domain/records';
import type { Answers, Choice, Planned } from './import-view';

/** A plain file that belongs to no known network. */
export const PLAIN = 'file' as NetworkId;

/** A programme that nothing was imported into: every partner is new to it. */
export const NOBODY: Choice = { network: PLAIN, name: '' };

export function isSame(a: Choice, b: Choice | null): boolean {
  if (b === null) return false;
  if ('program' in a) return 'program' in b && a.program === b.program;
  return 'name' in b && a.name === b.name && a.network === b.network;
}

export function isRenamed(before: Choice | null, after: Choice): boolean {
  return before !== null && 'name' in before && 'name' in after && before.network === after.network;
}

/** A plain file takes on the network of its programme: two kinds of file of one programme must agree on their ids. */
export function withNetworkOf(choice: Choice, { summary }: Planned, answers: Answers): Answers {
  const network = 'program' in choice ? (decodeURIComponent(choice.program.split(':')[0] ?? '') as NetworkId) : choice.network;
  return summary.recognised === 'exact' || summary.recognised === 'likely' ? answers : { ...answers, network };
}

/**
 * The programme a file most likely belongs to: the last one chosen for its network, else the only one there is, else a new one
 * under the network's name. Null where the user must say: several fit.
 */
export function likelyChoice(
  network: NetworkId,
  programs: readonly Program[],
  others: readonly NetworkId[],
  lastChoice: ReadonlyMap<NetworkId, Choice>,
  named: (network: NetworkId) => string,
): Choice | null {
  const last = lastChoice.get(network);
  if (last) return last;
  const [other, ...more] = others;
  if (network === PLAIN && other && more.length === 0) return likelyChoice(other, programs, [], lastChoice, named);
  const fitting = network === PLAIN ? programs : programs.filter((program) => program.network === network);
  const [only, ...rest] = fitting;
  if (only) return rest.length === 0 ? { program: only.id } : null;
  return { network, name: named(network) };
}
