import { expect, test, vi } from 'vitest';
import { sitePattern } from '@/core/platform/permissions';

vi.mock('wxt/browser', () => ({ browser: {} }));

// Chromium reads these as addresses, Node does not: the browser would ask for a site that nobody can have.
test.each([['two words'], ['*://*/*'], ['https://*.example.com'], ['https://shop.example*/'], ['*'], ['a%20b.example']])(
  '%j names no site',
  (address) => {
    expect(sitePattern(address)).toBeNull();
  },
);

test.each([
  ['bücher.example/wp-admin', 'https://xn--bcher-kva.example/*'],
  ['[::1]:8080', 'https://[::1]/*'],
])('%s is a site', (address, pattern) => {
  expect(sitePattern(address)).toBe(pattern);
});
