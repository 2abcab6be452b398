import { type DirectorySearch, openDirectory } from '../lookup/search-directory';
import type { TrellisDb } from '../store/db';
import { liveQuery } from './open-store';
import { type LookUp, readLookUp } from './read-look-up';

export type OpenDirectory = LookUp & DirectorySearch;

/** The directory with its search, read when it is first wanted, kept as long as this context lives, and read again when it changed. */
export class DirectoryMemory {
  #opened: Promise<OpenDirectory> | null = null;

  constructor(private readonly db: TrellisDb) {}

  of(): Promise<OpenDirectory> {
    this.#opened ??= new Promise((resolve, reject) => {
      liveQuery(() => readLookUp(this.db)).subscribe(
        (read) => {
          const opened = { ...read, ...openDirectory(read.entries) };
          this.#opened = Promise.resolve(opened);
          resolve(opened);
        },
        (error) => {
          this.#opened = null; // a database that lets go for an upgrade: the next wish reads it again
          reject(error);
        },
      );
    });
    return this.#opened;
  }
}
