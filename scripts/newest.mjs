// When were these files last changed? For steps that are done again only when something is newer than their result.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Latest change in epoch ms over files and whole folders; 0 where there is none. */
export function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) continue;
    if (!found.isDirectory()) latest = Math.max(latest, found.mtimeMs);
    else latest = Math.max(latest, newest(readdirSync(path).map((name) => join(path, name))));
  }
  return latest;
}
