import type { BrowserContext, Page } from '@playwright/test';

/** A live import as it lies on the disk. */
export type StoredImport = {
  readonly id: string;
  readonly file: string;
  readonly accepted: number;
  readonly accounts: number;
  /** Sums of what its daily chunks hold, by metric. */
  readonly sums: Readonly<Record<string, number>>;
};

export type Stored = {
  readonly imports: readonly StoredImport[];
  /** Packed records of an import that is not there, as "table import". */
  readonly orphans: readonly string[];
  /** Partners in the published snapshot of each programme. */
  readonly published: Readonly<Record<string, number>>;
  /** Records per table. */
  readonly counts: Readonly<Record<string, number>>;
};

/** The extension's database and locks, seen from a page of its origin on which none of its code runs. */
export class Store {
  #page: Page | null = null;

  constructor(
    private readonly context: BrowserContext,
    private readonly extensionId: string,
  ) {}

  /** The records of a table of the user's, those that were removed included. */
  async records<Item>(table: string): Promise<Item[]> {
    const page = await this.page();
    return page.evaluate(async (name) => {
      const open = indexedDB.open('trellis');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const all = db.transaction(name).objectStore(name).getAll();
      const records = await new Promise<unknown[]>((resolve, reject) => {
        all.onsuccess = () => resolve(all.result);
        all.onerror = () => reject(all.error);
      });
      db.close();
      return records as Item[];
    }, table);
  }

  /** Opened anew where it went down with the others. */
  async page(): Promise<Page> {
    const alive = await this.#page?.evaluate(() => true).catch(() => false);
    if (!this.#page || !alive) {
      await this.#page?.close();
      this.#page = await this.#openBehind(`chrome-extension://${this.extensionId}/manifest.json`);
    }
    return this.#page;
  }

  /** Behind the page in front: frames of a page that is not seen come once a second, if at all, and each click waits for two. */
  async #openBehind(url: string): Promise<Page> {
    const [any] = this.context.pages();
    const session = await this.context.newCDPSession(any ?? (await this.context.newPage()));
    const opened = this.context.waitForEvent('page', (page) => page.url() === url || page.url() === 'about:blank');
    await session.send('Target.createTarget', { url, background: true });
    const page = await opened;
    await session.detach();
    await page.waitForURL(url);
    return page;
  }

  /** Only after some page of the extension has made the database. */
  async read(): Promise<Stored> {
    return (await this.page()).evaluate(readDatabase);
  }

  /** Takes a lock of the extension; whoever wants it waits until the returned function is called, or this page dies. */
  async hold(lock: 'trellis-write' | 'trellis-publish'): Promise<() => Promise<void>> {
    const page = await this.page();
    await page.evaluate(
      (name) =>
        new Promise<void>((taken) => {
          const held = new Promise<void>((release) => Object.assign(window, { release }));
          void navigator.locks.request(name, () => {
            taken();
            return held;
          });
        }),
      lock,
    );
    return () => page.evaluate(() => (window as unknown as { release(): void }).release());
  }

  /** Codes that the user agreed with partners of a programme, by their ids. Noted before anything looked the programme up. */
  async agreeCodes(program: string, codes: ReadonlyMap<string, string>): Promise<void> {
    if (codes.size > 0) await (await this.page()).evaluate(writeCodes, { program, codes: [...codes], at: Date.now() });
  }

  /** As if so many days had passed since everything in the log was written. */
  async age(days: number): Promise<void> {
    await (await this.page()).evaluate(ageLog, days);
  }

  /** True while somebody waits for the lock. */
  async isAwaited(lock: string): Promise<boolean> {
    const page = await this.page();
    return page.evaluate(async (name) => {
      const { pending = [] } = await navigator.locks.query();
      return pending.some((request) => request.name === name);
    }, lock);
  }
}

/** Runs in the page. */
async function readDatabase(): Promise<Stored> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('trellis'));
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names);
  const all = (name: string) => done(transaction.objectStore(name).getAll());
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = await done(transaction.objectStore(name).count());

  const live = (await all('imports')).filter(({ deletedAt }) => deletedAt === null);
  const ids = new Set(live.map(({ id }) => id));
  const orphans: string[] = [];
  for (const name of ['batches', 'dictionary', 'listings', 'snapshots', 'series', 'ledger', 'refused']) {
    for (const key of (await done(transaction.objectStore(name).getAllKeys())) as (string | string[])[]) {
      const id = typeof key === 'string' ? key : key[0];
      if (!ids.has(id)) orphans.push(`${name} ${id}`);
    }
  }

  const series = await all('series');
  const heads = await all('batches');
  const imports = live.map(({ id, summary }) => {
    const sums: Record<string, number> = {};
    for (const chunk of series) {
      if (chunk.import !== id) continue;
      for (const [metric, values] of Object.entries(chunk.values as Record<string, Float64Array>)) {
        sums[metric] = values.reduce((sum, value) => sum + value, sums[metric] ?? 0);
      }
    }
    const accounts = heads.find((head) => head.import === id)?.accounts ?? 0;
    return { id, file: summary.file, accepted: summary.rows.accepted, accounts, sums };
  });
  const published = Object.fromEntries((await all('programDetails')).map(({ program, detail }) => [program, detail.partners]));
  db.close();
  return { imports, orphans, published, counts };
}

/** Runs in the page. */
async function writeCodes({ program, codes, at }: { program: string; codes: [string, string][]; at: number }): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('trellis');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = db.transaction(['programs', 'terms'], 'readwrite');
  const programs = transaction.objectStore('programs').getAll();
  programs.onsuccess = () => {
    const { id } = (programs.result as { id: string; name: string }[]).find(({ name }) => name === program) ?? { id: '' };
    const blank = { kind: 'code', rate: null, amount: null, threshold: null, cookieDays: null, from: null, to: null, note: '' };
    const stamp = { createdAt: at, updatedAt: at, deletedAt: null, fieldsAt: {} };
    for (const [ownId, code] of codes) {
      const account = `${id}:${encodeURIComponent(ownId)}`;
      transaction.objectStore('terms').put({ ...blank, ...stamp, id: `code ${ownId}`, program: id, account, code });
    }
  };
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}

/** Runs in the page. */
async function ageLog(days: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('trellis');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = db.transaction(['touches', 'decisions'], 'readwrite');
  const earlier = (day: unknown) => (typeof day === 'number' ? day - days : day);
  const by = days * 86_400_000;
  for (const name of ['touches', 'decisions']) {
    const store = transaction.objectStore(name);
    const all = store.getAll();
    all.onsuccess = () => {
      for (const record of all.result) {
        const { day, followUp, measureOn, state, createdAt, updatedAt } = record;
        const isTouch = name === 'touches';
        const more = isTouch ? { followUp: earlier(followUp), measureOn: earlier(measureOn) } : {};
        const stood = isTouch && state ? { state: { ...state, asOf: earlier(state.asOf) } } : {};
        const stamp = { createdAt: createdAt - by, updatedAt: updatedAt - by, fieldsAt: {} };
        store.put({ ...record, ...stamp, day: earlier(day), ...more, ...stood });
      }
    };
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}
