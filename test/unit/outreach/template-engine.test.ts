import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRAFT_LANGUAGES, type DraftLanguage } from '@/core/domain/outreach';
import { withLocale } from '@/core/i18n/locale';
import { checkTemplate } from '@/core/outreach/check-template';
import { renderDraft } from '@/core/outreach/render-draft';
import { type TemplateFacts, templateFacts } from '@/core/outreach/template-facts';
import { fieldsOf } from '@/core/outreach/template-fields';
import { VARIABLE_KINDS, VARIABLE_NAMES } from '@/core/outreach/template-variables';
import { draftSources } from '../../fixtures/draft-archetypes';
import { AS_OF } from '../../fixtures/insight-makers';

const KNOWN: Partial<TemplateFacts> = {
  bonus_amount: { units: 12_345_000, currency: 'EUR' },
  boost_rate: { share: 0.125 },
  boost_to: { day: AS_OF },
  missing_items: ['link', 'feed', 'sample'],
  goal_attained: 1_234,
  goal_target: { units: 40_000_000, currency: 'EUR' },
  clicks_30: 0,
};

function render(message: string, language: DraftLanguage = 'en', more: Partial<TemplateFacts> = {}) {
  return withLocale(language, () =>
    renderDraft({ subject: 'x', message }, { ...templateFacts(draftSources()), ...KNOWN, ...more }),
  );
}

describe('a filter words a fact as the language does', () => {
  test.each([
    ['{{ bonus_amount }}', '€1,234.50', '1.234,50 €', '1 234,50 €'],
    ['{{ bonus_amount | money }}', '€1,234.50', '1.234,50 €', '1 234,50 €'],
    ['{{ bonus_amount | money: "short" }}', '€1,235', '1.235 €', '1 235 €'],
    ['{{ boost_rate }}', '12.5%', '12,5 %', '12,5 %'],
    ['{{ boost_rate | percent }}', '12.5%', '12,5 %', '12,5 %'],
    ['{{ boost_to }}', 'Jun 15, 2026', '15. Juni 2026', '15 июня 2026'],
    ['{{ boost_to | date }}', 'Jun 15, 2026', '15. Juni 2026', '15 июня 2026'],
    ['{{ boost_to | date: "long" }}', 'Jun 15, 2026', '15. Juni 2026', '15 июня 2026'],
    ['{{ boost_to | date: "short" }}', 'Jun 15', '15. Juni', '15 июня'],
    ['{{ missing_items }}', 'link, feed and sample', 'link, feed und sample', 'link, feed и sample'],
    ['{{ missing_items | list }}', 'link, feed and sample', 'link, feed und sample', 'link, feed и sample'],
    ['{{ goal_attained }}', '1,234', '1.234', '1 234'],
    ['{{ goal_target }}', '€4,000.00', '4.000,00 €', '4 000,00 €'],
    ['{{ clicks_30 }}', '0', '0', '0'],
  ])('%s', (source, ...expected) => {
    const said = DRAFT_LANGUAGES.map((language) => render(source, language).message.replace(/[\u00a0\u202f]/g, ' '));
    expect(said).toEqual(expected);
    expect(checkTemplate({ subject: '', message: source })).toEqual([]);
  });
});

describe('a gap stays a gap', () => {
  test.each([
    ['{{ bonus_until | date }}', '[[end of the bonus]]'],
    ['{{ code_until | date: "short" }}', '[[end of the code]]'],
    ['{{ tier_rate | percent }}', '[[rate of the tier]]'],
    ['{{ first_sale_revenue | money }}', '[[amount of the first sale]]'],
  ])('%s', (source, shown) => {
    const { message, gaps } = render(source);
    expect(message).toBe(shown);
    expect(gaps).toEqual([shown.slice(2, -2)]);
  });

  test('in the words of the language', () => {
    expect(render('{{ code }}', 'de')).toMatchObject({ message: '[[Gutscheincode]]', gaps: ['Gutscheincode'] });
    expect(render('{{ code }}', 'ru')).toMatchObject({ message: '[[промокод]]', gaps: ['промокод'] });
  });
});

describe('a condition', () => {
  test.each([
    ['asks whether something is known', '{% if boost_rate %}yes{% else %}no{% endif %}', 'yes'],
    ['what is not known is not', '{% if code %}yes{% else %}no{% endif %}', 'no'],
    ['zero is known', '{% if clicks_30 %}yes{% else %}no{% endif %}', 'yes'],
    ['compares counts', '{% if goal_attained > 1000 %}yes{% else %}no{% endif %}', 'yes'],
    ['compares zero', '{% if clicks_30 < 1 %}yes{% else %}no{% endif %}', 'yes'],
    ['compares amounts as they are said', '{% if bonus_amount == 1234.5 %}yes{% else %}no{% endif %}', 'yes'],
    ['compares shares in per cent', '{% if boost_rate >= 12.5 %}yes{% else %}no{% endif %}', 'yes'],
    ['what is not known is neither more', '{% if tier_rate > 0 %}yes{% else %}no{% endif %}', 'no'],
    ['compares texts', '{% if program_name == "Acme" %}yes{% else %}no{% endif %}', 'yes'],
    ['finds a text in a text', '{% if program_name contains "cm" %}yes{% else %}no{% endif %}', 'yes'],
    ['joins with and', '{% if boost_rate and code %}yes{% else %}no{% endif %}', 'no'],
    ['joins with or', '{% if boost_rate or code %}yes{% else %}no{% endif %}', 'yes'],
    ['unless', '{% unless code %}yes{% endunless %}', 'yes'],
    ['elsif', '{% if code %}a{% elsif boost_rate %}b{% endif %}', 'b'],
    ['a comment says nothing', 'a{% comment %}{{ code }}{% endcomment %}b', 'ab'],
  ])('%s', (_name, source, said) => {
    expect(checkTemplate({ subject: '', message: source })).toEqual([]);
    expect(render(source)).toMatchObject({ message: said, gaps: [] });
  });
});

describe('hostile facts are text', () => {
  test.each([
    ['{{7*7}}', '{{7*7}}'],
    ['{% include "welcome" %}', '{% include "welcome" %}'],
    ['{{ sender_name | money }}', '{{ sender_name | money }}'],
    ['[[gap]]', '[gap]]'],
    ['a\u202eb', 'ab'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%s', (value, shown) => {
    const more = { partner_name: value, missing_items: [value], code: value, breach_seen: value } as const;
    for (const name of Object.keys(more)) expect(render(`{{ ${name} }}`, 'en', more).message).toBe(shown);
    expect(render('{{ goal_target }}', 'en', { goal_target: { units: 10_000, currency: value } }).message).toContain(shown);
  });

  test('what has several lines keeps them, and no more than a letter can hold', () => {
    const more = { breach_seen: `One\r\nTwo\u0007\n${'x\n'.repeat(500)}`, code: 'One\nTwo' };
    const { message } = render('{{ breach_seen }}', 'en', more);
    expect(message.split('\n').slice(0, 2)).toEqual(['One', 'Two']);
    expect(message.split('\n').length).toBeLessThanOrEqual(20);
    expect(render('{{ code }}', 'en', more).message).toBe('One Two');
  });
});

describe('fields', () => {
  const required = (message: string) => fieldsOf({ subject: '', message }).map(({ name, isRequired }) => [name, isRequired]);

  test.each([
    ['printed', '{{ code }}', [['code', true]]],
    [
      'printed in a subject’s place too',
      '{{ code_until }}{{ code }}',
      [
        ['code', true],
        ['code_until', true],
      ],
    ],
    ['printed where it is known', '{% if code %}{{ code }}{% endif %}', [['code', false]]],
    ['only asked about', '{% if code %}x{% endif %}', [['code', false]]],
    ['printed in a branch about something else', '{% if clicks_30 %}{{ code }}{% endif %}', [['code', true]]],
    ['printed where it is known, and elsewhere', '{% if code %}{{ code }}{% endif %}{{ code }}', [['code', true]]],
    ['printed where it is not known', '{% if code %}a{% else %}{{ code }}{% endif %}', [['code', true]]],
    ['printed unless it is known', '{% unless code %}{{ code }}{% endunless %}', [['code', true]]],
    ['printed where unless has ended', '{% unless code %}a{% else %}{{ code }}{% endunless %}', [['code', false]]],
    ['printed where both are known', '{% if clicks_30 and code %}{{ code }}{% endif %}', [['code', false]]],
    ['printed where one of two is known', '{% if clicks_30 or code %}{{ code }}{% endif %}', [['code', true]]],
    ['within', '{% if code %}{% if clicks_30 %}{{ code }}{% endif %}{% endif %}', [['code', false]]],
    ['in a comment', '{% comment %}{{ code }}{% endcomment %}', []],
    ['not a promise', '{{ partner_name }}', []],
  ])('%s', (_name, message, fields) => {
    expect(required(message)).toEqual(fields);
  });
});

describe('a template that was checked can be rendered', () => {
  const name = fc.constantFrom(...VARIABLE_NAMES);
  const filter = fc.constantFrom(
    '',
    ' | money',
    ' | money: "short"',
    ' | percent',
    ' | date',
    ' | date: "short"',
    ' | list',
    ' | upcase',
  );
  const compare = fc.constantFrom(
    '',
    ' > 3',
    ' == "x"',
    ' contains "a"',
    ' and code',
    ' or code',
    ' == nil',
    ' == empty',
    ' == blank',
    ' < code',
  );
  const { source } = fc.letrec((tie) => ({
    source: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join(' ')),
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('Hello', '{{', '}}', '{% else %}', '\n', '{%-', '100 %'),
      fc.tuple(name, filter).map(([variable, filtered]) => `{{ ${variable}${filtered} }}`),
      fc
        .tuple(name, compare, tie('source'))
        .map(([variable, compared, inner]) => `{% if ${variable}${compared} %}${inner}{% endif %}`),
      fc.tuple(name, tie('source')).map(([variable, inner]) => `{% unless ${variable} %}${inner}{% endunless %}`),
    ),
  }));
  const values = { text: 'x', link: 'https://a.test', count: 3, money: { units: 1, currency: 'EUR' }, measure: 4 } as const;
  const others = { percent: { share: 0.1 }, day: { day: 20_000 }, list: ['a'], sign: true } as const;
  const all = Object.fromEntries(
    VARIABLE_NAMES.map((variable) => [variable, { ...values, ...others }[VARIABLE_KINDS[variable]]]),
  ) as unknown as TemplateFacts;
  const none = Object.fromEntries(VARIABLE_NAMES.map((variable) => [variable, null])) as unknown as TemplateFacts;

  test('whatever is known of the partner', () => {
    let rendered = 0;
    fc.assert(
      fc.property(source.map(String), (message) => {
        if (checkTemplate({ subject: '', message }).length > 0) return;
        rendered++;
        for (const facts of [all, none]) renderDraft({ subject: message, message }, facts);
      }),
      { numRuns: 3_000 },
    );
    expect(rendered).toBeGreaterThan(300);
  });

  test('any text at all is checked without a crash', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '{',
      '|',
      ':',
      '"',
      'if',
      'endif',
      'code',
      ' ',
      '\n',
      '..',
      '(',
      '[',
      '.',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.string(), (pieces, text) => {
        for (const message of [pieces.join(''), text, pieces.join(text)]) {
          for (const { line, column } of checkTemplate({ subject: '', message }))
            expect(Math.min(line, column)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('conditions as deep as a template can be long', () => {
    const depth = 300;
    const message = `${'{% if clicks_30 %}'.repeat(depth)}x${'{% endif %}'.repeat(depth)}`;
    expect(message.length).toBeLessThan(10_000);
    expect(checkTemplate({ subject: '', message })).toEqual([]);
    expect(render(message).message).toBe('x');
  });
});
