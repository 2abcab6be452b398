import { describe, expect, test } from 'vitest';
import type { AccountDetail, Factor, NextAction, ProgramDetail } from '@/core/domain/insight';
import { sentence } from '@/core/domain/sentence';
import { DEFAULT_SETTINGS, type Settings } from '@/core/domain/settings';
import { formatDay } from '@/core/i18n/format';
import { t } from '@/core/i18n/translate';
import { NOTHING_KEPT } from '@/core/outreach/kept-facts';
import { renderDraft } from '@/core/outreach/render-draft';
import { templateFacts } from '@/core/outreach/template-facts';
import { TEMPLATE_IDS } from '@/core/outreach/template-ids';
import { PROMISE_NAMES } from '@/core/outreach/template-variables';
import { findTemplate } from '@/core/outreach/templates';
import { findPlay, isWritten, mannerOf, PLAYS } from '@/core/playbook/plays';
import type { Situation } from '@/core/playbook/situation';
import { stakeOf } from '@/core/playbook/stakes';
import { triggerOf } from '@/core/playbook/triggers';
import { whyOf } from '@/core/playbook/why';
import { AS_OF, aDip, anAccount, anInsight, aProgram, aTouch, euros, someFacts } from '../../fixtures/insight-makers';
import { anAction } from '../../fixtures/makers';
import {
  aCheck,
  aFlagDecision,
  aGoal,
  anAsset,
  anOffer,
  aProfile,
  aReason,
  aSituation,
  type Case,
  someTerms,
  sums,
} from '../../fixtures/situation-makers';

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, senderName: 'Mara Lindt', programLink: 'https://partners.acme.test' };

const NOBODY = { person: '', type: null, kept: NOTHING_KEPT, given: {}, today: AS_OF } as const;

type Given = Case & { readonly programName?: string };

/** A message as the panel makes it: from the published snapshot, with the reason of the play where it is suggested. */
function draft(id: string, given: Given = {}, play: string | null = null) {
  const template = findTemplate(id, 'en');
  if (!template) throw new Error(`no template ${id}`);
  const situation = aSituation({ ...given, settings: { ...SETTINGS, ...given.settings } });
  const { accounts: _none, ...rest } = situation.basis.program;
  const detail: AccountDetail = { facts: situation.facts, insight: situation.insight, actions: reasonsOf(play, situation) };
  const program: ProgramDetail = { ...rest, actions: [], partners: 1, computedAt: 0 };
  const { programName = 'Acme' } = given;
  return renderDraft(template, templateFacts({ detail, play, program, programName, settings: situation.settings, ...NOBODY }));
}

function reasonsOf(id: string | null, situation: Situation): NextAction[] {
  const play = id === null ? null : findPlay(id);
  const trigger = play && triggerOf(play, situation);
  if (!play || !trigger) return [];
  const why = whyOf(play.id, situation, stakeOf(play, situation));
  return [{ ...anAction('p1'), account: anAccount(), play: play.id, why }];
}

const prospect = { activity: { code: 'unknown' }, lastActive: null, firstConversion: null } as const;
const invited = (days: number): Case => ({
  insight: { ...prospect, stage: { code: 'recruitment', since: AS_OF - days } },
  facts: { joined: null, status: 'invited', prospect: { since: AS_OF - days, source: 'fair' } },
});
const threshold = { metric: 'revenue', value: euros(5_000) } as const;
const tier = someTerms({ kind: 'tier', account: null, from: null, to: null, rate: 0.1, threshold });
const poorRelationship: Factor = {
  id: 'relationship',
  weight: 10,
  confidence: 1,
  score: 0.2,
  pointsLost: 8,
  sentence: sentence('word.band.unknown'),
};

// Whoever can trigger a play, as published: every draft is rendered for each of them.
const ARCHETYPES: Record<string, Record<string, Case>> = {
  'A-01': { prospect: { insight: { ...prospect, segments: ['S-01'], stage: { code: 'discovery' } }, facts: { joined: null } } },
  'A-02': {
    invited: invited(8),
    'invited, to be found in the log only': { ...invited(8), contacts: [aTouch({ play: 'A-01', day: AS_OF - 8 })] },
  },
  'A-03': { 'invited two weeks ago': invited(15) },
  'A-33': { 'met at an event': { contacts: [aTouch({ channel: 'event', day: AS_OF - 1 })] } },
  'A-09': {
    'items are missing': {
      book: { checks: [aCheck('readiness', 'creative', { state: 'no' }), aCheck('readiness', 'feed', { state: 'no' })] },
    },
    'told us': { book: { reasons: [aReason()] } },
  },
  'A-10': { new: { facts: { joined: AS_OF - 8 } } },
  'A-43': {
    started: { facts: { joined: AS_OF - 40 } },
    'the product is not clear': { book: { reasons: [aReason({ code: 'product-unclear' })] } },
  },
  'A-44': { 'big elsewhere': { insight: { segments: ['S-29'] }, book: { profiles: [aProfile({ size: 90 })] } } },
  'A-11': {
    'a month in': { facts: { joined: AS_OF - 30 } },
    'no conversions known': { facts: { joined: AS_OF - 30 }, insight: { recent: { conversions30: null } } },
  },
  'A-12': {
    conversions: { book: { goals: [aGoal()] }, figures: sums('conversions', 31) },
    revenue: {
      book: { goals: [aGoal({ metric: 'revenue', target: euros(4_000), currency: 'EUR' })] },
      figures: sums('revenue', euros(801.5)),
    },
  },
  'A-27': { cultivation: { insight: { stage: { code: 'cultivation' } } } },
  'A-28': { 'goal met': { book: { goals: [aGoal()] }, figures: sums('conversions', 104) } },
  'A-28b': {
    'near a goal': { book: { goals: [aGoal()] }, figures: sums('conversions', 87) },
    'near a tier': { book: { terms: [tier] }, figures: sums('revenue', euros(4_400)) },
  },
  'A-30b': {
    app: { facts: { type: 'app' } },
    'tier A without conversions known': { insight: { tier: 'A', recent: { conversions30: null } } },
  },
  'A-13': {
    creator: {
      facts: { type: 'creator' },
      insight: { activity: { code: 'active', gapDays: 15 }, lastActive: AS_OF - 15 },
      figures: sums('clicks', 3),
    },
  },
  'A-18': { 'clicks without sales': { insight: { segments: ['S-15'] } } },
  'A-15b': {
    'dormant creator': {
      facts: { type: 'creator' },
      insight: { segments: ['S-14'], activity: { code: 'dormant', gapDays: 80 } },
    },
  },
  'A-31': { 'better offers': { book: { reasons: [aReason({ code: 'better-offers' })] } } },
  'A-32': {
    'season ahead': { insight: { segments: ['S-21'], season: { returns: AS_OF + 30 } } },
    'season told': { book: { reasons: [aReason({ code: 'season' })] } },
  },
  'A-21': {
    'tier B': { insight: { tier: 'B', health: { factors: [poorRelationship] } } },
    'tier A': { insight: { tier: 'A', health: { factors: [poorRelationship] } } },
  },
  'A-19': {
    'an offer with a code and a link': { book: { offers: [anOffer({ code: 'CHAIRS', link: 'https://acme.test/chairs' })] } },
    'an offer without end, code and link': { book: { offers: [anOffer({ to: null })] } },
  },
  'A-22': { 'old creative': { book: { assets: [anAsset()] } } },
  'A-29': { creator: { facts: { type: 'creator' } } },
  'A-34': {
    'a raise that ends': { book: { terms: [someTerms({ to: AS_OF + 9 })] } },
    'a rate out of line': {
      insight: { totals: { revenue: euros(1_000), commission: euros(300), conversions: 40 } },
      program: {
        accounts: ['x', 'y', 'p1'].map((id) =>
          anInsight({
            account: anAccount(id),
            totals: { revenue: euros(1_000), commission: euros(id === 'p1' ? 300 : 80), conversions: 40 },
          }),
        ),
      },
    },
  },
  'A-36': { 'to be held': { book: { flagDecisions: [aFlagDecision({ decision: 'hold' })] } } },
  'A-38': { 'to be asked': { book: { flagDecisions: [aFlagDecision()] } } },
  'A-35': { anybody: {} },
  'A-06': {
    creator: { insight: { activity: { code: 'never-active' } }, facts: { joined: AS_OF - 1, type: 'creator' } },
    new: { insight: { activity: { code: 'never-active' } }, facts: { joined: AS_OF - 1 } },
  },
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
    'a year together': { facts: { joined: AS_OF - 365 } },
    'the best weeks': { insight: { weeks: [...Array(22).fill(100), ...Array(4).fill(200)] } },
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

test('what is not known is a visible gap, listed once, in the order of the text', () => {
  const { subject, message, gaps } = draft('welcome', {
    settings: { senderName: '', programLink: '' },
    programName: '',
    facts: { name: ' ' },
  });
  expect(gaps).toEqual(['programme name', 'contact', 'sender name', 'link to your material']);
  expect(subject).toBe('Welcome to [[programme name]]');
  expect(message).toContain('Hello [[contact]],');
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
    return renderDraft(
      { subject: 'x', message },
      templateFacts({ detail, play: null, program, programName: 'Acme', settings: SETTINGS, ...NOBODY }),
    );
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
