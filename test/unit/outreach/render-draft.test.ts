import { describe, expect, test } from 'vitest';
import type { NextAction } from '@/core/domain/insight';
import { formatDay } from '@/core/i18n/format';
import { t } from '@/core/i18n/translate';
import { renderDraft } from '@/core/outreach/render-draft';
import { templateFacts } from '@/core/outreach/template-facts';
import { TEMPLATE_IDS } from '@/core/outreach/template-ids';
import { PROMISE_NAMES } from '@/core/outreach/template-variables';
import { findTemplate } from '@/core/outreach/templates';
import { findPlay, isWritten, PLAYS } from '@/core/playbook/plays';
import { ARCHETYPES, type DraftCase, draftSources, everyDraft, reasonsOf } from '../../fixtures/draft-archetypes';
import { AS_OF, anInsight, euros } from '../../fixtures/insight-makers';
import { aSituation } from '../../fixtures/situation-makers';

/** A message in English as the panel makes it. */
function draft(id: string, given: DraftCase = {}, play: string | null = null) {
  const template = findTemplate(id, 'en');
  if (!template) throw new Error(`no template ${id}`);
  return renderDraft(template, templateFacts(draftSources(given, play)));
}

test('every play that writes has archetypes, and together they use every template', () => {
  expect(PLAYS.filter(({ id }) => isWritten(id) && !ARCHETYPES[id])).toEqual([]);
  expect([...new Set(everyDraft.map(([, , template]) => template))].sort()).toEqual([...TEMPLATE_IDS].sort());
});

const ASKS_FOR_PROMISES: ReadonlySet<string> = new Set([
  ...([
    'boost',
    'first-sale-bonus',
    'exclusive-code',
    'stalled-creator',
    'reward',
    'goal',
    'terms',
    'cap',
    'breach',
    'invite',
  ] as const),
  ...([
    'event',
    'guidelines',
    'community',
    'better-landing',
    'new-creative',
    'content-permission',
    'data-pack',
    'contest',
  ] as const),
]);

describe.each(everyDraft)('%s for %s (%s)', (play, _name, template, given) => {
  const { subject, message, gaps } = draft(template, given, play);

  test('is a short plain message with one question', () => {
    expect(subject.length).toBeGreaterThan(5);
    expect(subject.length).toBeLessThanOrEqual(80);
    expect(message.length).toBeLessThan(900);
    expect(message).toMatch(/^Hello Garden Letters,\n\n/);
    expect(message).toMatch(/\n\nBest regards\nMara Lindt$/);
    expect(message.match(/\?/g)).toHaveLength(1);
    expect(message).not.toMatch(/!|undefined|null|NaN|[{}<>]|\n{3}| {2}|[ \t]$/m);
  });

  test('leaves open only what the user must promise', () => {
    const promises = PROMISE_NAMES.map((name) => t(`word.fact.${name}`));
    expect(gaps.filter((gap) => !promises.includes(gap))).toEqual([]);
    expect(gaps.length > 0).toBe(ASKS_FOR_PROMISES.has(template));
    for (const gap of gaps) expect(`${subject}\n${message}`).toContain(`[[${gap}]]`);
  });

  test('says no number that is not stored', () => {
    const own = anInsight(given.insight);
    const { recent, dip } = own;
    const stored = [
      recent.clicks30,
      recent.clicksPrevious30,
      recent.conversions30,
      recent.conversionsPrevious30,
      dip && Math.round(dip.recent),
      dip && Math.round(dip.expected),
      ...[recent.main30, recent.mainPrevious30].map((units) => units && units / 10_000),
      ...figuresOf(reasonsOf(play, aSituation(given))),
    ];
    const days = [
      ...daysOf(reasonsOf(play, aSituation(given))),
      given.facts?.joined ?? AS_OF - 400,
      own.firstConversion,
      own.lastActive,
      own.activity.since,
      dip?.since,
      AS_OF,
    ];
    let text = `${subject}\n${message}`;
    for (const day of days) if (typeof day === 'number') text = text.replaceAll(formatDay(day), '');
    text = text
      .replaceAll('30 days', '')
      .replaceAll('in 30 days', '')
      .replaceAll('the 30 before', '')
      .replace(/^\d\. /gm, '');
    const numbers = [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));
    for (const number of numbers) expect(stored).toContain(number);
  });
});

const factsOf = (actions: readonly NextAction[]) => actions.flatMap(({ why }) => Object.values(why.facts));
const figuresOf = (actions: readonly NextAction[]) =>
  factsOf(actions).flatMap((fact) => {
    if (typeof fact === 'number') return fact;
    if (typeof fact === 'string') return [];
    return 'units' in fact ? fact.units / 10_000 : 'share' in fact ? fact.share * 100 : [];
  });
const daysOf = (actions: readonly NextAction[]) =>
  factsOf(actions).flatMap((fact) => (typeof fact === 'object' && 'day' in fact ? fact.day : []));

test('monthly figures are the stored ones, exact to the cent', () => {
  const recent = {
    clicks30: 12_345,
    clicksPrevious30: 9_876,
    conversions30: 41,
    conversionsPrevious30: 33,
    main30: euros(4_321.09),
    mainPrevious30: euros(1_000),
  };
  const { message } = draft('feedback', { insight: { recent } });
  expect(message).toContain(
    `for the 30 days up to ${formatDay(AS_OF)}, with the 30 days before in brackets:\n\n- Clicks: 12,345 (9,876)\n- Conversions: 41 (33)\n- Revenue: €4,321.09 (€1,000.00)\n\n`,
  );
});

test('zero is a number, not a gap', () => {
  const { message } = draft('feedback', { insight: { recent: { clicks30: 0, clicksPrevious30: 3 } } });
  expect(message).toContain('- Clicks: 0 (3)');
});

test('a figure that is not covered is not mentioned', () => {
  const { message, gaps } = draft('feedback', { insight: { recent: { clicks30: null, clicksPrevious30: null } } });
  expect(message).not.toContain('Clicks');
  expect(gaps).toEqual([]);
});

test('who never started and who fell silent read different messages', () => {
  const [never, silent] = ['ask-never-active', 'ask-dormant'].map((id) => draft(id, { facts: { joined: AS_OF - 64 } }).message);
  expect(never).toContain(`joined Acme on ${formatDay(AS_OF - 64)}`);
  expect(silent).toContain(`The last click or sale through your links for Acme was on ${formatDay(AS_OF - 1)}`);
});

test('an applicant is never told that it joined on the day it applied', () => {
  const facts = (status: 'pending' | 'active') => templateFacts(draftSources({ facts: { status, joined: AS_OF - 9 } }));
  expect(renderDraft({ subject: 'x', message: '{{ joined_day }}' }, facts('active')).message).toBe(formatDay(AS_OF - 9));
  expect(renderDraft({ subject: 'x', message: '{{ joined_day }}' }, facts('pending')).gaps).toHaveLength(1);
});

test('what is not known is a visible gap, listed once, in the order of the text', () => {
  const { subject, message, gaps } = draft('welcome', {
    settings: { senderName: '', programLink: '' },
    programName: '',
    facts: { name: ' ' },
  });
  expect(gaps).toEqual(['programme name', 'contact name', 'sender name', 'link to your material']);
  expect(subject).toBe('Welcome to [[programme name]]');
  expect(message).toContain('Hello [[contact name]],');
  expect(message).toMatch(/\[\[sender name\]\]$/);
});

describe('a hostile name is a name', () => {
  test.each([
    ['Liquid output', '{{ sender_name }}', '{{ sender_name }}'],
    ['Liquid tags', '{% if true %}x{% endif %}{% include "a" %}', '{% if true %}x{% endif %}{% include "a" %}'],
    ['broken Liquid', '{{', '{{'],
    ['markup', '<b onclick="x()">&amp;</b>', '<b onclick="x()">&amp;</b>'],
    ['a formula', '=1+1', '=1+1'],
    ['quotes and commas', `O'Neil, "Sons"`, `O'Neil, "Sons"`],
    ['other scripts', 'Магазин 商店 Größe', 'Магазин 商店 Größe'],
    ['an emoji of several parts', '👩‍🌾 Garden', '👩‍🌾 Garden'],
    ['lines that would begin a new header', 'Ann\r\nBcc: all@x.test', 'Ann Bcc: all@x.test'],
    ['control characters', 'A\u0000B\u0007C', 'A B C'],
    ['text that turns the reading direction', 'A\u202eB\u2066C', 'ABC'],
    ['something like a gap', '[[sender name]]', '[sender name]]'],
    ['a dollar that a replacement would read', '$& $1', '$& $1'],
    ['__proto__', '__proto__', '__proto__'],
  ])('%s', (_name, name, shown) => {
    const { subject, message, gaps } = draft('welcome', { facts: { name } });
    expect(message.split('\n')[0]).toBe(`Hello ${shown},`);
    expect(subject).toBe('Welcome to Acme');
    expect(gaps).toEqual([]);
  });

  test('a very long one is cut', () => {
    const { message } = draft('welcome', { facts: { name: '😀'.repeat(5_000) } });
    expect(message.split('\n')[0]).toBe(`Hello ${'😀'.repeat(300)},`);
  });

  test('in a subject too', () => {
    const { subject } = draft('feedback', { programName: 'Acme\nBcc: x {{ clicks_30 }}' });
    expect(subject).toBe('Your figures with Acme Bcc: x {{ clicks_30 }}');
  });
});

describe('a template can do little', () => {
  const render = (message: string) => renderDraft({ subject: 'x', message }, templateFacts(draftSources()));

  test.each([
    ['an unknown name', '{{ partner_nmae }}'],
    ['a filter', '{{ partner_name | upcase }}'],
    ['an include', '{% include "welcome" %}'],
    ['a render', '{% render "welcome" %}'],
    ['a layout', '{% layout "welcome" %}'],
    ['a loop', '{% for i in (1..1000000) %}x{% endfor %}'],
    ['an assignment', '{% assign a = 1 %}'],
    ['the prototype', '{{ constructor }}'],
    ['a method of a text', '{{ partner_name.constructor }}'],
    ['an open tag', '{% if partner_name %}'],
  ])('%s is an error', (_name, source) => {
    expect(() => render(source)).toThrow();
  });

  test('a gap is false to a condition and can have an alternative', () => {
    expect(render('{% if boost_rate %}a{% else %}b{% endif %}{% unless boost_rate %}c{% endunless %}').message).toBe('bc');
  });
});

test('the link to the community is in the draft that invites to it, once it is noted in the settings', () => {
  const noted = draft('community', { settings: { communityLink: 'https://club.example/partners' } });
  expect(noted.message).toContain('https://club.example/partners');
  expect(noted.gaps).toEqual([t('word.fact.video_link')]);
  expect(draft('community').gaps).toContain(t('word.fact.community_link'));
});

test('a template nobody knows is none', () => {
  expect(findTemplate('toString', 'en')).toBeNull();
  expect(findPlay('toString')).toBeNull();
});
