import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LAYERS, refusedImports } from './layers';
import { importsOf, sourceFiles } from './source-files';

type Override = {
  includes: string[];
  linter?: { rules?: { style?: { noRestrictedImports?: { options: { patterns: { group: string[] }[] } } } } };
};

const matches = (name: string, pattern: string) =>
  pattern.endsWith('/**') ? name.startsWith(pattern.slice(0, -2)) : name === pattern;
const isOurs = (name: string) => /^(core|components|entrypoints|test|scripts)\//.test(name);

test.each(LAYERS)('$dir imports only what its row of the table allows', (layer) => {
  const files = sourceFiles(layer.dir);
  expect(files.length).toBeGreaterThan(0);
  const refused = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => {
        if (name.startsWith(`${layer.dir}/`)) return false;
        if (isOurs(name)) return !layer.core.some((folder) => name.startsWith(`core/${folder}/`));
        return !layer.npm.some((pattern) => matches(name, pattern));
      })
      .map((name) => `${file} -> ${name}`),
  );
  expect(refused).toEqual([]);
});

test('entrypoints do not import each other', () => {
  const crossing = sourceFiles('entrypoints').flatMap((file) => {
    const own = file.split('/').slice(0, 2).join('/');
    return importsOf(file)
      .filter((name) => name.startsWith('entrypoints/') && !name.startsWith(`${own}/`))
      .map((name) => `${file} -> ${name}`);
  });
  expect(crossing).toEqual([]);
});

test('nothing that ships imports the tests or the scripts', () => {
  const files = ['core', 'components', 'entrypoints'].flatMap(sourceFiles);
  const bad = files.filter((file) => importsOf(file).some((name) => /^(test|scripts)\//.test(name)));
  expect(bad).toEqual([]);
});

test('biome.json holds the same table', () => {
  const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8')) as { overrides: Override[] };
  for (const layer of LAYERS) {
    const override = overrides.find(({ includes }) => includes.includes(`${layer.dir}/**`));
    expect(override?.linter?.rules?.style?.noRestrictedImports?.options.patterns[0]?.group, layer.dir).toEqual(
      refusedImports(layer),
    );
  }
});

test('the domain asks neither clock nor dice nor locale', () => {
  const impure = sourceFiles('core/domain').filter((file) => /Date\.now|Math\.random|Intl\./.test(readFileSync(file, 'utf8')));
  expect(impure).toEqual([]);
});
