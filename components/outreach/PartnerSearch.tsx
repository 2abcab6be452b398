import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HealthBadge } from '@/components/partner/HealthBadge';
import type { ProgramUnits } from '@/components/partner/PartnerTable';
import { playTitle } from '@/components/partner/play-title';
import { StageTag } from '@/components/partner/StageTag';
import { valueText } from '@/components/partner/value-text';
import { Icon } from '@/components/ui/Icon';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly search: (text: string) => readonly DirectoryEntry[];
  /** Shown before anything is typed, under `startTitle`. */
  readonly start: readonly DirectoryEntry[];
  readonly startTitle: string;
  readonly programs: ReadonlyMap<ProgramId, ProgramUnits>;
  readonly hint: ComponentChildren;
  /** There is nothing to search in (yet): an empty result says nothing. */
  readonly isWaiting?: boolean;
  /** Called within the key press or click. `withModifier`: Ctrl or Cmd was held. */
  readonly onPick: (entry: DirectoryEntry, withModifier: boolean) => void;
};

/** Typing, arrow keys, Enter: the focus never leaves the box, the list tells which line is meant. */
export function PartnerSearch({ search, start, startTitle, programs, hint, isWaiting = false, onPick }: Props): JSX.Element {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const isSearching = text.trim() !== '';
  const found = isSearching ? search(text) : start;
  const active = Math.min(at, found.length - 1);
  const namesakes = namesakesOf(found);

  useEffect(() => box.current?.focus(), []);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, text]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return; // an Enter that ends the writing of a CJK word is not a choice
    const last = found.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
    };
    const next = steps[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      // Round the ends with single steps, not with pages.
      setAt(next < 0 ? (active === 0 ? last : 0) : next > last ? (active === last ? 0 : last) : next);
      return;
    }
    const entry = found[active];
    if (event.key === 'Enter' && entry) {
      event.preventDefault();
      onPick(entry, event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault(); // first empties the box, only then closes the popup
      setText('');
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
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('panels.look.placeholder')}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p class="visually-hidden" role="status">
        {isSearching && !isWaiting ? t('panels.look.count', { n: found.length }) : ''}
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
            onPointerMove={() => setAt(index)}
            onClick={(event) => onPick(entry, event.ctrlKey || event.metaKey)}
          >
            <Result
              entry={entry}
              program={programs.get(entry.program)}
              withProgram={programs.size > 1}
              hasNamesake={namesakes.has(nameOf(entry))}
            />
          </div>
        ))}
      </div>
      {isSearching && !isWaiting && found.length === 0 && (
        <p class="no-result muted">{t('panels.look.none', { text: text.trim() })}</p>
      )}
      {found.length > 0 && <p class="search-hint muted small">{hint}</p>}
    </search>
  );
}

const nameOf = ({ name, ownId }: DirectoryEntry) => name || ownId;

/** Names that stand on more than one line: there the id tells who is who. */
function namesakesOf(entries: readonly DirectoryEntry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(entries.map(nameOf).filter((name) => seen.size === seen.add(name).size));
}

type ResultProps = {
  readonly entry: DirectoryEntry;
  readonly program: ProgramUnits | undefined;
  readonly withProgram: boolean;
  readonly hasNamesake: boolean;
};

function Result({ entry, program, withProgram, hasNamesake }: ResultProps): JSX.Element {
  const programName = withProgram ? program?.name : undefined;
  return (
    <>
      <span class="result-name">
        <bdi>{nameOf(entry)}</bdi>
      </span>
      <HealthBadge band={entry.band} score={entry.score} isOld={entry.isOld} stage={entry.stage} activity={entry.activity} />
      {hasNamesake && <span class="result-facts small muted">{[programName, entry.ownId].filter(Boolean).join(' · ')}</span>}
      <span class="result-facts small">
        {programName && !hasNamesake && <span class="muted">{programName}</span>}
        <StageTag stage={entry.stage} isPinned={entry.isStagePinned} />
        {program && entry.main30 !== null && (
          <span class="muted">
            {t(`panels.look.last30.${program.mainMetric}`, {
              value: valueText(entry.main30, program.mainMetric, program.currency),
            })}
          </span>
        )}
      </span>
      {entry.play && (
        <span class="result-play small">
          <Icon name="right" size={14} />
          {playTitle(entry.play)}
        </span>
      )}
    </>
  );
}
