// npm run new:network <id> [name]  The files and lines that a network's first report needs, with one definition to be made true.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './run.mjs';

const [id = '', ...words] = process.argv.slice(2);
const name = words.join(' ') || id.replace(/(^|-)([a-z])/g, (_all, dash, letter) => (dash ? ' ' : '') + letter.toUpperCase());
const constant = `${id.replaceAll('-', '_').toUpperCase()}_REPORTS`;

const REPORTS = `import { networkId } from '../../domain/ids';
import { defineReport, type ReportDefinition, unread } from '../report-definition';

/*
To be said here: what is chosen when exporting, how money, dates and texts are written, what the numbers leave out.
*/

const performance = defineReport({
  network: networkId('${id}'),
  // 'verified' when the exporter's own source was read, 'documented' when its maker describes these columns.
  confidence: 'inferred',
  source: 'to be said: repository, commit and path of the exporter, or its maker’s page',
  id: '${id}/performance',
  howToExport: 'import.export.${id}.performance',
  report: 'performance',
  shape: 'flow',
  columns: [
    { role: 'date', headers: ['Day'] },
    { role: 'partner-id', headers: ['${name} partner ID'] },
    { role: 'partner-name', headers: ['Partner name'] },
    { role: 'clicks', headers: ['Clicks'] },
    { role: 'conversions', headers: ['Conversions'] },
    { role: 'revenue', headers: ['Revenue'] },
    { role: 'commission', headers: ['Commission'] },
    { role: 'currency', headers: ['Currency'] },
    ...unread('Conversion rate'),
  ],
  marks: [['${name} partner ID', 'Clicks']],
  needed: ['partner-id', 'date'],
  wished: ['clicks', 'conversions', 'revenue', 'commission'],
  currency: 'column',
});

export const ${constant}: readonly ReportDefinition[] = [performance];
`;

const FIXTURE = `Day,${name} partner ID,Partner name,Clicks,Conversions,Conversion rate,Revenue,Commission,Currency
2026-10-01,7,Ann Garden,10,1,10%,12.50,1.25,EUR
2026-10-02,7,Ann Garden,20,0,0%,0.00,0.00,EUR
2026-10-02,8,Bob's Coupons,4,2,50%,100.00,10.00,EUR
`;

const TEST = `import { expect, test } from 'vitest';
import { planFixture, taken } from './plan-file';

// One fixture per trouble, with the trouble in its name.
test('${name}: performance by day', async () => {
  const { summary, batch } = taken(await planFixture('${id}/performance.csv', { confirmed: true }));
  expect(summary.definition).toBe('${id}/performance');
  expect(summary.recognised).toBe('likely');
  expect(summary.needs).toEqual([]);
  expect(summary.rows).toEqual({ read: 3, accepted: 3, skipped: 0, refused: 0 });
  expect(summary.totals).toMatchObject({ clicks: 34, conversions: 3, revenue: 1_125_000, commission: 112_500 });
  expect(batch?.names).toEqual(['Ann Garden', "Bob's Coupons"]);
});
`;

function refuse(why) {
  console.error(
    `${why}\n\nUsage: npm run new:network <id> [name]\n  id: small letters, digits and dashes, such as acme-partners`,
  );
  process.exit(2);
}

const written = [];

function create(path, text) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text, { flag: 'wx' });
  written.push(path);
}

/** Puts a line in front of the first match of `before` behind `behind`. */
function insert(path, line, { behind = '', before }) {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const start = text.indexOf(behind);
  const at = start < 0 ? -1 : text.indexOf(before, start);
  if (at < 0) throw new Error(`${path}: no ${JSON.stringify(before)} behind ${JSON.stringify(behind)}`);
  writeFileSync(join(ROOT, path), `${text.slice(0, at)}${line}\n${text.slice(at)}`);
  if (!written.includes(path)) written.push(path);
}

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) refuse(id ? `${id}: no id of a network` : 'The id of the network is missing.');
if (!/^[\p{L}\p{N}][\p{L}\p{N} .&-]*$/u.test(name)) refuse(`${name}: letters, digits, spaces, points, dashes and & only`);
const REGISTRY = 'core/networks/report-registry.ts';
const registry = readFileSync(join(ROOT, REGISTRY), 'utf8');
if (existsSync(join(ROOT, 'core/networks', id)) || registry.includes(`networkId('${id}')`)) refuse(`${id} is there already.`);

create(`core/networks/${id}/reports.ts`, REPORTS);
create(`test/fixtures/reports/${id}/performance.csv`, FIXTURE);
create(`test/unit/import/reports-of-${id}.test.ts`, TEST);
const own = `import { ${constant} } from './${id}/reports';`;
const imports = [...registry.matchAll(/^import .* from '(\.\/[^']+)';$/gm)];
const next = imports.find(([, path]) => path > `./${id}/reports`)?.[0] ?? '\n/** Every report';
insert(REGISTRY, own, { before: next });
insert(REGISTRY, `  ...${constant},`, { behind: 'REPORT_DEFINITIONS: ', before: '];' });
insert(REGISTRY, `  { id: networkId('${id}'), name: '${name}' },`, { behind: 'NETWORK_NAMES: ', before: '];' });
const how = `  'import.export.${id}.performance': 'In ${name}, export the performance of each partner by day as CSV.',`;
insert('core/i18n/en/import.ts', how, { before: '} as const;' });
insert('README.md', `| ${name} | performance | none yet | inferred: to be said from what |`, { before: '| any other |' });

console.log(
  `${written.join('\n')}\n\nNow make them true: the columns, where they are known from, how to export. Words for states: words.ts beside it.`,
);
