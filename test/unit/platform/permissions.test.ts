import { expect, test } from 'vitest';
import { sitePattern } from '@/core/platform/permissions';

test.each([
  ['https://app.dub.co/acme/program/partners?x=1#y', 'https://app.dub.co/*'],
  ['app.dub.co', 'https://app.dub.co/*'],
  ['  shop.example/wp-admin/  ', 'https://shop.example/*'],
  ['http://127.0.0.1:8080/wp-admin/', 'http://127.0.0.1/*'],
  ['localhost:3000', 'https://localhost/*'],
  ['HTTPS://Shop.Example', 'https://shop.example/*'],
  ['https://müller.example', 'https://xn--mller-kva.example/*'],
  ['https://user:secret@shop.example/', 'https://shop.example/*'],
])('the pattern of %s is %s', (address, pattern) => {
  expect(sitePattern(address)).toBe(pattern);
});

test.each([
  [''],
  ['   '],
  ['chrome://extensions'],
  ['about:blank'],
  ['file:///etc/passwd'],
  ['javascript:alert(1)'],
  ['https://'],
  ['https://*/'],
  ['*.example.com'],
  ['two words'],
  ['data:text/html,x'],
])('%j has none', (address) => {
  expect(sitePattern(address)).toBeNull();
});
