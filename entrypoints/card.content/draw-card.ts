import type { Badge, Card } from '@/core/domain/page';
import type { ActionState } from '@/core/messaging/protocol';
import { showFace } from '@/core/overlay/paint/badge-face';
import { group, make, makeButton, unfindable } from '@/core/overlay/paint/make';
import { sparkline } from './sparkline';

export type CardDoing = {
  readonly draft: (play: string | null) => void;
  readonly open: () => void;
  readonly decide: (play: string, state: ActionState) => void;
  readonly close: () => void;
};

/** The card's content: who, how it is, what to do next, why; in this order, because few read to the end. */
export function drawCard(card: Card, doing: CardDoing): HTMLElement {
  const box = make('div', 'card', head(card, doing), make('div', 'body', ...body(card, doing)), foot(card, doing));
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

function body(card: Card, doing: CardDoing): HTMLElement[] {
  return [state(card), next(card, doing), why(card)].filter((section) => section !== null);
}

function state({ activity, stage, weeks, weeksLabel }: Card): HTMLElement {
  const line = sparkline(weeks, weeksLabel);
  const reason = `${stage.word}: ${stage.reason}`;
  return make(
    'section',
    '',
    group(make('div', '', unfindable('p', '', activity.reason), unfindable('p', 'soft', reason)), `${activity.reason} ${reason}`),
    line && make('div', 'spark', line, unfindable('p', 'small', weeksLabel)),
  );
}

function next({ actions, words }: Card, { draft, decide }: CardDoing): HTMLElement | null {
  if (actions.length === 0) return null;
  return make(
    'section',
    'next',
    unfindable('h3', '', words.next),
    ...actions.map(({ play, title, why: reason }, at) => {
      const action = make(
        'div',
        'action',
        unfindable('p', 'action-title', title),
        unfindable('p', 'soft', reason),
        make(
          'div',
          'buttons',
          makeButton(at === 0 ? 'primary' : 'plain', words.draft, () => draft(play)),
          makeButton('quiet', words.done, () => decide(play, 'done')),
          makeButton('quiet', words.snooze, () => decide(play, 'snoozed')),
          makeButton('quiet', words.dismiss, () => decide(play, 'dismissed')),
        ),
      );
      return group(action, `${title}: ${reason}`);
    }),
  );
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
  const bar = make('span', 'bar', make('span', 'fill'));
  bar.style.setProperty('--share', `${Math.round(share * 100)}%`);
  const row = unfindable(
    'div',
    '',
    make('div', 'factor-head', make('span', 'factor-name', name), bar, make('span', 'points', points)),
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
