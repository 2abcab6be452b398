import type { Badge, Card } from '@/core/domain/page';
import { badgeParts, setLook } from './draw-badge';
import { make, makeButton } from './make';
import { sparkline } from './sparkline';

export type CardDoing = {
  readonly draft: (play: string | null) => void;
  readonly open: () => void;
  readonly decide: (play: string, state: 'done' | 'snoozed' | 'dismissed') => void;
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
  const closing = makeButton('close', '×', close);
  closing.setAttribute('aria-label', card.words.close);
  const name = make('h2', 'name', card.name);
  name.title = card.name;
  const tags = [card.stage.word, card.activity.word, card.tier].filter((word) => word !== '' && word !== card.badge.word);
  return make(
    'header',
    'head',
    make('div', 'title', name, closing),
    make('div', 'tags', chip(card.badge), ...tags.map((word) => make('span', 'tag', word))),
  );
}

function chip(badge: Badge): HTMLElement {
  const element = make('span', 'chip', ...badgeParts(badge));
  setLook(element, badge);
  return element;
}

function body(card: Card, doing: CardDoing): HTMLElement[] {
  const sections = [
    make('section', '', make('p', '', card.activity.reason), make('p', 'soft', `${card.stage.word}: ${card.stage.reason}`)),
    weeks(card),
    next(card, doing),
    why(card),
  ];
  return sections.filter((section) => section !== null);
}

function weeks(card: Card): HTMLElement | null {
  const line = sparkline(card.weeks, card.weeksLabel);
  return line && make('section', 'spark', line, make('p', 'small', card.weeksLabel));
}

function next({ actions, words }: Card, { draft, decide }: CardDoing): HTMLElement | null {
  if (actions.length === 0) return null;
  return make(
    'section',
    'next',
    make('h3', '', words.next),
    ...actions.map(({ play, title, why: reason }, at) =>
      make(
        'div',
        'action',
        make('p', 'action-title', title),
        make('p', 'soft', reason),
        make(
          'div',
          'buttons',
          makeButton(at === 0 ? 'primary' : 'plain', words.draft, () => draft(play)),
          makeButton('quiet', words.done, () => decide(play, 'done')),
          makeButton('quiet', words.snooze, () => decide(play, 'snoozed')),
          makeButton('quiet', words.dismiss, () => decide(play, 'dismissed')),
        ),
      ),
    ),
  );
}

function why({ factors, caps, notCounted, words }: Card): HTMLElement | null {
  if (factors.length + caps.length + notCounted.length === 0) return null;
  return make(
    'section',
    'why',
    make('h3', '', words.why),
    ...caps.map((text) => make('p', 'cap', text)),
    ...factors.map(({ name, points, text, share }) => {
      const bar = make('span', 'bar', make('span', 'fill'));
      bar.style.setProperty('--share', `${Math.round(share * 100)}%`);
      bar.setAttribute('aria-hidden', 'true');
      return make(
        'div',
        'factor',
        make('div', 'factor-head', make('span', 'factor-name', name), bar, make('span', 'points', points)),
        make('p', 'soft', text),
      );
    }),
    notCounted.length > 0 ? leftOut(words.notCounted, notCounted) : null,
  );
}

function leftOut(title: string, lines: readonly string[]): HTMLElement {
  const details = make('details', 'left-out', make('summary', '', `${title} (${lines.length})`));
  details.append(...lines.map((line) => make('p', 'soft', line)));
  return details;
}

function foot({ actions, dataAge, words }: Card, { draft, open }: CardDoing): HTMLElement {
  return make(
    'footer',
    'foot',
    make(
      'div',
      'buttons',
      actions.length === 0 ? makeButton('primary', words.draft, () => draft(null)) : null,
      makeButton('plain', words.open, open),
    ),
    make('p', 'small', dataAge),
  );
}
