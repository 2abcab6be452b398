import type { DirectoryEntry } from '../domain/directory';
import type { AccountId } from '../domain/ids';
import { playTitle } from '../i18n/play-title';
import { t } from '../i18n/translate';
import type { Answer, Piece } from '../platform/omnibox';
import type { OpenDirectory } from './directory-memory';
import { wordBadge } from './word-card';

/** Browsers show about six lines, the first among them. */
const MOST = 6;

export function suggestFor(text: string, directory: OpenDirectory): Answer {
  if (directory.entries.length === 0) return { first: plain(t('omnibox.no-data')), others: [] };
  const query = text.trim();
  if (query === '') return { first: plain(t('omnibox.empty')), others: [] };
  const [best, ...others] = directory.search(query, MOST);
  if (!best) return { first: plain(t('omnibox.none', { text: query })), others: [] };
  return {
    first: piecesOf(best, query, directory),
    others: others.map((entry) => ({ content: contentOf(entry, directory), pieces: piecesOf(entry, query, directory) })),
  };
}

/** The partner of a suggestion that was chosen, else the best match of what was typed; null: nobody. */
export function accountFor(text: string, directory: OpenDirectory): AccountId | null {
  const query = oneLine(text);
  const [chosen, other] = directory.entries.filter((entry) => contentOf(entry, directory) === query);
  if (chosen && !other) return chosen.account;
  return directory.search(query, 1)[0]?.account ?? null;
}

/** Name and id, for people to read; with several programmes also which one, so that it is nobody else's. */
function contentOf({ name, ownId, program }: DirectoryEntry, { units }: OpenDirectory): string {
  return [name, ownId, units.size > 1 ? units.get(program)?.name : '']
    .map((part) => oneLine(part ?? ''))
    .filter(Boolean)
    .join(' · ');
}

function piecesOf(entry: DirectoryEntry, query: string, { units }: OpenDirectory): readonly Piece[] {
  const { word, score } = wordBadge(entry);
  const health = score === null ? word : `${word} ${score}`;
  const program = units.size > 1 ? units.get(entry.program)?.name : '';
  const facts = [health, t(`word.stage.${entry.stage}`), entry.play ? playTitle(entry.play) : '', program].filter(Boolean);
  return [...marked(entry.name || entry.ownId, query), { text: `  ${facts.join(' · ')}`, look: 'dim' }];
}

/** Names are as people wrote them; the address bar knows one kind of space. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** The name with what was typed of it. */
function marked(name: string, query: string): readonly Piece[] {
  const at = name.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0 || name.toLowerCase().length !== name.length) return plain(name);
  const end = at + query.length;
  const pieces = [
    { text: name.slice(0, at), look: 'plain' },
    { text: name.slice(at, end), look: 'match' },
    { text: name.slice(end), look: 'plain' },
  ] as const;
  return pieces.filter(({ text }) => text !== '');
}

const plain = (text: string): readonly Piece[] => [{ text, look: 'plain' }];
