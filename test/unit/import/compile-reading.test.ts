import { describe, expect, test } from 'vitest';
import { networkId } from '@/core/domain/ids';
import type { ColumnMapping } from '@/core/domain/report';
import { readingOfDefinition, readingOfMapping } from '@/core/import/compile-reading';
import { REPORT_DEFINITIONS } from '@/core/networks/report-registry';

function readingOf(id: string, header: string) {
  const definition = REPORT_DEFINITIONS.find((known) => known.id === id);
  if (!definition) throw new Error(`no ${id}`);
  return readingOfDefinition(definition, header.split(','));
}

/** Metric -> the headers that are summed into it. */
function sums({ metrics, headers }: ReturnType<typeof readingOf>): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { metric, column } of metrics) found[metric] = [...(found[metric] ?? []), headers[column] ?? ''];
  return found;
}

describe('a metric that the export gives in parts', () => {
  test.each([
    ['gross columns win', 'media_id,Actions,ReversedActions,Grossactions', { conversions: ['Grossactions'] }],
    [
      'else what is left and what was reversed',
      'media_id,ReversedActions,Actions',
      { conversions: ['ReversedActions', 'Actions'] },
    ],
    ['else what is left, which is said', 'media_id,Actions,Clicks', { conversions: ['Actions'], clicks: ['Clicks'] }],
    ['nothing of it', 'media_id,Clicks,ReversedActions', { clicks: ['Clicks'] }],
  ])('impact.com: %s', (_name, header, expected) => {
    const reading = readingOf('impact/performance', header);
    expect(sums(reading)).toMatchObject(expected);
    const isSaid = reading.advice.some(({ id }) => id === 'import.advice.without-reversals');
    expect(isSaid).toBe(header === 'media_id,Actions,Clicks');
  });

  test('the boxes that would complete it are named as the dialog calls them', () => {
    expect(readingOf('impact/performance', 'media_id,Actions,ActionCost').advice[0]).toEqual({
      id: 'import.advice.without-reversals',
      facts: { boxes: 'Gross Actions, Gross Action Cost' },
    });
  });

  test('Awin: pending, confirmed and declined are tracked, declined is reversed too, a bonus is commission and no order', () => {
    const header =
      'publisherId,clicks,pendingNo,pendingValue,pendingComm,confirmedNo,confirmedValue,confirmedComm,bonusNo,bonusValue,bonusComm,totalNo,totalValue,totalComm,declinedNo,declinedValue,declinedComm';
    expect(sums(readingOf('awin/performance', header))).toEqual({
      clicks: ['clicks'],
      conversions: ['pendingNo', 'confirmedNo', 'declinedNo'],
      revenue: ['pendingValue', 'confirmedValue', 'declinedValue'],
      commission: ['pendingComm', 'confirmedComm', 'bonusComm', 'declinedComm'],
      reversedConversions: ['declinedNo'],
      reversedRevenue: ['declinedValue'],
      reversedCommission: ['declinedComm'],
      settledConversions: ['confirmedNo', 'declinedNo'],
    });
  });

  test('a row must reach the last column that is summed', () => {
    expect(readingOf('awin/performance', 'publisherId,pendingNo,x,confirmedNo,declinedNo,y').leastCells).toBe(5);
  });
});

describe('what a definition states of its cells', () => {
  test.each([
    ['rakuten/performance', { decimal: 'point', dateOrder: 'mdy' }, true],
    ['impact/performance', { decimal: null, dateOrder: null }, true],
    ['awin/transactions', { decimal: null, dateOrder: null }, true],
    ['shareasale/transactiondetail', { decimal: 'point', dateOrder: 'mdy' }, false],
    ['dub/commissions', { decimal: 'point', dateOrder: 'ymd' }, false],
    ['partnerize/conversions', { decimal: 'point', dateOrder: 'ymd' }, true],
  ])('%s', (id, stated, hasNothingWords) => {
    const definition = REPORT_DEFINITIONS.find((known) => known.id === id);
    const header = definition?.columns.map(({ headers }) => headers[0]).join() ?? '';
    expect(readingOf(id, header)).toMatchObject({ stated, hasNothingWords });
  });

  test('of columns with one role, the first of the definition is read', () => {
    const both = readingOf(
      'partnerize/conversions',
      'conversion_id,publisher_id,conversion_date,conversion_date_time,click_date',
    );
    expect(both.columns.date).toBe(3);
    expect(both.columns['click-date']).toBe(4);
  });

  test.each([
    ['sale', true],
    ['lead', true],
    ['mobile app install', true],
    ['', true],
    ['bonus', false],
    ['tq', false],
    ['placement fee', false],
  ])('Awin: an entry of type "%s" counts: %s', (type, counts) => {
    const { countingTypes } = readingOf('awin/transactions', 'id,publisher_id,sale_amount,commission_status,type,date');
    expect(countingTypes?.includes(type)).toBe(counts);
  });

  test('types of partners by the network’s words and by ours, others are not there', () => {
    const { types } = readingOf('impact/actions', 'Action_Id,mp_id,Action_Date');
    expect(types.get('social_media_influencer')).toBe('creator');
    expect(types.get('social media influencer')).toBe('creator');
    expect(types.get('card linked')).toBe('card_linked');
    expect(types.get('search / comparison')).toBeUndefined();
  });

  test('columns that nobody knows are named, a few of them and not at any length', () => {
    const strange = Array.from({ length: 7 }, (_, at) => `${at}${'x'.repeat(60)}`);
    const { advice } = readingOf('dub/partners', ['ID', 'Name', 'Enrolled at', ...strange].join());
    const { facts } = advice.find(({ id }) => id === 'import.advice.strange-columns') ?? { facts: {} };
    expect(facts).toEqual({
      n: 7,
      words: strange
        .slice(0, 5)
        .map((name) => name.slice(0, 40))
        .join(', '),
    });
  });
});

describe('a plain file by the user’s mapping', () => {
  const mapped = (report: ColumnMapping['report'], columns: ColumnMapping['columns'], network: string | null = null) =>
    readingOfMapping({ report, columns }, Object.keys(columns), network === null ? null : networkId(network));

  test.each([
    ['performance', { p: 'partner-id', c: 'clicks' }, { kind: 'flow', rowCountsAs: null }],
    ['clicks', { p: 'partner-id' }, { kind: 'flow', rowCountsAs: 'clicks' }],
    ['payouts', { p: 'partner-id', m: 'paid' }, { kind: 'flow', rowCountsAs: null }],
    ['transactions', { p: 'partner-id', m: 'revenue' }, { kind: 'flow', rowCountsAs: 'conversions' }],
    ['transactions', { p: 'partner-id', i: 'conversion-id', d: 'date' }, { kind: 'ledger', rowCountsAs: null }],
    ['partners', { p: 'partner-id' }, { kind: 'list' }],
    ['applications', { p: 'partner-id' }, { kind: 'list' }],
    ['applications', { p: 'partner-id', s: 'status' }, { kind: 'list' }],
  ] as const)('%s of %j', (report, columns, expected) => {
    expect(mapped(report, columns)).toMatchObject({ ...expected, needs: [], report });
  });

  test('without a date the days are asked for, but for conversions with ids', () => {
    expect(mapped('clicks', { p: 'partner-id' }).needs).toEqual([]);
    expect(mapped('transactions', { p: 'partner-id', i: 'conversion-id' })).toMatchObject({
      needs: ['mapping'],
      advice: [{ id: 'import.advice.mapping-lacks', facts: { role: 'date' } }],
    });
  });

  test('a payout’s money may be called commission', () => {
    const { metrics } = mapped('payouts', { p: 'partner-id', m: 'commission' });
    expect(metrics.map(({ metric }) => metric)).toEqual(['paid']);
  });

  test('bonuses and clicks are no conversions where a column tells them apart; leads are', () => {
    expect(mapped('transactions', { p: 'partner-id', i: 'conversion-id', d: 'date' }).countingTypes).toBeNull();
    const columns = { p: 'partner-id', i: 'conversion-id', d: 'date', t: 'entry-type' } as const;
    const anywhere = mapped('transactions', columns).countingTypes;
    expect(['bonus', 'imp', 'click', 'placement fee'].map((word) => anywhere?.includes(word))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(['sale', 'lead', ''].map((word) => anywhere?.includes(word))).toEqual([true, true, true]);
    expect(mapped('transactions', columns, 'cj').countingTypes?.includes('placement fee')).toBe(true);
  });

  test('words mean what they mean on the file’s network, else what they mean everywhere', () => {
    const columns = { p: 'partner-id', s: 'status' } as const;
    expect(mapped('partners', columns).statuses.partner.get('declined')).toBe('rejected');
    expect(mapped('partners', columns, 'dub').statuses.partner.get('declined')).toBe('declined_by_partner');
    expect(mapped('partners', columns, 'tradedoubler').statuses.partner.get('3')).toBe('active');
    expect(mapped('partners', columns).statuses.partner.get('3')).toBeUndefined();
    expect(mapped('partners', columns, 'webgains').types.get('bnpl')).toBe('tech');
    expect(mapped('partners', columns).types.get('voucher')).toBe('coupon');
  });
});
