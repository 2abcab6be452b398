import { describe, expect, test } from 'vitest';
import { checkTemplate } from '@/core/outreach/check-template';
import { VARIABLE_KINDS, VARIABLE_NAMES } from '@/core/outreach/template-variables';
import { wordProblem } from '@/core/outreach/word-problem';

const check = (message: string, subject = 'Hello') => checkTemplate({ subject, message });

describe('a template that can be used', () => {
  test.each([
    ['plain text', 'Hello there'],
    ['a variable', 'Hello {{ partner_name }}'],
    ['without blanks', 'Hello {{partner_name}}'],
    ['that takes the blanks around it away', 'Hello {{- partner_name -}} you'],
    ['a filter', '{{ bonus_amount | money }}, {{ boost_rate | percent }}, {{ joined_day | date }}, {{ missing_items | list }}'],
    [
      'a filter with a style',
      '{{ bonus_amount | money: "short" }}, {{ joined_day | date: "short" }}, {{ joined_day | date: \'long\' }}',
    ],
    ['a condition', '{% if clicks_30 %}{{ clicks_30 }}{% elsif conversions_30 %}x{% else %}y{% endif %}'],
    ['a condition with a number', '{% if clicks_30 > 10 and clicks_30 <= 100 %}x{% endif %}'],
    ['a condition with a text', '{% if partner_name == "Ann" or partner_name contains "Bob" %}x{% endif %}'],
    ['unless', '{% unless clicks_30 %}x{% endunless %}'],
    ['a sign that is asked about', '{% if best_weeks %}x{% endif %}'],
    ['a comment', '{% comment %}{{ whatever }} {% for %}{% endcomment %}x'],
    ['braces that are no Liquid', 'a { b } {c} 100 %'],
    [
      'every variable that can be printed',
      VARIABLE_NAMES.filter((name) => VARIABLE_KINDS[name] !== 'sign')
        .map((name) => `{{ ${name} }}`)
        .join(' '),
    ],
  ])('%s', (_name, message) => {
    expect(check(message)).toEqual([]);
  });
});

describe('what is wrong is told with its place', () => {
  test.each([
    ['no text', '  ', [1, 1, 'empty', '', null]],
    ['a misspelt variable', 'Hello\n\nDear {{ partner_nmae }}', [3, 9, 'unknown-variable', 'partner_nmae', 'partner_name']],
    ['a variable nobody could mean', '{{ weather }}', [1, 4, 'unknown-variable', 'weather', null]],
    [
      'a misspelt variable in a condition',
      'x {% if click_30 %}y{% endif %}',
      [1, 9, 'unknown-variable', 'click_30', 'clicks_30'],
    ],
    ['one in a branch', '{% if clicks_30 %}\n{% else %}\n{{ nobody }}{% endif %}', [3, 4, 'unknown-variable', 'nobody', null]],
    ['one after elsif', '{% if clicks_30 %}{% elsif nobody %}{% endif %}', [1, 28, 'unknown-variable', 'nobody', null]],
    ['a property', '{{ partner_name.size }}', [1, 4, 'unknown-variable', 'partner_name.size', null]],
    ['an index', '{{ missing_items[0] }}', [1, 4, 'unknown-variable', 'missing_items[0]', 'missing_items']],
    ['the prototype', '{{ constructor }}', [1, 4, 'unknown-variable', 'constructor', null]],
    ['__proto__', '{{ __proto__ }}', [1, 4, 'unknown-variable', '__proto__', null]],
    ['a range', '{{ (1..1000000000) }}', [1, 4, 'not-a-variable', '(1..1000000000)', null]],
    ['a range to compare with', '{% if clicks_30 == (1..9) %}x{% endif %}', [1, 20, 'not-a-variable', '(1..9)', null]],
    ['a text that is printed', '{{ "x" }}', [1, 4, 'not-a-variable', '"x"', null]],
    ['a number that is printed', '{{ 7 }}', [1, 4, 'not-a-variable', '7', null]],
    ['a comparison that is printed', '{{ clicks_30 == 3 }}', [1, 1, 'not-a-variable', '{{ clicks_30 == 3 }}', null]],
    ['two variables at once', '{{ clicks_30 clicks_30 }}', [1, 1, 'not-a-variable', '{{ clicks_30 clicks_30 }}', null]],
    ['a sum', '{{ 7*7 }}', [1, 1, 'not-readable', '{{ 7*7 }}', null]],
    ['a sign that is printed', '{{ best_weeks }}', [1, 4, 'never-printed', 'best_weeks', null]],
    ['a filter of another kind', '{{ joined_day | money }}', [1, 4, 'wrong-filter', 'money', 'date']],
    ['a filter on a text', '{{ partner_name | list }}', [1, 4, 'wrong-filter', 'list', null]],
    ['a filter on what may be a count', '{{ goal_target | money }}', [1, 4, 'wrong-filter', 'money', null]],
    ['a style that the filter does not know', '{{ joined_day | date: "%Y" }}', [1, 4, 'unknown-style', 'date', 'short']],
    ['a style without quotes', '{{ joined_day | date: short }}', [1, 4, 'unknown-style', 'date', 'short']],
    ['a style of a filter that takes none', '{{ boost_rate | percent: "short" }}', [1, 4, 'unknown-style', 'percent', null]],
    ['two filters', '{{ boost_rate | percent | percent }}', [1, 4, 'wrong-filter', 'percent', null]],
    ['a filter of Liquid’s', 'a\n{{ partner_name | upcase }}', [2, 1, 'unknown-filter', 'upcase', null]],
    ['a misspelt filter', '{{ bonus_amount | mony }}', [1, 1, 'unknown-filter', 'mony', 'money']],
    ['a loop', '{% for i in (1..9) %}x{% endfor %}', [1, 1, 'unknown-tag', 'for', null]],
    ['a misspelt tag', '{% unles clicks_30 %}x{% endunless %}', [1, 1, 'unknown-tag', 'unles', 'unless']],
    ['an include', '{% include "welcome" %}', [1, 1, 'unknown-tag', 'include', null]],
    ['an assignment', '{% assign a = 1 %}', [1, 1, 'unknown-tag', 'assign', null]],
    ['an end without a begin', 'x\n  {% endif %}', [2, 3, 'unknown-tag', 'endif', null]],
    ['a begin without an end', 'x\n{% if clicks_30 %}y', [2, 1, 'not-closed', '{% if clicks_30 %}', null]],
    ['braces that are not closed', 'Hello {{ partner_name', [1, 7, 'not-closed', '{{ partner_name', null]],
    ['empty braces', '{{ }}', [1, 1, 'not-readable', '{{ }}', null]],
    ['a condition about nothing', '{% if %}x{% endif %}', [1, 1, 'not-readable', '{% if %}', null]],
    ['a single equals sign', 'a\n b{% if clicks_30 = 3 %}x{% endif %}', [2, 3, 'not-readable', '{% if clicks_30 = 3 %}', null]],
    ['a text longer than any message', 'x'.repeat(10_001), [1, 1, 'too-long', '', null]],
  ] as const)('%s', (_name, message, [line, column, reason, written, nearest]) => {
    expect(check(message)).toEqual([{ part: 'message', line, column, reason, written, nearest }]);
  });

  test('in the subject too, and before the message', () => {
    const found = check('{{ b_name }}', '{{ a_name }}').map(({ part, written }) => [part, written]);
    expect(found).toEqual([
      ['subject', 'a_name'],
      ['message', 'b_name'],
    ]);
  });

  test('every problem of a text, in its order', () => {
    const written = check('{{ one }}{% if two %}{{ three }}{% else %}{{ four }}{% endif %}{{ five }}').map(
      (found) => found.written,
    );
    expect(written).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  test('conditions within conditions by the thousand are refused, and nothing hangs', () => {
    const many = 700;
    const found = check('{% if a %}'.repeat(many));
    expect(found).toHaveLength(1);
    expect(['not-closed', 'not-readable']).toContain(found[0]?.reason);
  });
});

describe('in words', () => {
  test.each([
    ['Dear {{ partner_nmae }}', 'Message, line 1, column 9: there is no variable “partner_nmae”. Did you mean “partner_name”?'],
    ['{{ weather }}', 'Message, line 1, column 4: there is no variable “weather”.'],
    [
      '{{ joined_day | money }}',
      'Message, line 1, column 4: the filter “money” does not fit this variable. The one that fits is “date”.',
    ],
    ['{% if clicks_30 %}', 'Message, line 1, column 1: this is opened and never closed: {% if clicks_30 %}'],
    ['{{ {a, plural, other} }}', 'Message, line 1, column 1: this can’t be read: {{ {a, plural, other} }}'],
    ['{{ "<b>" }}', 'Message, line 1, column 4: only a variable can stand here, not “"<b>"”.'],
  ])('%s', (message, words) => {
    expect(check(message).map(wordProblem)).toEqual([words]);
  });
});
