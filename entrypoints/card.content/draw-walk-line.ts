import type { DeskWords } from '@/core/domain/page';
import { make, makeButton } from '@/core/overlay/paint/make';
import { line } from './bar-line';
import { fill } from './fill-words';
import type { WalkState } from './walk-starter';

export type WalkDoing = {
  /** `replaces`: the walk that is going on ends. */
  readonly walk: (replaces: boolean) => void;
  readonly keepWalk: () => void;
};

/** Below the segment that stays bright: to its partners one by one, and what became of that. */
export function walkLine(words: DeskWords, state: WalkState, { walk, keepWalk }: WalkDoing): HTMLElement {
  const said = saidOfWalk(words, state);
  const text = said === '' ? null : line('small', said);
  if (state === 'going-on') {
    const yes = makeButton('plain', words.walkYes, () => walk(true));
    yes.dataset.key = 'walk-yes';
    // The key of the button that was pressed: the focus goes to what changes nothing.
    const no = makeButton('plain', words.walkNo, keepWalk);
    no.dataset.key = 'walk';
    return make('div', 'walk-line', text, make('div', 'buttons', yes, no));
  }
  const start = makeButton('plain', words.walk, () => walk(false));
  start.dataset.key = 'walk';
  return make('div', 'walk-line', start, text);
}

export function saidOfWalk(words: DeskWords, state: WalkState): string {
  if (state === null) return '';
  if (typeof state === 'object') return fill(words.walkBegun, { all: state.count });
  switch (state) {
    case 'waiting':
      return words.waiting;
    case 'going-on':
      return words.walkAsk;
    case 'nobody':
      return words.walkNobody;
    case 'no-programme':
      return words.walkNoProgramme;
    case 'no-answer':
      return words.failed;
    default:
      return state satisfies never;
  }
}
