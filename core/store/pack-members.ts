import { accountIdOf } from '../domain/ids';
import { type AccountDetail, SEGMENT_IDS } from '../domain/insight';
import type { Member } from '../domain/member';
import { STATUSES } from '../domain/partner';
import type { DirectoryChunk, MemberColumns } from './chunks';
import { nullable } from './pack-numbers';
import { unpackAllTexts } from './pack-texts';
import { packWords, unpackWords } from './pack-words';

export const memberOf = ({ facts, insight }: Pick<AccountDetail, 'facts' | 'insight'>): Member => ({
  account: facts.id,
  name: facts.name || facts.ownId,
  type: facts.type,
  status: facts.status,
  segments: insight.segments,
  ownSegments: insight.ownSegments,
  main365: insight.recent.main365,
  isToReview: insight.flags.some(({ level }) => level === 'review'),
});

/** Beside the columns of the directory's lines, in the same order. Partners are in few different sets of segments. */
export function packMembers(part: readonly AccountDetail[]): MemberColumns {
  const members = part.map(memberOf);
  return {
    types: packWords(members.map(({ type }) => type ?? '')),
    statuses: packWords(members.map(({ status }) => status)),
    segments: packWords(members.map(({ segments, ownSegments }) => JSON.stringify([...segments, ...ownSegments]))),
    review: Uint8Array.from(members, ({ isToReview }) => Number(isToReview)),
  };
}

/** Null where an older version published it. */
export function unpackMembers(chunk: DirectoryChunk): Member[] | null {
  const { program, members } = chunk;
  if (!members) return null;
  const [ids, names] = [unpackAllTexts(chunk.ids), unpackAllTexts(chunk.names)];
  const [types, statuses] = [unpackWords(members.types), unpackWords(members.statuses)];
  const sets = members.segments.words.map(setOf);
  return ids.map((ownId, index) => ({
    account: accountIdOf(program, ownId),
    name: names[index] || ownId,
    type: types[index] || null,
    status: STATUSES.find((status) => status === statuses[index]) ?? 'unknown',
    ...(sets[members.segments.codes[index] ?? 0] ?? NO_SET),
    main365: nullable(chunk.main365[index]),
    isToReview: members.review[index] === 1,
  }));
}

const NO_SET = { segments: [], ownSegments: [] };

function setOf(json: string): Pick<Member, 'segments' | 'ownSegments'> {
  const all = JSON.parse(json) as string[];
  const builtIn = SEGMENT_IDS.filter((id) => all.includes(id));
  return { segments: builtIn, ownSegments: all.filter((id) => !builtIn.some((known) => known === id)) };
}
