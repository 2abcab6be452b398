import type { DirectoryEntry } from '../domain/directory';
import { accountIdOf, type ProgramId } from '../domain/ids';
import type { AccountDetail } from '../domain/insight';
import { ACTIVITIES, BANDS, STAGES, TIERS } from '../domain/partner';
import { ACCOUNTS_PER_LIST_CHUNK, type DirectoryChunk } from './chunks';
import { packMembers } from './pack-members';
import { nullable, packNullable, packNumbers } from './pack-numbers';
import { packTexts, unpackAllTexts } from './pack-texts';
import { packWords, unpackWords } from './pack-words';

/** The line of the directory that says of an account what lists, look-ups and badges need. */
export function entryOf({ facts, insight, actions }: AccountDetail, program: ProgramId): DirectoryEntry {
  const next = actions.find(({ state }) => state === 'open');
  return {
    account: facts.id,
    program,
    ownId: facts.ownId,
    name: facts.name,
    email: facts.email ?? '',
    website: facts.website ?? '',
    tag: facts.group ?? '',
    listed: facts.listed,
    band: insight.health.band,
    score: insight.health.score,
    isOld: insight.health.isOld,
    tier: insight.tier,
    stage: insight.stage.code,
    isStagePinned: insight.stage.by === 'manual',
    activity: insight.activity.code,
    main365: insight.recent.main365,
    main30: insight.recent.main30,
    expected30: insight.recent.expected30 ?? null,
    play: next?.play ?? null,
    priority: next?.priority ?? 0,
  };
}

export function packDirectory(program: ProgramId, accounts: readonly AccountDetail[]): DirectoryChunk[] {
  const chunks: DirectoryChunk[] = [];
  for (let from = 0; from < accounts.length; from += ACCOUNTS_PER_LIST_CHUNK) {
    const part = accounts.slice(from, from + ACCOUNTS_PER_LIST_CHUNK);
    const lines = part.map((account) => entryOf(account, program));
    chunks.push({ ...packChunk(program, from / ACCOUNTS_PER_LIST_CHUNK, lines), members: packMembers(part) });
  }
  return chunks;
}

export function packChunk(program: ProgramId, chunk: number, part: readonly DirectoryEntry[]): DirectoryChunk {
  return {
    program,
    chunk,
    ids: packTexts(part.map(({ ownId }) => ownId)),
    names: packTexts(part.map(({ name }) => name)),
    emails: packTexts(part.map(({ email }) => email)),
    websites: packTexts(part.map(({ website }) => website ?? '')),
    tags: packWords(part.map(({ tag }) => tag ?? '')),
    listed: Uint8Array.from(part, ({ listed }) => Number(listed)),
    band: packWords(part.map(({ band }) => band)),
    score: packNullable(part.map(({ score }) => score)),
    isOld: Uint8Array.from(part, ({ isOld }) => Number(isOld)),
    tier: packWords(part.map(({ tier }) => tier)),
    stage: packWords(part.map(({ stage }) => stage)),
    isStagePinned: Uint8Array.from(part, ({ isStagePinned }) => Number(isStagePinned)),
    activity: packWords(part.map(({ activity }) => activity)),
    main365: packNullable(part.map(({ main365 }) => main365)),
    main30: packNullable(part.map(({ main30 }) => main30)),
    expected30: packNullable(part.map(({ expected30 }) => expected30 ?? null)),
    play: packWords(part.map(({ play }) => play ?? '')),
    priority: packNumbers(part.map(({ priority }) => priority)),
  };
}

/** A word that this version does not know reads as the unknown one: the snapshot is computed anew after an update. */
export function unpackDirectory(chunk: DirectoryChunk): DirectoryEntry[] {
  const ids = unpackAllTexts(chunk.ids);
  const [names, emails] = [unpackAllTexts(chunk.names), unpackAllTexts(chunk.emails)];
  const websites = chunk.websites ? unpackAllTexts(chunk.websites) : [];
  const tags = chunk.tags ? unpackWords(chunk.tags) : [];
  const [bands, tiers, stages] = [unpackWords(chunk.band), unpackWords(chunk.tier), unpackWords(chunk.stage)];
  const [activities, plays] = [unpackWords(chunk.activity), unpackWords(chunk.play)];
  return ids.map((ownId, index) => ({
    account: accountIdOf(chunk.program, ownId),
    program: chunk.program,
    ownId,
    name: names[index] ?? '',
    email: emails[index] ?? '',
    website: websites[index] ?? '',
    tag: tags[index] ?? '',
    listed: chunk.listed[index] === 1,
    band: known(BANDS, bands[index], 'unknown'),
    score: nullable(chunk.score[index]),
    isOld: chunk.isOld[index] === 1,
    tier: known(TIERS, tiers[index], 'none'),
    stage: known(STAGES, stages[index], 'discovery'),
    isStagePinned: chunk.isStagePinned[index] === 1,
    activity: known(ACTIVITIES, activities[index], 'unknown'),
    main365: nullable(chunk.main365[index]),
    main30: nullable(chunk.main30[index]),
    expected30: nullable(chunk.expected30?.[index]),
    play: plays[index] || null,
    priority: chunk.priority[index] ?? 0,
  }));
}

function known<Word extends string>(words: readonly Word[], word: string | undefined, otherwise: Word): Word {
  return words.find((candidate) => candidate === word) ?? otherwise;
}
