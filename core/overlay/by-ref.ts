import type { PartnerRef } from '../domain/page';

/** Values by what names a partner. Asked several times for each row and pass: no text is put together for it. */
export class ByRef<T> {
  readonly #maps: Readonly<Record<PartnerRef['by'], Map<string, T>>> = {
    id: new Map(),
    email: new Map(),
    code: new Map(),
    name: new Map(),
  };

  get({ by, value }: PartnerRef): T | undefined {
    return this.#maps[by].get(value);
  }

  has({ by, value }: PartnerRef): boolean {
    return this.#maps[by].has(value);
  }

  set({ by, value }: PartnerRef, item: T): void {
    this.#maps[by].set(value, item);
  }

  /** Every value becomes `item`. */
  fill(item: T): void {
    for (const map of Object.values(this.#maps)) for (const value of map.keys()) map.set(value, item);
  }

  values(): readonly T[] {
    return Object.values(this.#maps).flatMap((map) => [...map.values()]);
  }
}
