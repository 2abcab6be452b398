import type { Badge, Card } from '@/core/domain/page';
import { showFace } from '@/core/overlay/paint/badge-face';
import { group, make, makeButton, unfindable } from '@/core/overlay/paint/make';
import { sparkline } from './sparkline';

/** A next action that was decided on while the card is open. */
export type Decided = {
  readonly play: string;
  readonly title: string;
  readonly state: 'done' | 'snoozed' | 'dismissed';
};

export type CardDoing = {
  readonly draft: (play: string | null) => void;
  readonly open: () => void;
  readonly decide: (decided: Decided) => void;
  readonly undo: (decided: Decided) => void;
  readonly close: () => void;
};

/** The card's content: who, how it is, what to do next, why; in this order, because few read to the end. */
export function drawCard(card: Card, doing: CardDoing, decided: readonly Decided[]): HTMLElement {
  const sections = [state(card), next(card, doing, decided), why(card), known(card)].filter((section) => section !== null);
  const box = make('div', 'card', head(card, doing), make('div', 'body', ...sections), foot(card, doing));
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', card.name);
  box.tabIndex = -1;
  return box;
}

function head(card: Card, { close }: CardDoing): HTMLElement {
  const closing = makeButton('close', card.words.close, close);
  closing.replaceChildren('×');
  const name = make('h2', 'name', card.name);
  name.title = card.name;
  const words = [card.stage.word, card.activity.word, card.tier].filter((word) => word !== '' && word !== card.badge.word);
  const tags = make('div', 'tags', chip(card.badge), ...words.map((word) => unfindable('span', 'tag', word)));
  const { word, score } = card.badge;
  return make(
    'header',
    'head',
    make('div', 'title', name, closing),
    group(tags, [score === null ? word : `${word} ${score}`, ...words].join(', ')),
  );
}

function chip(badge: Badge): HTMLElement {
  const element = make('span', 'chip');
  element.ariaHidden = 'true'; // the group around says it
  showFace(element, badge);
  return element;
}

function state({ activity, stage, change, weeks, weeksLabel, dip }: Card): HTMLElement {
  const drawing = sparkline(weeks, dip?.from ?? null, dip ? `${weeksLabel}. ${dip.label}` : weeksLabel);
  const since = stage.since === '' ? '' : ` (${stage.since})`;
  return make(
    'section',
    '',
    line('', activity.reason),
    line('soft', `${stage.word}${since}: ${stage.reason}`),
    change === '' ? null : line('soft', change),
    drawing &&
      make('div', 'spark', drawing, unfindable('p', 'small', weeksLabel), dip && unfindable('p', 'small dip-label', dip.label)),
  );
}

function next({ actions, words }: Card, doing: CardDoing, decided: readonly Decided[]): HTMLElement | null {
  const waiting = actions.filter(({ play }) => !decided.some((one) => one.play === play));
  if (waiting.length + decided.length === 0) return null;
  return make(
    'section',
    'next',
    unfindable('h3', '', words.next),
    ...waiting.map((action, at) => actionBlock(action, at === 0, { words, doing })),
    ...decided.map((one) => decidedLine(one, { words, doing })),
  );
}

type Around = { readonly words: Card['words']; readonly doing: CardDoing };

function actionBlock(action: Card['actions'][number], isFirst: boolean, { words, doing }: Around): HTMLElement {
  const { play, title, why: reason } = action;
  const decide = (state: Decided['state']) => () => doing.decide({ play, title, state });
  const block = make(
    'div',
    'action',
    unfindable('p', 'action-title', title),
    unfindable('p', 'soft', reason),
    make(
      'div',
      'buttons',
      makeButton(isFirst ? 'primary' : 'plain', words.draft, () => doing.draft(play)),
      makeButton('quiet', words.done, decide('done')),
      makeButton('quiet', words.snooze, decide('snoozed')),
      makeButton('quiet', words.dismiss, decide('dismissed')),
    ),
  );
  block.dataset.play = play;
  return group(block, `${title}: ${reason}`);
}

const SAID = { done: 'isDone', snoozed: 'isSnoozed', dismissed: 'isDismissed' } as const;

/** "Done. Undo": until the card closes. */
function decidedLine(decided: Decided, { words, doing }: Around): HTMLElement {
  const said = words[SAID[decided.state]];
  const text = unfindable('p', 'decided-text', make('span', 'decided-title', decided.title), ` ${said}`);
  const undo = makeButton('quiet', words.undo, () => doing.undo(decided));
  return group(make('div', 'decided', text, undo), `${decided.title}: ${said}`);
}

function why({ factors, caps, notCounted, words }: Card): HTMLElement | null {
  if (factors.length + caps.length + notCounted.length === 0) return null;
  return make(
    'section',
    'why',
    factors.length + caps.length > 0 ? unfindable('h3', '', words.why) : null,
    ...caps.map((text) => line('cap', text)),
    ...factors.map(factor),
    notCounted.length > 0 ? leftOut(words.notCounted, notCounted, factors.length === 0) : null,
  );
}

function factor({ name, points, text, share }: Card['factors'][number]): HTMLElement {
  const meter = make('span', 'meter', make('span', 'fill'));
  meter.style.setProperty('--share', `${Math.round(share * 100)}%`);
  const row = unfindable(
    'div',
    '',
    make('div', 'factor-head', make('span', 'factor-name', name), meter, make('span', 'points', points)),
    make('p', 'soft', text),
  );
  return group(make('div', 'factor', row), `${name}, ${points}: ${text}`);
}

function leftOut(title: string, texts: readonly string[], isOpen: boolean): HTMLElement {
  const summary = make('summary', '', unfindable('span', '', title));
  summary.setAttribute('aria-label', title);
  const details = make('details', 'left-out', summary, ...texts.map((text) => line('soft', text)));
  details.open = isOpen;
  return details;
}

function known({ lastTouch, goal, terms, permission, brought, segments, words }: Card): HTMLElement {
  const chips = make('div', 'tags', ...segments.map((name) => unfindable('span', 'tag', name)));
  return make(
    'section',
    '',
    unfindable('h3', '', words.known),
    line('soft', lastTouch),
    ...[goal, terms, permission, brought].filter((text) => text !== '').map((text) => line('soft', text)),
    segments.length === 0 ? null : group(chips, segments.join(', ')),
  );
}

function line(className: string, text: string): HTMLElement {
  return group(make('div', className, unfindable('p', '', text)), text);
}

function foot({ actions, dataAge, words }: Card, { draft, open }: CardDoing): HTMLElement {
  return make(
    'footer',
    'foot',
    line('small', dataAge),
    actions.length === 0 ? makeButton('primary', words.draft, () => draft(null)) : null,
    makeButton('plain', words.open, open),
  );
}
