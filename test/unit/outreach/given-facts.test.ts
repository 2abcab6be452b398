import { describe, expect, test } from 'vitest';
import type { GivenFacts } from '@/core/domain/outreach';
import { acceptGiven } from '@/core/outreach/given-facts';

describe('accepted', () => {
  test.each<[string, GivenFacts]>([
    ['nothing', {}],
    ['a rate', { boost_rate: { share: 0.125 } }],
    ['the whole of the order', { boost_rate: { share: 1 } }],
    ['an amount', { bonus_amount: { units: 1, currency: 'EUR' } }],
    ['first and last day', { boost_from: { day: 20_000 }, boost_to: { day: 20_010 } }],
    ['a raise of one day', { boost_from: { day: 20_000 }, boost_to: { day: 20_000 } }],
    ['a last day alone', { boost_to: { day: 20_000 } }],
    ['a text', { code: 'ANN10' }],
    ['a text in figures', { goal_proposal: 1_200 }],
    ['a text as an amount', { cap_amount: { units: 5_000_000, currency: 'EUR' } }],
    ['several lines', { breach_seen: 'One\nTwo' }],
    ['a link', { guidelines_link: 'https://acme.test/rules?a=1#b' }],
    ['a link without TLS', { guidelines_link: 'http://acme.test' }],
    ['a text that looks like Liquid', { code: '{{ sender_name }}' }],
  ])('%s', (_name, given) => {
    expect(acceptGiven(given)).toEqual({ accepted: given, problems: [] });
  });

  test('blanks count as not filled in', () => {
    expect(acceptGiven({ code: '  ', guidelines_link: '' })).toEqual({ accepted: {}, problems: [] });
  });
});

describe('refused', () => {
  test.each<[string, GivenFacts, string, string]>([
    ['a field that nobody asks for', { weather: 'fine' }, 'weather', 'not-a-field'],
    ['a figure of the partner', { clicks_30: 5 }, 'clicks_30', 'not-a-field'],
    ['a name of the prototype', { constructor: 'x' }, 'constructor', 'not-a-field'],
    ['no rate', { boost_rate: { share: 0 } }, 'boost_rate', 'not-a-share'],
    ['a rate below nothing', { boost_rate: { share: -0.1 } }, 'boost_rate', 'not-a-share'],
    ['per cent taken for a share', { boost_rate: { share: 12 } }, 'boost_rate', 'not-a-share'],
    ['no number', { boost_rate: { share: Number.NaN } }, 'boost_rate', 'not-a-share'],
    ['a rate as text', { boost_rate: '12 %' }, 'boost_rate', 'wrong-kind'],
    ['a rate as an amount', { boost_rate: { units: 10, currency: 'EUR' } }, 'boost_rate', 'wrong-kind'],
    ['a day as text', { boost_from: '2026-06-15' }, 'boost_from', 'wrong-kind'],
    ['half a day', { boost_from: { day: 20_000.5 } }, 'boost_from', 'wrong-kind'],
    ['no amount', { bonus_amount: { units: 0, currency: 'EUR' } }, 'bonus_amount', 'not-positive'],
    ['an amount below nothing', { bonus_amount: { units: -1, currency: 'EUR' } }, 'bonus_amount', 'not-positive'],
    [
      'an amount without end',
      { bonus_amount: { units: Number.POSITIVE_INFINITY, currency: 'EUR' } },
      'bonus_amount',
      'not-positive',
    ],
    ['an amount without currency', { bonus_amount: 20 }, 'bonus_amount', 'wrong-kind'],
    ['a script', { guidelines_link: 'javascript:alert(1)' }, 'guidelines_link', 'not-a-link'],
    ['data', { guidelines_link: 'data:text/html,x' }, 'guidelines_link', 'not-a-link'],
    ['a file', { guidelines_link: 'file:///etc/passwd' }, 'guidelines_link', 'not-a-link'],
    ['no address', { guidelines_link: 'our rules' }, 'guidelines_link', 'not-a-link'],
    ['an address with a blank', { guidelines_link: 'https://acme.test/a b' }, 'guidelines_link', 'not-a-link'],
    ['two lines in a link', { guidelines_link: 'https://acme.test/\nx' }, 'guidelines_link', 'not-a-link'],
    ['a link as a number', { guidelines_link: 5 }, 'guidelines_link', 'wrong-kind'],
    ['a text without end', { code: 'x'.repeat(301) }, 'code', 'too-long'],
    ['lines without end', { breach_seen: 'x'.repeat(2_001) }, 'breach_seen', 'too-long'],
    ['a text as a day', { code: { day: 20_000 } }, 'code', 'wrong-kind'],
    ['a text that is no number', { goal_proposal: Number.NaN }, 'goal_proposal', 'wrong-kind'],
  ])('%s', (_name, given, name, reason) => {
    expect(acceptGiven(given)).toEqual({ accepted: {}, problems: [{ name, reason }] });
  });

  test.each([
    ['boost_from', 'boost_to'],
    ['contest_from', 'contest_to'],
  ])('an end before its begin: %s stands, %s does not', (from, to) => {
    const given = { [from]: { day: 20_010 }, [to]: { day: 20_009 } };
    expect(acceptGiven(given)).toEqual({
      accepted: { [from]: { day: 20_010 } },
      problems: [{ name: to, reason: 'ends-before-start' }],
    });
  });

  test('one wrong field takes no other with it', () => {
    expect(acceptGiven({ code: 'ANN10', code_until: 'soon' })).toEqual({
      accepted: { code: 'ANN10' },
      problems: [{ name: 'code_until', reason: 'wrong-kind' }],
    });
  });
});
