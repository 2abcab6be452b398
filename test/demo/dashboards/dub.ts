import { isoDay } from '@/core/domain/day';
import type { DemoProgram } from '../simulate';
import { listTotals } from '../totals';
import { type DubData, runDubApp } from './dub-app';
import { DUB_CSS } from './dub-css';
import { type DemoPage, escapeHtml, htmlPage, scriptJson } from './escape';

export const DUB_ORIGIN = 'https://app.dub.co';
export const dubAddress = (program: DemoProgram, rest = 'partners') => `${DUB_ORIGIN}/${program.slug}/program/${rest}`;

/** A page of our own making whose structure follows that of Dub Partners: what an overlay has to cope with there. */
export function dubPage(program: DemoProgram, url: URL): DemoPage {
  const slug = url.pathname.split('/')[1] ?? '';
  if (!/\/program(\/|$)/.test(url.pathname)) return htmlPage('<title>Not found</title>', 404);
  return htmlPage(shell(slug, slug === program.slug ? dataOf(program) : otherWorkspace(slug, program)));
}

function dataOf(program: DemoProgram): DubData {
  const totals = listTotals(program);
  const last = program.conversions.filter(({ kind }) => kind === 'sale').slice(-120);
  return {
    slug: program.slug,
    partners: program.partners.map((partner, n) => {
      const { clicks = 0, conversions = 0, revenue = 0, commission = 0 } = totals[n] ?? {};
      return {
        id: partner.id,
        name: partner.name.trim(),
        email: partner.email,
        group: partner.group,
        status: partner.status.word,
        country: partner.country,
        enrolled: isoDay(partner.plan.joined),
        clicks,
        leads: conversions + partner.leads.reduce((all, count) => all + count, 0),
        conversions,
        revenue: revenue ?? 0,
        commissions: commission,
      };
    }),
    commissions: last.reverse().map((entry) => ({
      id: `cm_${String(entry.number).padStart(7, '0')}`,
      partner: entry.partner,
      date: isoDay(entry.day),
      amount: entry.revenue,
      earnings: entry.commission,
      status: entry.word,
    })),
  };
}

/** Another customer's workspace: namesakes of our partners with ids that we do not know. */
function otherWorkspace(slug: string, program: DemoProgram): DubData {
  const { partners, commissions } = dataOf(program);
  return { slug, commissions, partners: partners.map((row) => ({ ...row, id: `pn_OTHER${row.id.slice(8)}` })) };
}

function shell(slug: string, data: DubData): string {
  const safe = escapeHtml(slug);
  const link = (path: string, label: string) => `<a href="/${safe}/program/${path}">${label}</a>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Partners | Demo dashboard</title>
<style>${DUB_CSS}</style>
</head>
<body>
<div class="app">
<aside>
<div class="brand"><span class="logo" aria-hidden="true"></span>${safe}</div>
<nav aria-label="Program">${link('partners', 'Partners')}${link('partners/applications', 'Applications')}${link('commissions', 'Commissions')}${link('payouts', 'Payouts')}</nav>
</aside>
<main></main>
</div>
<script>(${runDubApp})(${scriptJson(data)})</script>
</body>
</html>`;
}
