import type { Badge, DeskWords } from '@/core/domain/page';
import { showFace } from '@/core/overlay/paint/badge-face';
import { group, make, makeButton, makeSvg, unfindable } from '@/core/overlay/paint/make';
import type { PageCount } from './count-page';
import { type Corner, dragByPointer, stepTo } from './dock';
import { type BarLists, drawLists, type ListsDoing, type ListsModel } from './draw-bar-lists';
import { fill } from './fill-words';

export type BarDoing = ListsDoing & {
  readonly fold: (isFolded: boolean) => void;
  readonly close: () => void;
  readonly move: (corner: Corner) => void;
  readonly jump: () => void;
};

export type BarModel = ListsModel & {
  readonly corner: Corner;
  readonly isFolded: boolean;
  readonly program: string | null;
  readonly account: string | null;
};

export type BarParts = {
  readonly box: HTMLElement;
  readonly pill: HTMLElement;
  readonly show: (model: BarModel) => void;
  /** Gives the focus to what has this key, if it is there. */
  readonly focus: (key: string) => void;
  /** For as long as something of the page wants the place. */
  readonly moveTo: (corner: Corner) => void;
  /** Of box and pill the one that is to be seen. */
  readonly current: () => HTMLElement;
};

const GRIP = 'M4 2.5h0M8 2.5h0M4 6h0M8 6h0M4 9.5h0M8 9.5h0';
const DASH = 'M2.5 6h7';
const CROSS = 'M3 3l6 6M9 3l-6 6';
/** What a folded bar still shows: of the rest there is nothing to do. */
const IN_PILL = 3;

/** Made once; `show` changes what is different, so that the focus stays and a page that scrolls costs nothing. */
export function drawBar(words: DeskWords, doing: BarDoing): BarParts {
  const reads = group(make('div', 'reads', unfindable('span', '')), '');
  const grip = icon('grip', words.move, GRIP);
  const fold = icon('icon', words.fold, DASH, () => doing.fold(true));
  fold.dataset.key = 'fold';
  const close = icon('icon', words.close, CROSS, () => doing.close());
  const head = make('header', 'bar-head', grip, reads, fold, close);

  const counts = group(make('div', 'counts'), '');
  const lists = drawLists(words, doing);
  const box = make('section', 'bar', head, make('div', 'bar-body', counts, jumpLine(words, doing, lists), ...lists.elements));
  box.setAttribute('aria-label', words.title);

  const unfold = makeButton('pill-open', words.open, () => doing.fold(false));
  unfold.replaceChildren(); // it lies over the numbers: its name says them in words
  unfold.dataset.key = 'pill';
  const marks = make('div', 'marks');
  const pill = make('div', 'bar pill', marks, unfold);

  let corner: Corner = 'bottom-right';
  const drag = (to: Corner) => doing.move(to);
  dragByPointer(head, box, drag);
  dragByPointer(unfold, pill, drag);
  for (const handle of [grip, unfold]) {
    handle.addEventListener('keydown', (event) => {
      const to = stepTo(event.key, corner);
      if (!to) return;
      event.preventDefault(); // the page would scroll
      doing.move(to);
    });
  }
  const moveTo = (to: Corner) => {
    box.dataset.corner = to;
    pill.dataset.corner = to;
  };

  let counted = '';
  return {
    box,
    pill,
    moveTo,
    current: () => (box.hidden ? pill : box),
    focus(key) {
      const places = [unfold, ...box.querySelectorAll<HTMLElement>('[data-key]')];
      places.find(({ dataset, hidden }) => dataset.key === key && !hidden)?.focus();
    },
    show(model) {
      corner = model.corner;
      moveTo(corner);
      box.hidden = model.isFolded;
      pill.hidden = !model.isFolded;
      relabel(reads, readsText(words, model));
      const now = JSON.stringify([model.count.looks.map(({ badge, count }) => [badge.word, count]), model.count.activities]);
      if (now !== counted) {
        counted = now;
        showCounts(counts, model.count, words);
        marks.replaceChildren(...model.count.looks.slice(0, IN_PILL).map(({ badge, count }) => countChip(badge, count, false)));
        unfold.setAttribute('aria-label', `${words.open}. ${words.counts}: ${countTexts(model.count.looks).join(', ')}`);
      }
      if (!model.isFolded) lists.show(model);
    },
  };
}

function jumpLine(words: DeskWords, { jump }: BarDoing, { jump: button, nobody }: BarLists): HTMLElement {
  button.addEventListener('click', jump);
  button.title = words.jumpHint;
  return make('div', 'line', button, nobody);
}

function readsText(words: DeskWords, { program, account }: BarModel): string {
  const name = program ?? '–';
  return account === null || account === name
    ? fill(words.reads, { program: name })
    : fill(words.readsAccount, { program: name, account: account.replace(/^https?:\/\//, '') });
}

function showCounts(element: HTMLElement, { looks, activities }: PageCount, words: DeskWords): void {
  const activityTexts = activities.map(({ activity, count }) => `${count} ${words[`activity.${activity}`]}`);
  element.replaceChildren(
    make('div', 'chips', ...looks.map(({ badge, count }) => countChip(badge, count, true))),
    unfindable('p', 'soft', activityTexts.join(' · ')),
  );
  element.setAttribute('aria-label', `${words.counts}: ${countTexts(looks).concat(activityTexts).join(', ')}`);
}

const countTexts = (looks: PageCount['looks']) => looks.map(({ badge, count }) => `${count} ${badge.word}`);

/** Shape and number, and the word where there is room. */
function countChip(badge: Badge, count: number, hasWord: boolean): HTMLElement {
  const chip = make('span', 'chip', unfindable('b', '', String(count)));
  showFace(chip, { ...badge, word: hasWord ? badge.word : '', score: null, isOld: false, isPinned: false });
  return chip;
}

/** A button with a drawing instead of a word. */
function icon(className: string, label: string, path: string, onClick: () => void = () => undefined): HTMLButtonElement {
  const button = makeButton(className, label, onClick);
  const { svg, path: line } = makeSvg('stroke');
  line.setAttribute('d', path);
  button.replaceChildren(svg);
  button.title = label;
  return button;
}

/** Of a group or a button that holds one unfindable text. */
export function relabel(element: HTMLElement, label: string): void {
  if (element.getAttribute('aria-label') === label) return;
  element.setAttribute('aria-label', label);
  element.firstElementChild?.replaceChildren(label);
}
