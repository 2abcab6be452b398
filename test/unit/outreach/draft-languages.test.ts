import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRAFT_LANGUAGES, type DraftLanguage, type GivenFacts } from '@/core/domain/outreach';
import type { Fact } from '@/core/domain/sentence';
import { formatDay } from '@/core/i18n/format';
import { withLocale } from '@/core/i18n/locale';
import { t } from '@/core/i18n/translate';
import { acceptGiven } from '@/core/outreach/given-facts';
import { renderDraft } from '@/core/outreach/render-draft';
import { templateFacts } from '@/core/outreach/template-facts';
import { fieldsOf } from '@/core/outreach/template-fields';
import { TEMPLATE_IDS, VARIANT_TYPES, VARIED_TEMPLATES } from '@/core/outreach/template-ids';
import { PROMISE_NAMES } from '@/core/outreach/template-variables';
import { findTemplate } from '@/core/outreach/templates';
import { type DraftCase, draftSources, everyDraft, reasonsOf, SETTINGS } from '../../fixtures/draft-archetypes';
import { AS_OF, anAccount, anInsight, euros } from '../../fixtures/insight-makers';
import { aContest, aGoal, anAsset, anOffer, aSituation, someTerms } from '../../fixtures/situation-makers';

type Asked = {
  readonly language: DraftLanguage;
  readonly id: string;
  readonly type?: string | null;
  readonly given?: DraftCase;
  readonly play?: string | null;
  readonly promised?: GivenFacts;
};

function draft({ language, id, type = null, given = {}, play = null, promised = {} }: Asked) {
  const template = findTemplate(id, language, type);
  if (!template) throw new Error(`no template ${id}`);
  const { accepted } = acceptGiven(promised);
  return withLocale(language, () =>
    renderDraft(template, templateFacts({ ...draftSources(given, play), given: accepted, ...(type === null ? {} : { type }) })),
  );
}

/** Numbers as a reader of the language reads them. */
const NUMBERS: Readonly<Record<DraftLanguage, { readonly shape: RegExp; readonly group: RegExp; readonly point: string }>> = {
  en: { shape: /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g, group: /,/g, point: '.' },
  de: { shape: /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g, group: /\./g, point: ',' },
  ru: { shape: /\d{1,3}(?:[\u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g, group: /[\u00a0\u202f]/g, point: ',' },
};

function numbersIn(text: string, language: DraftLanguage): number[] {
  const { shape, group, point } = NUMBERS[language];
  return [...text.matchAll(shape)].map(([number]) => Number(number.replace(group, '').replace(point, '.')));
}

/** Without the days, the "30 days" and the list numbers of the templates themselves. */
function withoutDays(text: string, days: readonly unknown[], language: DraftLanguage): string {
  const worded = withLocale(language, () => days.flatMap((day) => (typeof day === 'number' ? formatDay(day) : [])));
  const rest = worded.sort((a, b) => b.length - a.length).reduce((left, day) => left.replaceAll(day, ''), text);
  return rest.replace(/^\d\. /gm, '').replace(/(?<![\d.,\u00a0\u202f])30(?= \p{L})|(?<=предыдущие )30/gu, '');
}

const factsOf = (play: string, given: DraftCase): Fact[] =>
  reasonsOf(play, aSituation(given)).flatMap(({ why }) => Object.values(why.facts));
const figureOf = (fact: Fact): number[] => {
  if (typeof fact === 'number') return [fact];
  if (typeof fact === 'string') return [];
  return 'units' in fact ? [fact.units / 10_000] : 'share' in fact ? [fact.share * 100] : [];
};

const everywhere = everyDraft.flatMap(([play, name, id, given]) => {
  const isVaried = VARIED_TEMPLATES.some((varied) => varied === id);
  const types = isVaried ? [null, ...VARIANT_TYPES] : [null];
  return DRAFT_LANGUAGES.flatMap((language) => types.map((type) => [language, play, name, id, type, given] as const));
});

const MANNERS = {
  en: [/^Hello Ann Park,\n\n/, /\n\nBest regards\nMara Lindt$/],
  de: [/^Guten Tag Ann Park,\n\n/, /\n\nViele Grüße\nMara Lindt$/],
  ru: [/^Здравствуйте, Ann Park!\n\n/, /\n\nС уважением,\nMara Lindt$/],
} as const;

describe.each(everywhere)('%s: %s for %s (%s, written for %s)', (language, play, _name, id, type, given) => {
  const { subject, message, gaps } = draft({ language, id, type, play, given: { ...given, person: 'Ann Park' } });

  test('is a short plain message in that language', () => {
    const [greeting, closing] = MANNERS[language];
    expect(subject.length).toBeGreaterThan(5);
    expect(subject.length).toBeLessThanOrEqual(90);
    expect(message).toMatch(greeting);
    expect(message).toMatch(closing);
    expect(message.length).toBeLessThanOrEqual(type === 'creator' ? 900 : 1_000);
    expect(message).not.toMatch(/undefined|null|NaN|true|\[object|[{}<>]|\n{3}| {2}|[ \t]$|\.\.|г\. г\./m);
  });

  test('leaves open only what the user must promise, and shows it', () => {
    const promises = withLocale(language, () => PROMISE_NAMES.map((name) => t(`word.fact.${name}`)));
    expect(gaps.filter((gap) => !promises.includes(gap))).toEqual([]);
    for (const gap of gaps) expect(`${subject}\n${message}`).toContain(`[[${gap}]]`);
  });

  test('says no number that is not stored', () => {
    const insight = anInsight(given.insight);
    const { recent, dip } = insight;
    const stored = [
      ...[recent.clicks30, recent.clicksPrevious30, recent.conversions30, recent.conversionsPrevious30],
      ...[dip && Math.round(dip.recent), dip && Math.round(dip.expected)],
      ...[recent.main30, recent.mainPrevious30].map((units) => units && units / 10_000),
      ...factsOf(play, given).flatMap(figureOf),
    ];
    const days = [
      ...factsOf(play, given).map((fact) => (typeof fact === 'object' && 'day' in fact ? fact.day : null)),
      ...[
        given.facts?.joined ?? AS_OF - 400,
        insight.firstConversion,
        insight.lastActive,
        insight.activity.since,
        dip?.since,
        AS_OF,
      ],
    ];
    for (const number of numbersIn(withoutDays(`${subject}\n${message}`, days, language), language)) {
      expect(stored).toContain(number);
    }
  });
});

describe.each(DRAFT_LANGUAGES)('%s: whatever the figures, a draft says them and no others', (language) => {
  const count = fc.option(fc.integer({ min: 0, max: 2_000_000_000 }), { freq: 5 });
  const amount = fc.option(fc.integer({ min: 0, max: 10_000_000_000_000 }), { freq: 5 });
  const figures = fc.record({
    clicks30: count,
    clicksPrevious30: count,
    conversions30: count,
    conversionsPrevious30: count,
    main30: amount,
    mainPrevious30: amount,
  });

  test.each(['revenue', 'commission'] as const)('monthly figures in %s', (mainMetric) => {
    fc.assert(
      fc.property(figures, fc.constantFrom('EUR', 'JPY', 'USD', 'KWD', 'RUB'), (recent, currency) => {
        const { message } = draft({
          language,
          id: 'feedback',
          given: { insight: { recent }, program: { mainMetric, currency } },
        });
        const told = [
          [recent.clicks30, recent.clicksPrevious30],
          [recent.conversions30, recent.conversionsPrevious30],
          [recent.main30, recent.mainPrevious30].map((units) => units && units / 10_000),
        ].flatMap(([now, before]) => (now == null ? [] : before == null ? [now] : [now, before]));
        const body = message.slice(message.indexOf('\n- ') + 1).replace(/^(?!- ).*$/gm, '');
        expect(numbersIn(body, language)).toEqual(told);
      }),
      { numRuns: 150 },
    );
  });

  test('a raise: rate, first and last day', () => {
    const days = fc.tuple(fc.integer({ min: 18_000, max: 60_000 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), days, (hundredths, [from, length]) => {
        const to = from + length;
        const promised = { boost_rate: { share: hundredths / 10_000 }, boost_from: { day: from }, boost_to: { day: to } };
        const { message, gaps } = draft({ language, id: 'boost', promised });
        expect(gaps).toEqual([]);
        for (const day of [from, to]) expect(message).toContain(withLocale(language, () => formatDay(day)));
        expect(numbersIn(withoutDays(message, [from, to], language), language)).toEqual([hundredths / 100]);
      }),
      { numRuns: 150 },
    );
  });

  test('a bonus and the day it ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), (units) => {
        const promised = { bonus_amount: { units, currency: 'EUR' }, bonus_until: { day: AS_OF } };
        const { subject, message, gaps } = draft({ language, id: 'first-sale-bonus', promised });
        expect(gaps).toEqual([]);
        expect(numbersIn(withoutDays(message, [AS_OF], language), language)).toEqual([units / 10_000]);
        expect(numbersIn(subject, language)).toEqual([units / 10_000]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a draft is about one partner and nobody else', () => {
  const other = anAccount('p2');
  const SECRET = 'Rival Reviews';
  const kept = {
    terms: [someTerms({ account: other, rate: 0.7777, from: null, to: null, note: SECRET, code: SECRET })],
    assets: [
      anAsset({ account: other, title: SECRET, link: `https://x.test/${SECRET}`, kind: 'catalogue' }),
      anAsset({ account: null, types: ['b2b'], title: SECRET, link: `https://x.test/${SECRET}`, kind: 'video' }),
      anAsset({ review: { state: 'submitted', day: AS_OF }, title: SECRET, link: `https://x.test/${SECRET}`, kind: 'feed' }),
    ],
    goals: [
      aGoal({ account: other, target: 7_777 }),
      aGoal({ account: other, target: 7_777, state: 'proposed' }),
      aGoal({ target: 7_777, period: { from: AS_OF - 60, to: AS_OF - 31 } }),
    ],
    contests: [
      aContest({ title: SECRET, prize: SECRET, threshold: 7_777, segment: 'S-08', period: { from: AS_OF, to: AS_OF + 9 } }),
    ],
  };
  test.each(DRAFT_LANGUAGES.flatMap((language) => TEMPLATE_IDS.map((id) => [language, id] as const)))(
    '%s: %s',
    (language, id) => {
      const { subject, message } = draft({ language, id, given: { kept } });
      expect(`${subject}\n${message}`).not.toMatch(/Rival|7[.,\u00a0\u202f]?777|77[.,]77/);
    },
  );

  test('nor is what others have known to a template of the user’s own', () => {
    const facts = templateFacts(draftSources({ kept }));
    expect(JSON.stringify(facts)).not.toMatch(/Rival|7777/);
  });
});

describe('what is kept is said without being asked for again', () => {
  const facts = (language: DraftLanguage, given: DraftCase) => withLocale(language, () => templateFacts(draftSources(given)));

  test.each([
    ['en', '1,200 conversions'],
    ['de', '1.200 Abschlüsse'],
    ['ru', '1\u00a0200 конверсий'],
  ] as const)('%s: a goal that was proposed', (language, goal_proposal) => {
    const goals = [aGoal({ state: 'proposed', target: 1_200 })];
    expect(facts(language, { kept: { goals } })).toMatchObject({ goal_proposal, goal_proposal_until: { day: AS_OF + 15 } });
  });

  test.each([
    [1, '1 конверсия'],
    [2, '2 конверсии'],
    [5, '5 конверсий'],
    [11, '11 конверсий'],
    [21, '21 конверсия'],
    [112, '112 конверсий'],
  ])('Russian counts: %i', (target, goal_proposal) => {
    expect(facts('ru', { kept: { goals: [aGoal({ state: 'proposed', target })] } })).toMatchObject({ goal_proposal });
  });

  test.each([
    ['en', '€4,000.50 in revenue'],
    ['de', '4.000,50\u00a0€ Umsatz'],
    ['ru', '4\u00a0000,50\u00a0€ выручки'],
  ] as const)('%s: a goal in money, to the cent', (language, goal_proposal) => {
    const goals = [aGoal({ state: 'proposed', metric: 'revenue', target: euros(4_000.5), currency: 'EUR' })];
    expect(facts(language, { kept: { goals } })).toMatchObject({ goal_proposal });
  });

  test.each([
    ['en', '1 year', '2 years'],
    ['de', '1 Jahr', '2 Jahre'],
    ['ru', '1 год', '2 года'],
  ] as const)('%s: years together', (language, one, two) => {
    for (const [years, words] of [
      [1, one],
      [2, two],
    ] as const) {
      const given: DraftCase = { facts: { joined: AS_OF - 365 * years - (years > 1 ? 1 : 0) } };
      expect(draft({ language, id: 'congrats', given, play: 'A-26' }).message).toContain(words);
    }
  });

  test('the raise that holds comes before the contract, the own contract before everybody’s', () => {
    const shared = someTerms({ kind: 'contract', account: null, rate: 0.05, from: null, to: null });
    const own = someTerms({ kind: 'contract', rate: 0.08, from: AS_OF - 90, to: null });
    const raise = someTerms({ kind: 'boost', rate: 0.12, from: AS_OF - 3, to: AS_OF });
    const rate = (...terms: (typeof own)[]) => facts('en', { kept: { terms } }).current_rate;
    expect(rate(shared)).toEqual({ share: 0.05 });
    expect(rate(shared, own)).toEqual({ share: 0.08 });
    expect(rate(shared, own, raise)).toEqual({ share: 0.12 });
    expect(rate({ ...raise, to: AS_OF - 1 })).toBeNull();
    expect(rate({ ...own, from: AS_OF + 1 })).toBeNull();
    expect(rate({ ...own, rate: null })).toBeNull();
  });

  test('of material the newest that fits', () => {
    const link = (change: Parameters<typeof anAsset>[0]) => anAsset({ account: null, kind: 'catalogue', ...change });
    const assets = [
      link({ link: 'https://a.test/new', updated: AS_OF - 1 }),
      link({ link: 'https://a.test/old', updated: AS_OF - 9 }),
      link({ link: 'https://a.test/apps', updated: AS_OF, types: ['app'] }),
      link({ link: '', updated: AS_OF }),
    ];
    expect(facts('en', { kept: { assets } }).catalogue_link).toBe('https://a.test/new');
    expect(facts('en', { kept: { assets }, facts: { type: 'app' } }).catalogue_link).toBe('https://a.test/apps');
    const own = link({ account: anAccount(), link: 'https://a.test/own', updated: AS_OF - 300 });
    expect(facts('en', { kept: { assets: [...assets, own] } }).catalogue_link).toBe('https://a.test/own');
  });

  test.each(DRAFT_LANGUAGES.flatMap((language) => [null, ...VARIANT_TYPES].map((type) => [language, type] as const)))(
    'the links that are kept once stand in the starter kit, each with its kind: %s, %s',
    (language, type) => {
      const kinds = ['catalogue', 'feed', 'banner', 'photo', 'copy'] as const;
      const assets = kinds.map((kind) => anAsset({ account: null, kind, link: `https://acme.test/${kind}` }));
      const { message, gaps } = draft({ language, id: 'kit', type, given: { kept: { assets } } });
      const lines = message.split('\n').filter((line) => line.startsWith('- '));
      expect(lines.map((line) => line.replace(/^- \p{L}[\p{L} ]+: /u, ''))).toEqual(assets.map(({ link }) => link));
      expect(message).toContain(SETTINGS.programLink);
      expect(gaps).toEqual([]);
    },
  );

  test('material that is not kept leaves no hole in the starter kit', () => {
    expect(draft({ language: 'en', id: 'kit' }).message).toMatch(/: https:\/\/partners\.acme\.test\n\n\S/);
  });

  test('the one contest that is on or to come; of two the user says which', () => {
    const period = { from: AS_OF + 1, to: AS_OF + 30 };
    const contest = aContest({ period, threshold: 50 });
    expect(facts('en', { kept: { contests: [contest] } })).toMatchObject({
      contest_title: 'Summer',
      contest_threshold: '50 conversions',
      contest_prize: 'A chair',
      contest_from: { day: AS_OF + 1 },
      contest_to: { day: AS_OF + 30 },
    });
    expect(facts('en', { kept: { contests: [contest, aContest({ period })] } }).contest_title).toBeNull();
    expect(facts('en', { kept: { contests: [aContest()] } }).contest_title).toBeNull();
  });

  test('the offer that was picked, and nothing of the one that the play was suggested for', () => {
    const suggested = anOffer({ title: 'Old chairs', code: 'OLD', link: 'https://acme.test/old' });
    const given: DraftCase = { book: { offers: [suggested] } };
    const offer = anOffer({ title: 'New tables', to: null, kind: 'sale' });
    const { message } = draft({ language: 'de', id: 'update', play: 'A-19', given });
    expect(message).toContain('Old chairs');
    const picked = draft({ language: 'de', id: 'update', play: 'A-19', given: { ...given, kept: { offer } } });
    expect(picked.message).toContain('New tables');
    expect(picked.message).not.toMatch(/old/i);
    expect(facts('de', { kept: { offer } })).toMatchObject({ offer_kind: 'Aktion', offer_until: null, offer_code: null });
  });

  test('a reason tells its own goal whole: nothing of another one comes in between', () => {
    const goals = [aGoal({ metric: 'clicks', target: 9_999, period: { from: AS_OF - 1, to: AS_OF + 90 } })];
    const { actions, facts: who, insight } = draftSources().detail;
    expect(actions).toEqual([]);
    const why = { id: 'play.A-28b.why', facts: { metric: 'revenue', attained: 5, target: 9, missing: 4, hasRate: 'no' } };
    const action = { play: 'A-28b', why } as unknown as (typeof actions)[number];
    const sources = { ...draftSources({ kept: { goals } }), play: 'A-28b', detail: { facts: who, insight, actions: [action] } };
    expect(templateFacts(sources)).toMatchObject({ goal_metric: 'revenue', goal_target: 9, goal_until: null, tier_rate: null });
  });
});

test('each language asks for the same fields, all of them required', () => {
  for (const id of TEMPLATE_IDS) {
    const [en, ...others] = DRAFT_LANGUAGES.map((language) =>
      fieldsOf(findTemplate(id, language) ?? { subject: '', message: '' }),
    );
    for (const fields of others) expect(fields).toEqual(en);
    expect(en?.every(({ isRequired }) => isRequired)).toBe(true);
  }
});

test.each([
  [
    'boost',
    [
      ['boost_rate', 'percent'],
      ['boost_from', 'day'],
      ['boost_to', 'day'],
    ],
  ],
  [
    'first-sale-bonus',
    [
      ['bonus_amount', 'money'],
      ['bonus_until', 'day'],
    ],
  ],
  [
    'exclusive-code',
    [
      ['code', 'text'],
      ['code_offer', 'text'],
      ['code_until', 'day'],
    ],
  ],
  [
    'goal',
    [
      ['goal_proposal', 'text'],
      ['goal_proposal_until', 'day'],
    ],
  ],
  [
    'breach',
    [
      ['breach_seen', 'long-text'],
      ['breach_rule', 'long-text'],
      ['breach_until', 'day'],
    ],
  ],
  ['guidelines', [['guidelines_link', 'link']]],
  ['welcome', []],
] as const)('what %s asks of the user', (id, fields) => {
  const found = fieldsOf(findTemplate(id, 'en') ?? { subject: '', message: '' });
  expect(found.map(({ name, kind }) => [name, kind])).toEqual(fields);
});
