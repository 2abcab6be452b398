// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ActionList } from '@/components/partner/ActionList';
import { ProgramActionList } from '@/components/partner/ProgramActionList';
import type { RankedAction } from '@/components/partner/ranked-action';
import type { ProgramAction } from '@/core/domain/insight';
import type { Currency } from '@/core/domain/money';
import { sentence } from '@/core/domain/sentence';
import { placeOfAction } from '@/entrypoints/workspace/program-links';
import { ACME, anAction } from '@/test/fixtures/makers';

afterEach(cleanup);

const why = sentence('insight.factor.momentum.silent', { since: { day: 20_454 } });

function ranked(name: string, change: Parameters<typeof anAction>[1] = {}): RankedAction {
  return {
    others: 0,
    action: anAction(name, { why, ...change }),
    partner: {
      name,
      href: `#/partners/${name}`,
      band: 'watch',
      score: 55,
      isOld: false,
      stage: 'engagement',
      activity: 'dipping',
      weeks: [1, 2, 3],
    },
  };
}

const verbs = () => ({ onDraft: vi.fn(), onDone: vi.fn(), onSnooze: vi.fn(), onDismiss: vi.fn() });
const focused = () => document.activeElement?.textContent;

test('each suggestion says for whom, what, why and what is at stake', () => {
  render(<ActionList label="Next actions" items={[ranked('Ann')]} {...verbs()} />);
  const row = screen.getByRole('listitem');
  expect(row.querySelector('h3')?.textContent).toBe('Ann');
  for (const text of ['Ask what happened', 'Watch', '55', 'silent since Jan 1, 2026', '€5', 'at stake in 30 days']) {
    expect(row.textContent).toContain(text);
  }
});

test('on the page of one partner the rows go by what to do', () => {
  render(<ActionList label="Next actions" items={[ranked('Ann')]} isOfOnePartner {...verbs()} />);
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Ask what happened');
});

test('what is at stake is said once, without feigned precision', () => {
  const money = { units: 4_602_500, currency: 'EUR' as Currency };
  const dip = sentence('play.A-16.why.dip', {
    metric: 'clicks',
    recent: 2,
    expected: 9,
    channel: 'none',
    fall: { share: 0.78 },
    since: { day: 20_454 },
    hasStake: 'yes',
    stake: money,
  });
  render(<ActionList label="Next actions" items={[ranked('Ann', { why: dip, money })]} {...verbs()} />);
  const text = screen.getByRole('listitem').textContent ?? '';
  expect(text).toContain('down 78%, since about Jan 1, 2026.');
  expect(text.match(/€[\d.]*/g)).toEqual(['€460']);
});

test.each([
  ['Draft a message: Ask what happened, Ann', 'onDraft'],
  ['Done: Ask what happened, Ann', 'onDone'],
  ['Snooze: Ask what happened, Ann', 'onSnooze'],
  ['Dismiss: Ask what happened, Ann', 'onDismiss'],
] as const)('the button "%s" does what it says, to this action', (name, verb) => {
  const all = verbs();
  const items = [ranked('Bob'), ranked('Ann')];
  render(<ActionList label="Next actions" items={items} {...all} />);
  fireEvent.click(screen.getByRole('button', { name }));
  expect(all[verb]).toHaveBeenCalledExactlyOnceWith(items[1]?.action);
  expect(Object.values(all).filter((fn) => fn.mock.calls.length > 0)).toHaveLength(1);
});

test('names are text, whatever they look like', () => {
  const { container } = render(<ActionList label="Next actions" items={[ranked('<b>x</b>')]} {...verbs()} />);
  expect(screen.getByRole('link', { name: '<b>x</b>' })).toBeTruthy();
  expect(container.querySelector('b')).toBeNull();
});

test('money that is not known is not shown as 0', () => {
  render(<ActionList label="Next actions" items={[ranked('Ann', { money: null })]} {...verbs()} />);
  expect(screen.getByRole('listitem').textContent).not.toContain('at stake');
});

test('J and K move between the partners, and stop at the ends; other keys are left alone', () => {
  render(<ActionList label="Next actions" items={['Ann', 'Bob', 'Cem'].map((name) => ranked(name))} {...verbs()} />);
  screen.getByRole('link', { name: 'Ann' }).focus();
  const walk = ['k', 'j', 'j', 'j', 'x', 'k'].map((key) => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    return focused();
  });
  expect(walk).toEqual(['Ann', 'Bob', 'Cem', 'Cem', 'Cem', 'Bob']);
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'j', ctrlKey: true });
  expect(focused()).toBe('Bob');
});

test('when the row in focus is settled, the one that moves up gets the focus', () => {
  const all = ['Ann', 'Bob', 'Cem'].map((name) => ranked(name));
  const { rerender } = render(<ActionList label="Next actions" items={all} {...verbs()} />);
  screen.getByRole('button', { name: /^Done.*Bob$/ }).focus();
  rerender(<ActionList label="Next actions" items={all.filter(({ partner }) => partner.name !== 'Bob')} {...verbs()} />);
  expect(focused()).toBe('Cem');
});

test('a list that changes elsewhere takes no focus', () => {
  const all = ['Ann', 'Bob', 'Cem'].map((name) => ranked(name));
  const { rerender } = render(<ActionList label="Next actions" items={all} {...verbs()} />);
  rerender(<ActionList label="Next actions" items={all.slice(1)} {...verbs()} />);
  expect(document.activeElement).toBe(document.body);
});

test('where nothing is written no draft is offered', () => {
  render(<ActionList label="Next actions" items={[ranked('Ann', { play: 'A-17' })]} {...verbs()} />);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Done', 'Snooze', 'Dismiss']);
});

describe('what to do for a programme', () => {
  const action: ProgramAction = {
    program: ACME,
    play: 'A-20',
    priority: 1,
    money: null,
    chance: 0.01,
    minutes: 10,
    why: sentence('play.A-20.why.first', { count: 12, news: 1 }),
    trigger: 1,
    since: null,
    state: 'open',
    until: null,
  };

  test('says what and why, and names the programme where there are several', () => {
    render(
      <ProgramActionList label="For the programme" placeOf={placeOfAction} items={[{ action, program: 'Acme' }]} {...verbs()} />,
    );
    const text = screen.getByRole('listitem').textContent ?? '';
    for (const part of ['Write the newsletter', 'Acme', '1 offer is on your board', '12 partners would get it']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Draft');
  });

  test.each([
    ['A-20', 'Open newsletters', '#/outreach/newsletters'],
    ['A-35', 'Open contests', '#/outreach/contests'],
  ])('%s leads to the page on which it is done', (play, text, href) => {
    const items = [{ action: { ...action, play }, program: null }];
    render(<ProgramActionList label="For the programme" placeOf={placeOfAction} items={items} {...verbs()} />);
    expect(screen.getByRole('link', { name: text }).getAttribute('href')).toBe(href);
  });

  test('what is done elsewhere leads nowhere', () => {
    const items = [{ action: { ...action, play: 'A-23' }, program: null }];
    render(<ProgramActionList label="For the programme" placeOf={placeOfAction} items={items} {...verbs()} />);
    expect(screen.queryByRole('link')).toBeNull();
  });

  test.each([
    ['Done: Write the newsletter', 'onDone'],
    ['Snooze: Write the newsletter', 'onSnooze'],
    ['Dismiss: Write the newsletter', 'onDismiss'],
  ] as const)('the button "%s" does what it says', (name, verb) => {
    const all = verbs();
    render(<ProgramActionList label="For the programme" placeOf={placeOfAction} items={[{ action, program: null }]} {...all} />);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(all[verb]).toHaveBeenCalledExactlyOnceWith(action);
  });
});
