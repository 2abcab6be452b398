import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Paths of all TypeScript files below a folder, from the project's root, sorted. */
export function sourceFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What a file imports: paths of our own from the project's root (without ending), packages by name. */
export function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/(?:from|import|new URL\()\s*\(?\s*'([^'\s]+)'/g)].map((match) => match[1] ?? '');
  return found.map((name) => {
    if (name.startsWith('@/')) return name.slice(2);
    return name.startsWith('.') ? normalize(join(dirname(file), name)) : name;
  });
}
