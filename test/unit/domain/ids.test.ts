import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountIdOf, networkId, parseAccountId, programIdOf } from '@/core/domain/ids';

test('an account id is network, programme and own id, each percent-encoded', () => {
  expect(accountIdOf(programIdOf(networkId('dub'), 'Acme: EU'), '1:2/ü')).toBe('dub:Acme%3A%20EU:1%3A2%2F%C3%BC');
});

test('any id comes back as it went in', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'grapheme' }), (name, ownId) => {
      const program = programIdOf(networkId('file'), name);
      expect(parseAccountId(accountIdOf(program, ownId))).toEqual({ ok: true, value: { network: 'file', program, ownId } });
    }),
  );
});

test.each(['', 'a', 'a:b', 'a:b:', 'a:b:c:d', ':b:c', 'a:b:%', 'a::c'])('%j is not an account', (text) => {
  expect(parseAccountId(text)).toMatchObject({ ok: false, reason: 'not-an-account' });
});
