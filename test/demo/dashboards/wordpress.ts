import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isoDay } from '@/core/domain/day';
import { plainMoney } from '../csv-text';
import type { DemoPartner, DemoProgram } from '../simulate';
import { listTotals } from '../totals';
import { type DemoPage, escapeHtml, htmlPage } from './escape';
import { WORDPRESS_CSS } from './wordpress-css';

const PER_PAGE = 30;
/** The trap of these pages: the name links to a user, and many a user id is another affiliate's id. */
const userIdOf = (partner: DemoPartner) => Number(partner.id) + 6;

/** An administration page of our own making whose structure follows AffiliateWP's list tables. */
export function wordpressPage(program: DemoProgram, url: URL): DemoPage {
  if (!url.pathname.endsWith('/wp-admin/admin.php'))
    return htmlPage(frame('Howdy', '<p>Nothing here.</p>'), url.pathname === '/' ? 200 : 404);
  const one = url.searchParams.get('affiliate_id');
  const pageNumber = Math.max(1, Number(url.searchParams.get('paged') ?? '1') || 1);
  switch (url.searchParams.get('page')) {
    case 'affiliate-wp-affiliates':
      return htmlPage(one && url.searchParams.get('action') ? affiliatePage(program, one) : affiliatesPage(program, pageNumber));
    case 'affiliate-wp-referrals':
      return htmlPage(referralsPage(program, one, pageNumber));
    default:
      return htmlPage(frame('Page not found', '<p>Sorry, you are not allowed to access this page.</p>'), 404);
  }
}

/** Serves the shop's administration on a free port of 127.0.0.1. */
export async function serveWordPress(
  program: DemoProgram,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const page = wordpressPage(program, new URL(request.url ?? '/', 'http://127.0.0.1'));
    response.writeHead(page.status, { 'content-type': page.contentType });
    response.end(page.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const affiliateLink = (id: string, action: string, label: string) =>
  `<a href="admin.php?page=affiliate-wp-affiliates&amp;affiliate_id=${id}&amp;action=${action}">${label}</a>`;

function affiliatesPage(program: DemoProgram, pageNumber: number): string {
  const totals = listTotals(program);
  const order = program.partners.map((partner, n) => ({ partner, totals: totals[n] }));
  order.sort((a, b) => (b.totals?.commission ?? 0) - (a.totals?.commission ?? 0) || Number(a.partner.id) - Number(b.partner.id));
  const rows = order.slice((pageNumber - 1) * PER_PAGE, pageNumber * PER_PAGE).map(({ partner, totals: own }) => {
    const actions = [
      `<span class="reports">${affiliateLink(partner.id, 'view_affiliate', 'Reports')}</span>`,
      `<span class="edit">${affiliateLink(partner.id, 'edit_affiliate', 'Edit')}</span>`,
      `<span class="deactivate">${affiliateLink(partner.id, 'deactivate', 'Deactivate')}</span>`,
      `<span class="delete">${affiliateLink(partner.id, 'delete', 'Delete')}</span>`,
    ].join(' | ');
    const unpaid = own?.unpaid ?? 0;
    return `<tr>
<th scope="row" class="check-column"><input type="checkbox" name="affiliate_id[]" value="${partner.id}" aria-label="Select ${escapeHtml(partner.name)}"></th>
<td class="name column-name has-row-actions column-primary" data-colname="Name"><a href="user-edit.php?user_id=${userIdOf(partner)}">${escapeHtml(partner.name)}</a><div class="row-actions">${actions}</div></td>
<td class="affiliate_id column-affiliate_id" data-colname="Affiliate ID">${partner.id}</td>
<td class="username column-username" data-colname="Username">${escapeHtml(partner.username)}</td>
<td class="earnings column-earnings" data-colname="Paid Earnings">€${plainMoney((own?.commission ?? 0) - unpaid)}</td>
<td class="unpaid_earnings column-unpaid_earnings" data-colname="Unpaid Earnings">€${plainMoney(unpaid)}</td>
<td class="rate column-rate" data-colname="Rate">8%</td>
<td class="referrals column-referrals" data-colname="Paid Referrals"><a href="admin.php?page=affiliate-wp-referrals&amp;affiliate_id=${partner.id}&amp;status=paid">${own?.conversions ?? 0}</a></td>
<td class="visits column-visits" data-colname="Visits"><a href="admin.php?page=affiliate-wp-visits&amp;affiliate=${partner.id}">${own?.clicks ?? 0}</a></td>
<td class="status column-status" data-colname="Status">${escapeHtml(partner.status.word)}</td>
</tr>`;
  });
  const labels = [
    'Name',
    'Affiliate ID',
    'Username',
    'Paid Earnings',
    'Unpaid Earnings',
    'Rate',
    'Paid Referrals',
    'Visits',
    'Status',
  ];
  return frame(
    'Affiliates',
    `${pager('affiliate-wp-affiliates', program.partners.length, pageNumber)}${table('affiliates', labels, rows)}`,
  );
}

function affiliatePage(program: DemoProgram, id: string): string {
  const partner = program.partners.find((candidate) => candidate.id === id);
  if (!partner) return frame('Affiliate not found', '');
  return frame(
    `Affiliate: ${escapeHtml(partner.name)}`,
    `<table class="form-table"><tr><th scope="row">Affiliate ID</th><td>${partner.id}</td></tr><tr><th scope="row">Affiliate email</th><td>${escapeHtml(partner.email)}</td></tr><tr><th scope="row">Registered</th><td>${isoDay(partner.plan.joined)}</td></tr></table>`,
  );
}

function referralsPage(program: DemoProgram, one: string | null, pageNumber: number): string {
  const entries = program.conversions.filter(({ partner }) => one === null || program.partners[partner]?.id === one).reverse();
  const rows = entries.slice((pageNumber - 1) * PER_PAGE, pageNumber * PER_PAGE).map((entry) => {
    const partner = program.partners[entry.partner];
    if (!partner) return '';
    return `<tr>
<th scope="row" class="check-column"><input type="checkbox" name="referral_id[]" value="${entry.number}" aria-label="Select referral ${entry.number}"></th>
<td class="amount column-amount has-row-actions column-primary" data-colname="Amount"><a href="admin.php?page=affiliate-wp-referrals&amp;referral_id=${entry.number}&amp;action=edit_referral">€${plainMoney(entry.commission)}</a></td>
<td class="affiliate column-affiliate" data-colname="Affiliate"><a href="admin.php?page=affiliate-wp-referrals&amp;affiliate_id=${partner.id}">${escapeHtml(partner.name)}</a></td>
<td class="reference column-reference" data-colname="Reference">${20_000 + entry.number}</td>
<td class="date column-date" data-colname="Date">${isoDay(entry.day)}</td>
<td class="status column-status" data-colname="Status">${entry.state}</td>
</tr>`;
  });
  return frame(
    'Referrals',
    `${pager('affiliate-wp-referrals', entries.length, pageNumber)}${table('referrals', ['Amount', 'Affiliate', 'Reference', 'Date', 'Status'], rows)}`,
  );
}

function table(plural: string, labels: readonly string[], rows: readonly string[]): string {
  const head = labels
    .map((label, n) => `<th scope="col" class="manage-column${n === 0 ? ' column-primary' : ''}">${label}</th>`)
    .join('');
  return `<table class="wp-list-table widefat fixed striped ${plural}">
<thead><tr><td class="manage-column check-column"><input type="checkbox" aria-label="Select all"></td>${head}</tr></thead>
<tbody id="the-list">${rows.join('\n')}</tbody>
</table>`;
}

function pager(page: string, items: number, pageNumber: number): string {
  const pages = Math.max(1, Math.ceil(items / PER_PAGE));
  const link = (label: string, name: string, to: number) =>
    to < 1 || to > pages
      ? `<span class="button disabled" aria-hidden="true">${label}</span>`
      : `<a class="button ${name}" aria-label="${name}" href="admin.php?page=${page}&amp;paged=${to}">${label}</a>`;
  return `<div class="tablenav top"><span class="displaying-num">${items} items</span> ${link('‹', 'prev-page', pageNumber - 1)} <span>${pageNumber} of ${pages}</span> ${link('›', 'next-page', pageNumber + 1)}</div>`;
}

function frame(title: string, content: string): string {
  const menu = ['Dashboard', 'Posts', 'Media', 'Pages', 'WooCommerce', 'Products', 'Users', 'Settings'];
  const items = menu.map((label) => `<li>${label}</li>`).join('');
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} ‹ Acme shop — WordPress</title>
<style>${WORDPRESS_CSS}</style>
</head>
<body class="wp-admin wp-core-ui">
<div id="wpadminbar">Acme shop</div>
<div id="wpwrap">
<div id="adminmenu"><ul>${items}<li class="current">Affiliates<ul><li><a href="admin.php?page=affiliate-wp-affiliates">Affiliates</a></li><li><a href="admin.php?page=affiliate-wp-referrals">Referrals</a></li></ul></li></ul></div>
<div id="wpcontent"><div class="wrap"><h1 class="wp-heading-inline">${title}</h1>${content}</div></div>
</div>
</body>
</html>`;
}
