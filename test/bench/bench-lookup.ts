import Fuse from 'fuse.js';
import type { DirectoryEntry } from '@/core/domain/directory';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import { openDirectory } from '@/core/lookup/search-directory';
import { exportNames } from './generate-export';
import { type Measured, measured, percentile } from './goals';

const PARTNERS = 10_000;

function entry(name: string, index: number): DirectoryEntry {
  const program = programIdOf(networkId('file'), 'bench');
  const ownId = String(100_000 + index * 7);
  return {
    account: accountIdOf(program, ownId),
    program,
    ownId,
    name,
    email: '',
    listed: true,
    band: 'healthy',
    score: 80,
    isOld: false,
    tier: 'B',
    stage: 'engagement',
    isStagePinned: false,
    activity: 'active',
    main365: index,
    main30: index,
    play: null,
    priority: 0,
  };
}

/** What a person types: names letter by letter, up to 12 letters. */
function keystrokes(names: readonly string[]): string[] {
  const typed: string[] = [];
  for (let index = 7; typed.length < 240; index += 331) {
    const name = names[index % names.length] ?? '';
    for (let length = 1; length <= Math.min(12, name.length) && typed.length < 240; length++) typed.push(name.slice(0, length));
  }
  return typed;
}

function p95(search: (text: string) => unknown, texts: readonly string[]): number {
  const times = texts.map((text) => {
    const start = performance.now();
    search(text);
    return performance.now() - start;
  });
  return percentile(times, 0.95);
}

/** A keystroke in the popup against Fuse.js over the same names. */
export function benchLookup(): Measured[] {
  const names = exportNames(PARTNERS);
  const directory = openDirectory(names.map(entry));
  const fuse = new Fuse(names, { threshold: 0.4 });
  const typed = keystrokes(names);
  const samples: number[] = [];
  for (let repeat = 0; repeat < 3; repeat++) {
    // Fuse.js needs seconds for all keystrokes: every sixth of them is its sample.
    const peer = p95(
      (text) => fuse.search(text, { limit: 10 }),
      typed.filter((_, index) => index % 6 === repeat),
    );
    samples.push(p95((text) => directory.search(text, 10), typed) / peer);
  }
  return [measured({ name: 'look-up-10k, p95 of a keystroke', peer: 'Fuse.js', goal: 0.01, unit: 'wall', samples })];
}
