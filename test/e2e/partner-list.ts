import { affiliateWpCsv, type DemoFile, dubCsv, plainCsv } from '@/test/demo/csv-text';

export type ListedPartner = { readonly id: string; readonly name: string; readonly email: string };

type Writer = {
  readonly header: readonly string[];
  readonly cells: (partner: ListedPartner) => readonly (string | number)[];
  readonly write: (header: readonly string[], rows: readonly (readonly (string | number)[])[]) => string;
};

const DAY = '2026-01-05 10:00:00';

/** The lists that networks export, each in its own columns. */
const WRITERS: Readonly<Record<string, Writer>> = {
  dub: {
    header: ['ID', 'Name', 'Email', 'Country', 'Status', 'Group', 'Enrolled at', 'Payouts enabled at'],
    cells: ({ id, name, email }) => [id, name, email, 'DE', 'approved', 'Default', '2026-01-05T09:00:00.000Z', ''],
    write: dubCsv,
  },
  affiliatewp: {
    header: [
      ...[
        'Affiliate ID',
        'Email',
        'First Name',
        'Last Name',
        'Payment Email',
        'Username',
        'Rate',
        'Rate Type',
        'Flat Rate Basis',
      ],
      ...['Earnings', 'Unpaid Earnings', 'Referrals', 'Visits', 'Conversion Rate', 'Status', 'Date Registered'],
    ],
    cells: ({ id, name, email }) => [
      id,
      email,
      name,
      '',
      email,
      `user${id}`,
      '0.08',
      'percentage',
      '',
      0,
      0,
      0,
      0,
      '0%',
      'active',
      DAY,
    ],
    write: affiliateWpCsv,
  },
  'solid-affiliate': {
    header: [
      ...[
        'ID',
        'User ID',
        'Affiliate Group ID',
        'Commission Type',
        'Commission Rate',
        'Payment Email',
        'MailChimp ID',
        'First name',
      ],
      ...['Last name', 'Registration Notes', 'Status', 'Created At', 'Updated At', 'Total Visits', 'Total Referrals'],
      'WordPress User Email',
    ],
    cells: ({ id, name, email }) => [id, `9${id}`, 0, 'site_default', 0, '', '', name, '', '', 'approved', DAY, DAY, 0, 0, email],
    write: plainCsv,
  },
  'affiliates-manager': {
    header: [
      ...[
        'Affiliate ID',
        'Status',
        'Balance',
        'Earnings',
        'First Name',
        'Last Name',
        'Email',
        'Company',
        'Date Joined',
        'Website',
      ],
      'Phone',
    ],
    cells: ({ id, name, email }) => [
      id,
      'active',
      '0.00',
      '0.00',
      name,
      '',
      email,
      '',
      DAY,
      'https://p.example',
      '020 7946 0002',
    ],
    write: plainCsv,
  },
};

/** A spreadsheet of one's own, for networks whose list nobody has seen: put into a programme of the network by its user. */
const OWN_LIST: Writer = {
  header: ['Partner ID', 'Partner Name', 'E-Mail', 'Country', 'Website', 'Status', 'Joined', 'Type'],
  cells: ({ id, name, email }) => [id, name, email, 'DE', '', 'Joined', '2026-01-05', 'Content'],
  write: plainCsv,
};

/** The list of partners as the network exports it, or as its user would keep it. */
export function partnerList(network: string, name: string, partners: readonly ListedPartner[]): DemoFile {
  const { header, cells, write } = WRITERS[network] ?? OWN_LIST;
  return { name: `${name}.csv`, content: write(header, partners.map(cells)) };
}
