import { dice, dollars, nameOf, quoted } from './generate-export';
import { type Truth, TruthSums } from './truth';

/** A commissions export in the layout of Dub Partners: one line per conversion, with ids, moments and buyers. Same bytes everywhere. */
export type LedgerSize = { readonly conversions: number; readonly partners: number; readonly days: number };

const HEADER =
  'id,type,amount,earnings,currency,status,invoiceId,quantity,createdAt,paidAt,partnerId,partnerName,partnerEmail,customerId,customerName,customerEmail';
const METRICS = ['conversions', 'revenue', 'commission', 'reversedConversions', 'reversedRevenue', 'reversedCommission'] as const;
const STATUSES = ['paid', 'paid', 'paid', 'processed', 'processed', 'pending', 'refunded', 'fraud'];
const UNITS_PER_CENT = 100;
const FIRST_DAY = Date.UTC(2026, 0, 1);
const DAY_SECONDS = 86_400;

/** Yields about 1 MiB of text at a time; the generator's return value is the truth about what was written. Newest first, as exported. */
export function* ledgerChunks({ conversions, partners, days }: LedgerSize): Generator<string, Truth> {
  const roll = dice(conversions + 3);
  const table = Array.from({ length: partners }, (_, index) => ({
    id: `pn_1K${index * 37 + 100_000}`,
    name: quoted(nameOf(roll)),
  }));
  const sums = new TruthSums(METRICS);
  let text = `${HEADER}\n`;
  for (let left = conversions; left > 0; left--) {
    // A few partners sell most: the smaller of two rolls.
    const partner = table[Math.min(roll(partners), roll(partners))];
    if (!partner) throw new Error('no partners');
    const at = FIRST_DAY + Math.floor((left / conversions) * (days * DAY_SECONDS - 1)) * 1_000;
    const status = STATUSES[roll(STATUSES.length)] ?? '';
    const revenue = 900 + roll(240_000);
    const commission = Math.round(revenue / 5);
    const isReversed = status === 'refunded' || status === 'fraud';
    const moment = new Date(at).toISOString();
    const buyer = `cus_${left},Buyer ${left},buyer${left}@customer.example`;
    const line = `cm_1K${left}Q${roll(1_000_000)},sale,${dollars(revenue)},${dollars(commission)},USD,${status},in_${left},1,${moment},${status === 'paid' ? moment : ''},${partner.id},${partner.name},${partner.id}@partner.example,${buyer}\n`;
    const money = [revenue * UNITS_PER_CENT, commission * UNITS_PER_CENT];
    sums.add(partner.id, [1, ...money, ...(isReversed ? [1, ...money] : [0, 0, 0])], line);
    text += line;
    if (text.length > 1 << 20) {
      yield text;
      text = '';
    }
  }
  if (text) yield text;
  return sums.truth();
}
