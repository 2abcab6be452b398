import { expect, test } from 'vitest';
import { makeDemo } from '../make-demo';
import { dubAddress, dubPage } from './dub';
import { serveWordPress, wordpressPage } from './wordpress';

const demo = makeDemo({ end: 20_000 });
const affiliates = (paged = 1) =>
  wordpressPage(demo.affiliatewp, new URL(`http://127.0.0.1/wp-admin/admin.php?page=affiliate-wp-affiliates&paged=${paged}`))
    .body;
const allPages = Array.from({ length: 6 }, (_, n) => affiliates(n + 1)).join('\n');

test('names are text on both dashboards, whatever is in them', () => {
  expect(allPages).toContain('&lt;b&gt;bold&lt;/b&gt; Coupons');
  expect(allPages).toContain('Sean O&#039;Brien');
  expect(allPages).not.toContain('<b>bold');
  const dub = dubPage(demo.dub, new URL(dubAddress(demo.dub))).body;
  expect(dub).toContain('\\u003cscript>alert(1)');
  expect(dub).not.toContain('<script>alert(1)');
  expect(dub).not.toContain('</script>alert');
});

test('the WordPress list links names to users, and some user ids are other affiliates’ ids', () => {
  const users = [...allPages.matchAll(/user_id=(\d+)/g)].map((match) => match[1]);
  const ids = new Set(demo.affiliatewp.partners.map(({ id }) => id));
  expect(users).toHaveLength(180);
  expect(users.filter((id) => id && ids.has(id)).length).toBeGreaterThan(100);
  expect(allPages.match(/affiliate_id=\d+&amp;action=edit_affiliate/g)).toHaveLength(180);
});

test('another workspace shows the same names under other ids', () => {
  const other = dubPage(demo.dub, new URL(dubAddress(demo.dub).replace('acme-corp', 'globex'))).body;
  for (const { id } of demo.dub.partners) expect(other).not.toContain(id);
  expect(other).toContain('Chris Taylor');
});

test('unknown addresses are not found', async () => {
  const { origin, close } = await serveWordPress(demo.affiliatewp);
  expect((await fetch(`${origin}/wp-admin/admin.php?page=elsewhere`)).status).toBe(404);
  expect((await fetch(`${origin}/wp-admin/admin.php?page=affiliate-wp-referrals`)).status).toBe(200);
  await close();
});
