import { closeSync, openSync, writeSync } from 'node:fs';
import type { Truth } from './truth';

/** Writes a generated file piece by piece and gives the truth about it. */
export function writeGenerated(path: string, chunks: Generator<string, Truth>): Truth {
  const file = openSync(path, 'w');
  try {
    for (let next = chunks.next(); ; next = chunks.next()) {
      if (next.done) return next.value;
      writeSync(file, next.value);
    }
  } finally {
    closeSync(file);
  }
}
