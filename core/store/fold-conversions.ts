import { CONVERSION_STATUSES, type LedgerTraits } from '../domain/batch';
import type { Conversions } from '../domain/program-data';
import { compareCodePoints } from './code-point-order';
import type { IdIndex } from './id-index';
import type { LedgerSource, MergedLedger } from './merge-ledgers';
import type { EntryOrder } from './order-entries';
import { joinTraits } from './pack-traits';

/** All ledgers of a programme as one: the entries, their order, and the files that they came from, earliest first. */
export type ProgramLedger = {
  readonly merged: MergedLedger;
  readonly sorted: EntryOrder;
  readonly sources: readonly LedgerSource[];
};

const EXCLUDED = CONVERSION_STATUSES.indexOf('excluded');

/** Each conversion that counts once, as mergeLedgers has it, with what any export says of it beside. */
export function foldConversions({ merged, sorted, sources }: ProgramLedger): Conversions {
  const { order, offsets } = sorted;
  const counts = (entry: number) => merged.counts[entry] === 1 && merged.status[entry] !== EXCLUDED;
  const kept = order.filter(counts);
  const start = new Uint32Array(offsets.length);
  let next = 0;
  for (let account = 0; account + 1 < offsets.length; account++) {
    const end = offsets[account + 1] ?? 0;
    for (let at = offsets[account] ?? 0; at < end; at++) if (counts(order[at] ?? 0)) next++;
    start[account + 1] = next;
  }
  return {
    offsets: start,
    day: Int32Array.from(kept, (entry) => merged.day[entry] ?? 0),
    status: Uint8Array.from(kept, (entry) => merged.status[entry] ?? 0),
    revenue: Float64Array.from(kept, (entry) => merged.revenue[entry] ?? Number.NaN),
    commission: Float64Array.from(kept, (entry) => merged.commission[entry] ?? Number.NaN),
    traits: foldTraits(merged, sources, kept),
  };
}

type Column = Int32Array | Uint8Array | Uint32Array | BigUint64Array;

/**
 * The later source's word, by conversion; where it has no such column, or does not say, the earlier one's stays, as amounts do.
 * Only columns that some source has.
 */
function foldTraits({ index }: MergedLedger, sources: readonly LedgerSource[], kept: Uint32Array): LedgerTraits {
  const joined = joinTraits(sources.map(({ entries }) => ({ entries: entries.id.length, traits: entries.traits })));
  if (!joined) return {};
  const { second, lag, buyer, customer, code, codes = [], site, sites = [] } = joined;
  const places = placesOf(index, sources, kept);
  const [length, unsaid] = [kept.length, -1];
  return {
    ...(second ? { second: lastWord(second, places, new Int32Array(length).fill(unsaid)) } : {}),
    ...(lag ? { lag: lastWord(lag, places, new Int32Array(length).fill(unsaid)) } : {}),
    ...(buyer ? { buyer: lastWord(buyer, places, new BigUint64Array(length)) } : {}),
    ...(customer ? { customer: lastWord(customer, places, new Uint8Array(length)) } : {}),
    ...(code ? named('code', 'codes', sortTexts(lastWord(code, places, new Uint32Array(length)), codes)) : {}),
    ...(site ? named('site', 'sites', sortTexts(lastWord(site, places, new Uint32Array(length)), sites)) : {}),
  };
}

/** Where each entry of all sources, one after the other, is among the kept; -1 where it is not. */
function placesOf(index: IdIndex, sources: readonly LedgerSource[], kept: Uint32Array): Int32Array {
  const placeOf = new Int32Array(index.size).fill(-1);
  for (let place = 0; place < kept.length; place++) placeOf[kept[place] ?? 0] = place;
  const places = new Int32Array(sources.reduce((sum, { entries }) => sum + entries.id.length, 0));
  let next = 0;
  for (const { entries } of sources) {
    for (let at = 0; at < entries.id.length; at++) places[next++] = placeOf[index.find(entries.id, at)] ?? -1;
  }
  return places;
}

/** `into` holds what stands for "not said". */
function lastWord<Some extends Column>(column: Some, places: Int32Array, into: Some): Some {
  const unsaid = into.slice(0, 1)[0];
  for (let at = 0; at < places.length; at++) {
    const [place, value] = [places[at] ?? -1, column[at]];
    if (place >= 0 && value !== unsaid) into[place] = value as never;
  }
  return into;
}

type Named = readonly [positions: Uint32Array, texts: readonly string[]];

const named = <One extends string, All extends string>(one: One, all: All, [positions, texts]: Named) =>
  ({ [one]: positions, [all]: texts }) as Record<One, Uint32Array> & Record<All, readonly string[]>;

/** Only texts that are named, in their own order: the list then follows from what is known, not from how it came. */
function sortTexts(positions: Uint32Array, texts: readonly string[]): Named {
  const used = [...new Set(positions)].flatMap((position) => texts[position - 1] ?? []).sort(compareCodePoints);
  const placeOf = new Map(used.map((text, place) => [text, place + 1]));
  const renumbered = Uint32Array.of(0, ...texts.map((text) => placeOf.get(text) ?? 0));
  return [positions.map((position) => renumbered[position] ?? 0), used];
}
