import { describe, expect, test } from 'vitest';
import { isTotal, meaningOf, plainHeader, speaksOfPartners } from '@/core/networks/column-words';

const meaning = (header: string) => meaningOf(plainHeader(header));

describe('a header says', () => {
  test.each([
    ['Publisher ID', 'id'],
    ['publisherId', 'id'],
    ['publisher_id', 'id'],
    ['Affiliate #', 'id'],
    ['Media Partner ID', 'id'],
    ['ID des Partners', 'id'],
    ['Partnernummer', 'id'],
    ['Identifiant affilié', 'id'],
    ['ID del afiliado', 'id'],
    ['Номер партнёра', 'id'],
    ['Email', 'email'],
    ['Partner e-mail address', 'email'],
    ['PayPal email', 'email'],
    ['Почта', 'email'],
    ['Referral code', 'code'],
    ['Code promo', 'code'],
    ['Промокод', 'code'],
    ['Publisher ▲', 'name'],
    ['Nom de l’éditeur', 'name'],
    ['Имя партнёра', 'name'],
    ['Name', 'bare-name'],
    ['Société', 'bare-name'],
    ['', 'blank'],
    [' ↕ ', 'blank'],
  ])('%s: %s', (header, expected) => {
    expect(meaning(header)).toBe(expected);
  });
});

describe('a header says nothing of a partner', () => {
  test.each([
    'ID',
    'Order ID',
    'User ID',
    'Parent affiliate ID',
    'Publisher Group ID',
    'Publisher ID of the parent',
    'PID',
    'CID',
    'Advertiser ID',
    'Affiliates per group',
    'Partner manager',
    'Partner since',
    'Customer name',
    'Customer email',
    'Buyer Email',
    'E-Mail des Kunden',
    'Status code',
    'Zip code',
    'Name of the campaign',
    'Nom du client',
    'Имя клиента',
    'Media',
  ])('%s', (header) => {
    expect(meaning(header)).toBe('other');
  });
});

test.each([
  ['/partners', true],
  ['/admin ?page=affiliates', true],
  ['/app #/publishers/list', true],
  ['Our affiliates', true],
  ['/partners/customers', false],
  ['/affiliate/orders', false],
  ['/partnership', false],
  ['/participants', false],
  ['/', false],
])('%s speaks of partners: %s', (text, expected) => {
  expect(speaksOfPartners(text)).toBe(expected);
});

test.each([
  ['Total', true],
  ['Grand Totals', true],
  ['Gesamtsumme', true],
  ['Итого', true],
  ['Total Wine Blog', false],
  ['Summer Deals', false],
  ['Sumatra', false],
])('%s is a total: %s', (text, expected) => {
  expect(isTotal(text)).toBe(expected);
});
