/** Who may import whom: the table of core/README.md as data. biome.json holds the same table; layers.test.ts compares them. */
export type Layer = {
  readonly dir: string;
  /** Folders of core that it may import. */
  readonly core: readonly string[];
  /** Npm packages that it may import; a star stands for all sub-paths. */
  readonly npm: readonly string[];
};

const CORE_FOLDERS = [
  'domain',
  'networks',
  'import',
  'insight',
  'lookup',
  'i18n',
  'playbook',
  'outreach',
  'overlay',
  'store',
  'platform',
  'messaging',
  'services',
] as const;

/** Every package that ships with the product, and its sub-paths. */
export const SHIPPED_PACKAGES = [
  'preact',
  'preact/**',
  '@preact/**',
  'dexie',
  'zod',
  'zod/**',
  'papaparse',
  'chardet',
  '@zip.js/**',
  '@noble/**',
  'liquidjs',
  'intl-messageformat',
  '@tanstack/**',
  'd3-shape',
  'wxt',
  'wxt/**',
  '@webext-core/**',
] as const;

export const LAYERS: readonly Layer[] = [
  { dir: 'core/domain', core: [], npm: [] },
  { dir: 'core/networks', core: ['domain'], npm: [] },
  { dir: 'core/import', core: ['domain', 'networks'], npm: ['papaparse', 'chardet', '@zip.js/**', '@noble/**'] },
  { dir: 'core/insight', core: ['domain'], npm: [] },
  { dir: 'core/lookup', core: ['domain'], npm: [] },
  { dir: 'core/i18n', core: ['domain'], npm: ['intl-messageformat'] },
  { dir: 'core/playbook', core: ['domain', 'insight', 'i18n'], npm: ['liquidjs'] },
  { dir: 'core/outreach', core: ['domain', 'insight', 'i18n'], npm: ['liquidjs'] },
  { dir: 'core/overlay', core: ['domain', 'networks'], npm: [] },
  { dir: 'core/store', core: ['domain'], npm: ['dexie'] },
  { dir: 'core/platform', core: [], npm: ['wxt', 'wxt/**'] },
  { dir: 'core/messaging', core: ['domain'], npm: ['@webext-core/**', 'zod/mini'] },
  {
    dir: 'core/services',
    core: CORE_FOLDERS.filter((folder) => folder !== 'messaging'),
    npm: SHIPPED_PACKAGES.filter((name) => !name.includes('preact')),
  },
  {
    dir: 'components',
    core: ['domain', 'insight', 'playbook', 'i18n'],
    npm: ['preact', 'preact/**', '@preact/**', '@tanstack/**', 'd3-shape'],
  },
];

/** The patterns that Biome refuses in one layer. */
export function refusedImports(layer: Layer): string[] {
  const isCore = layer.dir.startsWith('core/');
  const others = CORE_FOLDERS.filter((folder) => !layer.core.includes(folder) && layer.dir !== `core/${folder}`);
  return [
    ...others.flatMap((folder) => [`**/core/${folder}/**`, ...(isCore ? [`../${folder}/**`, `../../${folder}/**`] : [])]),
    ...(layer.dir === 'components' ? [] : ['**/components/**']),
    '**/entrypoints/**',
    ...SHIPPED_PACKAGES.filter((name) => !layer.npm.includes(name)),
    // One path out of a package that is refused as a whole.
    ...layer.npm.filter((name) => !SHIPPED_PACKAGES.some((shipped) => shipped === name)).map((name) => `!${name}`),
  ];
}
