import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ProgramUnits } from '@/components/partner/PartnerTable';
import { Icon } from '@/components/ui/Icon';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { PartnerPage } from '@/core/domain/partner-page';
import { t } from '@/core/i18n/translate';
import { nameOf, ResultLine } from './ResultLine';

/** What is wanted of a partner: Enter alone; with Ctrl or Cmd; with Alt, where its page on the network is known. */
export type Wanted = { readonly to: 'open' | 'draft' } | { readonly to: 'network'; readonly url: string };

type Props = {
  readonly search: (text: string) => readonly DirectoryEntry[];
  /** Shown before anything is typed, under `startTitle`; with nobody in it, what to do instead. Null: not known yet. */
  readonly start: readonly DirectoryEntry[] | null;
  readonly startTitle: string;
  readonly programs: ReadonlyMap<ProgramId, ProgramUnits>;
  readonly hint: ComponentChildren;
  /** More of the partner that is meant, below the list, where no line jumps when another is meant. Null: there is no more. */
  readonly about?: (entry: DirectoryEntry) => ComponentChildren | null;
  /** There is nothing to search in (yet): an empty result says nothing. */
  readonly isWaiting?: boolean;
  /** Absent: Alt makes no difference. */
  readonly pageOf?: (entry: DirectoryEntry) => PartnerPage;
  /** Called within the key press or click. */
  readonly onPick: (entry: DirectoryEntry, how: Wanted) => void;
};

const A_PAGE = 8;

/** Typing, arrow keys, Enter: the focus never leaves the box, the list tells which line is meant. */
export function PartnerSearch({
  search,
  start,
  startTitle,
  programs,
  hint,
  about,
  isWaiting = false,
  pageOf,
  onPick,
}: Props): JSX.Element {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  // Whom the user went to; it stays meant when the list changes round it. Null: the first one.
  const [held, setHeld] = useState<AccountId | null>(null);
  const [refused, setRefused] = useState<{ readonly account: AccountId; readonly why: string } | null>(null);
  const isSearching = text.trim() !== '';
  const found = isSearching ? search(text) : (start ?? []);
  const last = found.length - 1;
  const active = Math.min(Math.max(0, indexOf(found, held)), last);
  const namesakes = namesakesOf(found);
  const meant = found[active];
  const more = (meant && about?.(meant)) ?? null;

  useEffect(() => box.current?.focus(), []);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, text, refused]);

  function goTo(index: number): void {
    setHeld(found[index]?.account ?? null);
    setRefused(null);
  }

  function write(value: string): void {
    setText(value);
    setHeld(null);
    setRefused(null);
  }

  function pick(entry: DirectoryEntry, { ctrlKey, metaKey, altKey }: Modifiers): void {
    const isDraft = ctrlKey || metaKey;
    const page = altKey && !isDraft && pageOf ? pageOf(entry) : null;
    if (page === null) onPick(entry, { to: isDraft ? 'draft' : 'open' });
    else if ('url' in page) onPick(entry, { to: 'network', url: page.url });
    else {
      setHeld(entry.account);
      setRefused({ account: entry.account, why: page.why });
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return; // an Enter that ends the writing of a CJK word is not a choice
    const next = event.shiftKey ? null : stepTo(event.key, active, last);
    if (next !== null) {
      event.preventDefault();
      goTo(next);
    } else if (event.key === 'Enter' && meant) {
      event.preventDefault();
      pick(meant, event);
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault(); // first empties the box, only then closes the popup
      write('');
    }
  }

  return (
    <search class="partner-search">
      <label class="visually-hidden" for={`${id}-box`}>
        {t('panels.look.find')}
      </label>
      <div class="search-box">
        <Icon name="search" />
        <input
          ref={box}
          id={`${id}-box`}
          class="input"
          type="text"
          inputMode="search"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('panels.look.placeholder')}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={meant ? `${id}-${active}` : undefined}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p class="visually-hidden" role="status">
        {refused ? refused.why : saidOf({ isSearching: isSearching && !isWaiting, hasMoved: held !== null, found, active })}
      </p>
      {!isSearching && found.length > 0 && <h2 class="search-title">{startTitle}</h2>}
      <div ref={list} id={`${id}-list`} class="results" role="listbox" aria-label={t('panels.look.results')}>
        {found.map((entry, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, aria-activedescendant names the line
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys
          <div
            key={entry.account}
            id={`${id}-${index}`}
            role="option"
            class="result"
            aria-selected={index === active}
            aria-describedby={index === active && more !== null ? `${id}-about` : undefined}
            aria-posinset={index + 1}
            aria-setsize={found.length}
            onPointerMove={() => index !== active && goTo(index)}
            onClick={(event) => pick(entry, event)}
          >
            <ResultLine
              entry={entry}
              program={programs.get(entry.program)}
              withProgram={programs.size > 1}
              hasNamesake={namesakes.has(nameOf(entry))}
            />
            {refused?.account === entry.account && <span class="result-refused small">{refused.why}</span>}
          </div>
        ))}
      </div>
      {isSearching && !isWaiting && found.length === 0 && (
        <div class="no-result muted">
          <p>{t('panels.look.none', { text: text.trim() })}</p>
          <p class="small">{t('look.none-do')}</p>
        </div>
      )}
      {!isSearching && !isWaiting && start?.length === 0 && (
        <div class="no-result muted">
          <p>{t('look.nobody')}</p>
          <p class="small">{t('look.nobody-do')}</p>
        </div>
      )}
      {found.length > 0 && (
        <div class="search-foot">
          {more !== null && (
            <div id={`${id}-about`} class="search-about small">
              {more}
            </div>
          )}
          <p class="search-hint muted small">{hint}</p>
        </div>
      )}
    </search>
  );
}

type Modifiers = { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean };

const indexOf = (entries: readonly DirectoryEntry[], held: AccountId | null) =>
  entries.findIndex(({ account }) => account === held);

/** Round the ends with single steps, not with pages. Null: the key does not go anywhere. */
function stepTo(key: string, active: number, last: number): number | null {
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return active === last ? 0 : active + 1;
    case 'ArrowUp':
      return active === 0 ? last : active - 1;
    case 'PageDown':
      return Math.min(last, active + A_PAGE);
    case 'PageUp':
      return Math.max(0, active - A_PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

type Said = {
  readonly isSearching: boolean;
  readonly hasMoved: boolean;
  readonly found: readonly DirectoryEntry[];
  readonly active: number;
};

/** How many there are and which one is meant, for those who don't see the list. Silent until something was done. */
function saidOf({ isSearching, hasMoved, found, active }: Said): string {
  const meant = found[active];
  if (!isSearching && !hasMoved) return '';
  if (!meant) return isSearching ? t('panels.look.count', { n: found.length }) : '';
  return t('look.said', { n: found.length, at: active + 1, name: nameOf(meant) });
}

/** Names that stand on more than one line: there the id tells who is who. */
function namesakesOf(entries: readonly DirectoryEntry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(entries.map(nameOf).filter((name) => seen.size === seen.add(name).size));
}
