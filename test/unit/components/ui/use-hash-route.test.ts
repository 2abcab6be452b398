import { expect, test } from 'vitest';
import { hashOf, routeOf } from '@/components/ui/use-hash-route';

test.each([
  ['', [], {}],
  ['#', [], {}],
  ['#/today', ['today'], {}],
  ['#/settings/data', ['settings', 'data'], {}],
  ['#/partners?health=at-risk&tier=A', ['partners'], { health: 'at-risk', tier: 'A' }],
  ['#/partners/dub:acme:p1', ['partners', 'dub:acme:p1'], {}],
  ['#/partners/dub:my%20shop:a%2Fb', ['partners', 'dub:my%20shop:a%2Fb'], {}],
])('%s is read', (hash, parts, query) => {
  expect(routeOf(hash)).toEqual({ parts, query });
});

test('an account that somebody encoded once more is the same account', () => {
  const account = 'dub:my%20shop:50%25';
  expect(routeOf(`#/partners/${encodeURIComponent(account)}`).parts[1]).toBe(account);
});

test('an address leaves out what is empty', () => {
  expect(hashOf(['partners'], { health: '', tier: 'A' })).toBe('#/partners?tier=A');
  expect(hashOf(['partners'], { health: '' })).toBe('#/partners');
});

test('a colon within an id is part of it: prospects have one', () => {
  const account = 'dub:Acme:prospect%3A7f3c';
  expect(routeOf(`#/partners/${account}`).parts[1]).toBe(account);
  expect(routeOf(`#/partners/${encodeURIComponent(account)}`).parts[1]).toBe(account);
});
