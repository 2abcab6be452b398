import type { AccountId } from '@/core/domain/ids';
import type { DeskWords } from '@/core/domain/page';
import type { PageSegment } from '@/core/messaging/protocol';
import { group, make, makeButton, unfindable } from '@/core/overlay/paint/make';
import { line } from './bar-line';
import type { Newcomer, PageCount } from './count-page';
import { type WalkDoing, walkLine } from './draw-walk-line';
import { fill } from './fill-words';
import type { NewcomerState } from './newcomer-states';
import type { WalkState } from './walk-starter';

/** What opens below a line of the bar; one at a time. */
export type Section = 'segments' | 'newcomers' | 'off';

export type ListsDoing = WalkDoing & {
  readonly toggle: (section: Section) => void;
  /** Null: shows all. */
  readonly dim: (segment: string | null) => void;
  readonly add: (newcomer: Newcomer) => void;
  readonly drop: (newcomer: Newcomer) => void;
  readonly turnOff: () => void;
};

export type ListsModel = {
  readonly count: PageCount;
  readonly lastSeen: AccountId | null;
  readonly section: Section | null;
  readonly segments: readonly PageSegment[] | 'waiting' | 'failed';
  /** Of the segment that stays bright; null: nothing is dimmed. */
  readonly dimmed: { readonly id: string; readonly name: string; readonly bright: number } | null;
  /** Through that segment. */
  readonly walk: WalkState;
  readonly newcomers: readonly Newcomer[];
  readonly stateOf: (newcomer: Newcomer) => NewcomerState | null;
};

export type BarLists = {
  readonly jump: HTMLButtonElement;
  readonly nobody: HTMLElement;
  readonly elements: readonly HTMLElement[];
  readonly show: (model: ListsModel) => void;
};

/** More would be no list to look through. */
const MOST_NEWCOMERS = 40;

/** The lines of the bar below its counts, and what opens under each. */
export function drawLists(words: DeskWords, doing: ListsDoing): BarLists {
  const jump = lineButton('primary', words.jump);
  const nobody = line('soft', words.nobody);
  const dim = disclosure('segments', words.dim, doing);
  const newcomers = disclosure('newcomers', words.unknown, doing);
  const off = disclosure('off', words.off, doing);
  const dimLine = make('div', 'dim-line');
  let drawn = '';

  return {
    jump: jump.button,
    nobody,
    elements: [make('div', 'fold-out', dim.button, dimLine, dim.list), newcomers.element, off.element],
    show(model) {
      const { count, section } = model;
      const at = count.waiting.findIndex(({ account }) => account === model.lastSeen);
      jump.button.hidden = count.waiting.length === 0;
      nobody.hidden = count.waiting.length > 0;
      jump.setDetail(at < 0 ? String(count.waiting.length) : fill(words.at, { at: at + 1, all: count.waiting.length }));
      newcomers.setDetail(String(count.newcomers));
      dim.setDetail(model.dimmed?.name ?? '');
      for (const one of [dim, newcomers, off]) one.setOpen(one.section === section);

      // Lists are built anew only when they say something else: whoever reads or tabs through them is not disturbed.
      const states = model.newcomers.map((newcomer) => [newcomer, model.stateOf(newcomer)]);
      const now = JSON.stringify([section, model.segments, model.dimmed, model.walk, count.accounts.length, states]);
      if (now === drawn) return;
      drawn = now;
      const key = focusedKey(dim.list) ?? focusedKey(newcomers.list) ?? focusedKey(off.list) ?? focusedKey(dimLine);
      dimLine.replaceChildren(...dimmedLine(words, model, doing));
      dim.list.replaceChildren(...(section === 'segments' ? segmentList(words, model, doing) : []));
      newcomers.list.replaceChildren(...(section === 'newcomers' ? newcomerList(words, model, doing) : []));
      off.list.replaceChildren(...(section === 'off' ? offQuestion(words, doing) : []));
      if (key !== null) refocus([dimLine, dim.list, newcomers.list, off.list], key, dim.button);
    },
  };
}

function dimmedLine(words: DeskWords, { dimmed, count, walk }: ListsModel, doing: ListsDoing): HTMLElement[] {
  if (!dimmed) return [];
  const text = fill(words.dimmed, { shown: dimmed.bright, all: count.accounts.length, segment: dimmed.name });
  const all = makeButton('plain', words.showAll, () => doing.dim(null));
  all.dataset.key = 'show-all';
  return [line('soft', text), all, walkLine(words, walk, doing)];
}

function segmentList(words: DeskWords, { segments, dimmed }: ListsModel, { dim }: ListsDoing): HTMLElement[] {
  if (segments === 'waiting') return [line('soft', words.waiting)];
  if (segments === 'failed') return [line('soft', words.failed)];
  if (segments.length === 0) return [line('soft', words.noSegments)];
  const buttons = segments.map(({ id, name, accounts }) => {
    const { button, setDetail } = lineButton('choice', name);
    setDetail(String(accounts.length));
    const isOn = dimmed?.id === id;
    button.setAttribute('aria-pressed', String(isOn));
    button.dataset.key = `segment ${id}`;
    button.addEventListener('click', () => dim(isOn ? null : id));
    return button;
  });
  return [line('small', words.dimHint), make('div', 'choices', ...buttons)];
}

function newcomerList(words: DeskWords, { newcomers, stateOf }: ListsModel, doing: ListsDoing): HTMLElement[] {
  if (newcomers.length === 0) return [line('soft', words.noUnknown)];
  const items = newcomers.slice(0, MOST_NEWCOMERS).map((newcomer) => {
    const { name, website } = newcomer;
    const site = URL.parse(website)?.hostname ?? '';
    const state = stateOf(newcomer);
    const said = state === null || state === 'waiting' ? '' : saidOf(words, state);
    const text = unfindable(
      'div',
      'newcomer-text',
      make('p', 'newcomer-name', name),
      site || said ? make('p', 'small', said || site) : null,
    );
    const isAdded = typeof state === 'object' && state !== null && 'prospect' in state;
    const button = isAdded
      ? makeButton('quiet', words.undo, () => doing.drop(newcomer))
      : makeButton('plain', words.add, () => doing.add(newcomer));
    // What is said of several partners must say of whom.
    button.setAttribute('aria-label', `${button.getAttribute('aria-label')}: ${name}`);
    button.dataset.key = `newcomer ${name}`;
    return group(make('div', 'newcomer', text, button), [name, said || site].filter(Boolean).join(', '));
  });
  return [line('small', words.unknownHint), ...items];
}

/** What became of it, in words. */
export function saidOf(words: DeskWords, state: Exclude<NewcomerState, 'waiting'>): string {
  if (typeof state === 'object') return words.added;
  switch (state) {
    case 'already-there':
      return words.alreadyThere;
    case 'no-programme':
    case 'not-taken':
      return words.notAdded;
    case 'no-answer':
      return words.failed;
    default:
      return state satisfies never;
  }
}

function offQuestion(words: DeskWords, { turnOff, toggle }: ListsDoing): HTMLElement[] {
  const yes = makeButton('danger', words.offYes, turnOff);
  yes.dataset.key = 'off-yes';
  const no = makeButton('plain', words.offNo, () => toggle('off'));
  no.dataset.key = 'off-no';
  return [line('soft', words.offAsk), make('div', 'buttons', yes, no)];
}

/** A button as wide as the bar: its word, and at its end a number or what is chosen. */
function lineButton(className: string, label: string) {
  const word = unfindable('span', 'line-word', label);
  const detail = unfindable('span', 'line-detail');
  const button = make('button', `line-button ${className}`, word, ' ', detail);
  button.type = 'button';
  button.setAttribute('aria-label', label);
  return {
    button,
    setDetail(text: string) {
      if (detail.textContent === text) return;
      detail.textContent = text;
      button.setAttribute('aria-label', text ? `${label} ${text}` : label);
    },
  };
}

function disclosure(section: Section, label: string, { toggle }: ListsDoing) {
  const { button, setDetail } = lineButton('toggle', label);
  const list = make('div', 'list');
  button.dataset.key = section;
  button.addEventListener('click', () => toggle(section));
  return {
    section,
    button,
    list,
    element: make('div', 'fold-out', button, list),
    setDetail,
    setOpen(isOpen: boolean) {
      button.setAttribute('aria-expanded', String(isOpen));
      list.hidden = !isOpen;
    },
  };
}

/** Key of the element in it that has the focus. */
function focusedKey(list: HTMLElement): string | null {
  const { activeElement } = list.getRootNode() as ShadowRoot;
  return activeElement instanceof HTMLElement && list.contains(activeElement) ? (activeElement.dataset.key ?? null) : null;
}

function refocus(lists: readonly HTMLElement[], key: string, otherwise: HTMLElement): void {
  const places = lists.flatMap((list) => [...list.querySelectorAll<HTMLElement>('[data-key]')]);
  const placeOf = (wanted: string) => places.find(({ dataset }) => dataset.key === wanted);
  // Once the question is answered, its "yes" is gone and the button that asked it is back.
  (placeOf(key) ?? (key === 'walk-yes' ? placeOf('walk') : undefined) ?? otherwise).focus();
}
