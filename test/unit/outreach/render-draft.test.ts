import { describe, expect, test } from 'vitest';
import type { AccountDetail, ProgramDetail } from '@/core/domain/insight';
import type { AccountFacts } from '@/core/domain/partner';
import { DEFAULT_SETTINGS, type Settings } from '@/core/domain/settings';
import { formatDay } from '@/core/i18n/format';
import { renderDraft } from '@/core/outreach/render-draft';
import { templateFacts } from '@/core/outreach/template-facts';
import { TEMPLATE_IDS } from '@/core/outreach/template-ids';
import { findTemplate } from '@/core/outreach/templates';
import { findPlay, mannerOf, PLAYS } from '@/core/playbook/plays';
import { AS_OF, aDip, anInsight, aProgram, euros, type InsightChange, someFacts } from '../../fixtures/insight-makers';

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, senderName: 'Mara Lindt', programLink: 'https://partners.acme.test' };

type Case = {
  insight?: InsightChange;
  facts?: Partial<AccountFacts>;
  program?: Partial<ProgramDetail>;
  settings?: Settings;
  programName?: string;
};

function draft(id: string, { insight = {}, facts = {}, program = {}, settings = SETTINGS, programName = 'Acme' }: Case = {}) {
  const template = findTemplate(id, 'en');
  if (!template) throw new Error(`no template ${id}`);
  const { accounts: _none, ...rest } = aProgram();
  const detail: AccountDetail = { facts: someFacts(facts), insight: anInsight(insight), actions: [] };
  const whole: ProgramDetail = { ...rest, actions: [], partners: 1, computedAt: 0, ...program };
  return renderDraft(template, templateFacts({ detail, program: whole, programName, settings }));
}

// Whoever can trigger a play, as published: every draft is rendered for each of them.
const ARCHETYPES: Record<string, Record<string, Case>> = {
  'A-06': { new: { insight: { activity: { code: 'never-active' } }, facts: { joined: AS_OF - 1 } } },
  'A-07': { new: { insight: { activity: { code: 'never-active' } }, facts: { joined: AS_OF - 20 } } },
  'A-08': { 'clicks only': { insight: { firstConversion: null }, facts: { joined: AS_OF - 30 } } },
  'A-14': {
    'never active': { insight: { activity: { code: 'never-active' }, lastActive: null }, facts: { joined: AS_OF - 64 } },
    'never active, joined nobody knows when': { insight: { activity: { code: 'never-active' } }, facts: { joined: null } },
    dormant: { insight: { activity: { code: 'dormant', gapDays: 80 }, lastActive: AS_OF - 80 } },
    'dormant since before the data': { insight: { activity: { code: 'dormant', gapDays: 80 }, lastActive: null } },
  },
  'A-15': { dormant: { insight: { tier: 'B', activity: { code: 'dormant', gapDays: 80 }, lastActive: AS_OF - 80 } } },
  'A-16': {
    dip: { insight: { tier: 'B', activity: { code: 'dipping' }, dip: aDip() } },
    'dip, tier A': { insight: { tier: 'A', activity: { code: 'dipping' }, dip: aDip({ metric: 'conversions' }) } },
    stopped: { insight: { activity: { code: 'dipping' }, dip: aDip({ recent: 0, severity: 'stopped' }) } },
    'gone quiet': { insight: { activity: { code: 'dipping', gapDays: 36 }, lastActive: AS_OF - 36 } },
    'gone quiet, tier A': { insight: { tier: 'A', activity: { code: 'dipping', gapDays: 36 }, lastActive: null } },
  },
  'A-25': {
    revenue: { insight: { tier: 'A' } },
    commission: { insight: { tier: 'B' }, program: { mainMetric: 'commission' } },
    'conversions only': {
      insight: { tier: 'B', recent: { clicks30: null, clicksPrevious30: null } },
      program: { mainMetric: 'conversions', currency: null },
    },
    'no month before': {
      insight: { tier: 'A', recent: { clicksPrevious30: null, conversionsPrevious30: null, mainPrevious30: null } },
    },
  },
  'A-26': {
    'one sale': { insight: { firstConversion: AS_OF - 3, recent: { conversions30: 1, main30: euros(49.9) } } },
    'one sale, commission': {
      insight: { firstConversion: AS_OF - 3, recent: { conversions30: 1, main30: euros(4.99) } },
      program: { mainMetric: 'commission' },
    },
    'several sales': { insight: { firstConversion: AS_OF - 3, recent: { conversions30: 4 } } },
  },
  'A-39': {
    cultivation: { insight: { stage: { code: 'cultivation' } } },
    'conversions not known': { insight: { recent: { conversions30: null, conversionsPrevious30: null } } },
  },
  'A-41': {
    reactivated: { insight: { activity: { code: 'reactivated', since: AS_OF - 5 } } },
    'reactivated nobody knows when': { insight: { activity: { code: 'reactivated', since: null } } },
  },
};

const everyDraft = PLAYS.flatMap((play) =>
  Object.entries(ARCHETYPES[play.id] ?? {}).flatMap(([name, given]) => {
    const { tier, activity } = anInsight(given.insight);
    const { template } = mannerOf(play, { tier, activity: activity.code, type: given.facts?.type ?? null });
    return template === null ? [] : [[play.id, name, template, given] as const];
  }),
);

test('every play has archetypes, and together they use every template', () => {
  expect(PLAYS.filter(({ id }) => !ARCHETYPES[id])).toEqual([]);
  expect([...new Set(everyDraft.map(([, , template]) => template))].sort()).toEqual([...TEMPLATE_IDS].sort());
});

describe.each(everyDraft)('%s for %s (%s)', (_play, _name, template, given) => {
  const { subject, message, gaps } = draft(template, given);

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
    const promises: Record<string, string[]> = {
      boost: ['raised rate', 'last day of the raise', 'first day of the raise'],
      'first-sale-bonus': ['bonus amount', 'end of the bonus'],
    };
    expect(gaps).toEqual(promises[template] ?? []);
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
    ];
    const days = [given.facts?.joined ?? AS_OF - 400, own.firstConversion, own.lastActive, own.activity.since, dip?.since, AS_OF];
    let text = `${subject}\n${message}`;
    for (const day of days) if (typeof day === 'number') text = text.replaceAll(formatDay(day), '');
    text = text
      .replaceAll('30 days', '')
      .replaceAll('the 30 before', '')
      .replace(/^\d\. /gm, '');
    const numbers = [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));
    for (const number of numbers) expect(stored).toContain(number);
  });
});

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

test('what is not known is a visible gap, listed once, in the order of the text', () => {
  const { subject, message, gaps } = draft('welcome', { settings: DEFAULT_SETTINGS, programName: '', facts: { name: ' ' } });
  expect(gaps).toEqual(['programme name', 'partner name', 'sender name', 'link to your material']);
  expect(subject).toBe('Welcome to [[programme name]]');
  expect(message).toContain('Hello [[partner name]],');
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
  const render = (message: string) => {
    const { accounts: _none, ...rest } = aProgram();
    const detail: AccountDetail = { facts: someFacts(), insight: anInsight(), actions: [] };
    const program: ProgramDetail = { ...rest, actions: [], partners: 1, computedAt: 0 };
    return renderDraft({ subject: 'x', message }, templateFacts({ detail, program, programName: 'Acme', settings: SETTINGS }));
  };

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

test('a template nobody knows is none', () => {
  expect(findTemplate('toString', 'en')).toBeNull();
  expect(findPlay('toString')).toBeNull();
});
