import { expect, test } from 'vitest';
import { isLocalSelector } from '@/core/overlay/local-selector';

test.each([
  'table tbody tr',
  'table.wp-list-table > tbody#the-list > tr:not(.no-items)',
  '[role="row"]',
  'tbody > tr, [role="row"], li',
  'tr[data-a~="x"]',
  'a[href*="a+b:c"]',
  'tr:has(a[href*="/partners/"])',
  'tbody tr:not(:has(td[colspan]))',
  ':is(.a, .b) .row',
  '.list .row:not(.head, .foot)',
])('%s looks at the row, what is in it and what is around it', (css) => {
  expect(isLocalSelector(css)).toBe(true);
});

test.each([
  'tr:nth-child(2n)',
  'tr:first-child',
  'tr:not(:first-child)',
  'h2 + .list .row',
  '.head ~ .row',
  'table:has(th.partner) tr',
  '.row:has(> i:last-child)',
  '.row:has(+ .row)',
  '.list:empty .row',
  '.row:hover',
  '.a .row, tr:last-child',
])('%s is judged by more than that', (css) => {
  expect(isLocalSelector(css)).toBe(false);
});
