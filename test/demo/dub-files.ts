import { isoDay } from '@/core/domain/day';
import { type DemoFile, dollars, dubCsv, isoMoment } from './csv-text';
import type { DemoPartner, DemoProgram } from './simulate';
import { listTotals } from './totals';

const LIST_DEFAULT = ['ID', 'Name', 'Email', 'Country', 'Status', 'Group', 'Enrolled at', 'Payouts enabled at'];
const LIST_TOTALS = ['Description', 'Clicks', 'Leads', 'Conversions', 'Sales', 'Revenue', 'Commissions', 'Net Revenue'];
const LIST_SOCIAL = ['Website', 'YouTube', 'X/Twitter', 'LinkedIn', 'Instagram', 'TikTok'];

const COMMISSIONS_DEFAULT = ['id', 'type', 'amount', 'earnings', 'currency', 'status', 'invoiceId', 'quantity', 'createdAt'];
const COMMISSIONS_ALL = [
  ...['id', 'type', 'amount', 'earnings', 'currency', 'status', 'invoiceId', 'description', 'quantity', 'createdAt', 'paidAt'],
  ...['updatedAt', 'partnerId', 'partnerName', 'partnerEmail', 'partnerTenantId', 'customerId', 'customerName', 'customerEmail'],
  ...['customerExternalId', 'stripeCustomerId'],
];
const PAYOUTS_ALL = [
  ...['id', 'amount', 'currency', 'status', 'periodStart', 'periodEnd', 'initiatedAt', 'paidAt', 'invoiceId', 'description'],
  ...['method', 'traceId', 'failureReason', 'partnerId', 'partnerName', 'partnerEmail', 'partnerTenantId'],
];

export type DubFiles = {
  readonly partnersDefault: DemoFile;
  readonly partnersAll: DemoFile;
  readonly commissionsDefault: DemoFile;
  readonly commissionsAll: DemoFile;
  readonly payouts: DemoFile;
};

/** The exports of Dub Partners with their quirks: see csv-text.ts for quoting, money and the formula guard. */
export function dubFiles(program: DemoProgram): DubFiles {
  const day = isoDay(program.end);
  const name = (what: string, time: string) => `Dub ${what} Export - ${day}-${time}.csv`;
  const commissions = [...program.conversions].reverse().map((entry) => commissionRow(program, entry));
  const payouts = payoutRows(program);
  return {
    partnersDefault: {
      name: name('Partners', '23-50-11'),
      content: dubCsv(LIST_DEFAULT, program.partners.map(listCells)),
    },
    partnersAll: { name: name('Partners', '23-52-40'), content: fullList(program) },
    commissionsDefault: {
      name: name('Commissions', '23-54-02'),
      content: dubCsv(
        COMMISSIONS_DEFAULT,
        commissions.map((row) => COMMISSIONS_DEFAULT.map((column) => row[COMMISSIONS_ALL.indexOf(column)] ?? '')),
      ),
    },
    commissionsAll: { name: name('Commissions', '23-55-37'), content: dubCsv(COMMISSIONS_ALL, commissions) },
    payouts: { name: name('Payouts', '23-57-20'), content: dubCsv(PAYOUTS_ALL, payouts) },
  };
}

function listCells(partner: DemoPartner): (string | number)[] {
  const joined = partner.plan.joined;
  const canBePaid = partner.status.status === 'active' && partner.clicks.some((count) => count > 0);
  return [
    ...[partner.id, partner.name, partner.email, partner.country, partner.status.word, partner.group],
    ...[isoMoment(joined, 9 * 60 + (joined % 60)), canBePaid ? isoMoment(joined + 3, 700) : ''],
  ];
}

function fullList(program: DemoProgram): string {
  const totals = listTotals(program);
  const rows = program.partners.map((partner, n) => {
    const { clicks = 0, conversions = 0, revenue = 0, commission = 0 } = totals[n] ?? {};
    const leads = conversions + partner.leads.reduce((all, count) => all + count, 0);
    const description = n % 7 === 0 ? 'Found us at a fair,\nwrote "twice" about us' : '';
    const handle = n % 3 === 0 ? `@${partner.username}` : '';
    return {
      revenue: revenue ?? 0,
      cells: [
        ...[...listCells(partner), description, clicks, leads, conversions, conversions],
        ...[dollars(revenue ?? 0), dollars(commission), dollars((revenue ?? 0) - commission)],
        ...[partner.website, handle, handle, '', handle, ''],
      ],
    };
  });
  rows.sort((a, b) => b.revenue - a.revenue);
  return dubCsv(
    [...LIST_DEFAULT, ...LIST_TOTALS, ...LIST_SOCIAL],
    rows.map(({ cells }) => cells),
  );
}

function commissionRow(program: DemoProgram, entry: DemoProgram['conversions'][number]): (string | number)[] {
  const partner = program.partners[entry.partner];
  const number = String(entry.number).padStart(7, '0');
  const isSale = entry.kind === 'sale';
  const customer = isSale ? [`cus_${number}`, `Customer ${entry.number}`, `buyer${entry.number}@customer.example`] : ['', '', ''];
  const paidAt = entry.state === 'paid' ? isoMoment(Math.min(program.end, entry.day + 46), 480) : '';
  return [
    ...[
      `cm_${number}`,
      isSale ? 'sale' : 'custom',
      dollars(entry.revenue),
      dollars(entry.commission),
      program.currency,
      entry.word,
    ],
    ...[
      isSale ? `in_${number}` : '',
      isSale ? '' : 'Agreed by mail, thanks',
      1,
      isoMoment(entry.day, entry.minute, entry.number % 60),
    ],
    ...[paidAt, isoMoment(Math.min(program.end, entry.day + 12), entry.minute)],
    ...[partner?.id ?? '', partner?.name ?? '', partner?.email ?? '', '', ...customer, isSale ? `ext-${entry.number}` : '', ''],
  ];
}

/** One payout per partner and 30 days, of what was paid in them. */
function payoutRows(program: DemoProgram): (string | number)[][] {
  const sums = new Map<string, { partner: number; from: number; cents: number }>();
  for (const entry of program.conversions) {
    if (entry.state !== 'paid') continue;
    const from = program.start + Math.floor((entry.day - program.start) / 30) * 30;
    const key = `${from} ${entry.partner}`;
    const sum = sums.get(key) ?? { partner: entry.partner, from, cents: 0 };
    sum.cents += entry.commission;
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ partner: n, from, cents }, row) => {
    const partner = program.partners[n];
    const id = String(row + 1).padStart(6, '0');
    return [
      ...[`po_${id}`, dollars(cents), program.currency, 'completed', isoMoment(from, 0), isoMoment(from + 29, 1439, 59)],
      ...[
        isoMoment(from + 45, 540),
        isoMoment(from + 46, 480),
        `inv_${id}`,
        `Dub Partners payout (Acme)`,
        'stripe',
        `tr_${id}`,
        '',
      ],
      ...[partner?.id ?? '', partner?.name ?? '', partner?.email ?? '', ''],
    ];
  });
}
