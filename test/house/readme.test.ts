import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PACKS } from '@/core/networks/registry';
import { NETWORK_NAMES, REPORT_DEFINITIONS, REPORT_PRESETS } from '@/core/networks/report-registry';

type Line = { readonly name: string; readonly reads: string; readonly badges: string; readonly sure: string };

/** The table of networks, by its first header. */
function networksInReadme(): Line[] {
  const lines = readFileSync('README.md', 'utf8').split('\n');
  const head = lines.findIndex((line) => line.startsWith('| network |'));
  const end = lines.findIndex((line, at) => at > head && !line.startsWith('|'));
  return lines.slice(head + 2, end).map((line) => {
    const [name = '', reads = '', badges = '', sure = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { name, reads, badges, sure };
  });
}

const ANY_OTHER = 'any other';
const listed = networksInReadme();
const named = listed.filter(({ name }) => name !== ANY_OTHER);

test('README’s table has every network of the registry, in its order, and whatever else there is', () => {
  expect(listed.map(({ name }) => name)).toEqual([...NETWORK_NAMES.map(({ name }) => name), ANY_OTHER]);
});

test('every report and every pack belongs to a network that has a name', () => {
  const ids = new Set(NETWORK_NAMES.map(({ id }) => id));
  const used = [...REPORT_DEFINITIONS, ...REPORT_PRESETS].map(({ network }) => network).concat(PACKS.map(({ id }) => id));
  expect(used.filter((id) => !ids.has(id))).toEqual([]);
});

describe.each(named)('what README says of $name', ({ name, reads, badges, sure }) => {
  const id = NETWORK_NAMES.find((network) => network.name === name)?.id;
  const definitions = REPORT_DEFINITIONS.filter(({ network }) => network === id);
  const presets = REPORT_PRESETS.filter(({ network }) => network === id);

  test('has badges where there is a pack, and nowhere else', () => {
    expect(badges !== 'none yet').toBe(PACKS.some((pack) => pack.id === id));
  });

  test('is as sure as its definitions are', () => {
    const confidences = new Set([...definitions, ...presets].map(({ confidence }) => confidence));
    const said = (['verified', 'documented', 'inferred'] as const).filter((word) => new RegExp(`\\b${word}\\b`).test(sure));
    expect(said).toEqual((['verified', 'documented', 'inferred'] as const).filter((word) => confidences.has(word)));
  });

  test('says that a preset only fills in the mapper', () => {
    expect(reads.includes('the mapper is filled in')).toBe(definitions.length === 0 && presets.length > 0);
  });
});
