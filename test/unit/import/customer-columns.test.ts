import { expect, test } from 'vitest';
import { isAboutCustomers } from '@/core/import/customer-columns';
import { headerKey } from '@/core/networks/report-definition';

test.each([
  'Customer',
  'Customer ID',
  'customer_reference',
  'Customer name',
  'Buyer Email',
  'New customer email',
  'IP',
  'lastip',
  'set_ip',
  'referer_ip',
  'Member ID (U1)',
  'Shopper id',
])('%s tells about an end customer', (header) => {
  expect(isAboutCustomers(headerKey(header))).toBe(true);
});

test.each([
  'Customers',
  'Paid customers',
  'active_customers',
  'customers_count',
  'customer_type',
  'Customer Status',
  'new customer purchases generated',
  'Client cost',
  'Partner ID',
  'Description',
  'Trip',
])('%s names nobody', (header) => {
  expect(isAboutCustomers(headerKey(header))).toBe(false);
});
