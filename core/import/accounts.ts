import type { Day } from '../domain/day';

/** Partners as plain data; `nameDays`: the day of each one's name. */
export type KnownAccounts = {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly nameDays: readonly Day[];
};

/**
 * Partners of one file in the order in which they turn up, with the name each had last. Which name wins does not depend on the
 * order of rows: the one of the latest day, among those of one day the smallest.
 */
export class AccountIndex {
  readonly #ids: string[] = [];
  readonly #names: string[] = [];
  readonly #nameDays: Day[] = [];
  readonly #positions = new Map<string, number>();
  #last = 0;

  get size(): number {
    return this.#ids.length;
  }

  /** Position of an id; -1: not seen yet. Reports repeat a partner, or all partners in one order, so both are tried first. */
  find(id: string): number {
    const last = this.#last;
    if (this.#ids[last] === id) return last;
    const following = this.#ids[last + 1] === id ? last + 1 : this.#ids[0] === id ? 0 : this.#positions.get(id);
    if (following === undefined) return -1;
    this.#last = following;
    return following;
  }

  idAt(position: number): string {
    return this.#ids[position] ?? '';
  }

  add(id: string): number {
    return this.addOwn(detach(id));
  }

  /** As add, for a text that is no piece of a larger one. */
  addOwn(own: string): number {
    const position = this.#ids.push(own) - 1;
    this.#names.push('');
    this.#nameDays.push(-1);
    this.#positions.set(own, position);
    this.#last = position;
    return position;
  }

  /** The first name of an account, a text that is no piece of a larger one. */
  nameOwn(position: number, name: string, day: Day): void {
    this.#names[position] = name;
    this.#nameDays[position] = day;
  }

  /** `name` as exported, untouched: it is compared for every row. */
  rename(position: number, name: string, day: Day): void {
    const known = this.#names[position];
    if (known === name) {
      if (day > (this.#nameDays[position] ?? -1)) this.#nameDays[position] = day;
      return;
    }
    if (name === '') return;
    const knownDay = this.#nameDays[position] ?? -1;
    if (known !== '' && (day < knownDay || (day === knownDay && known !== undefined && known < name))) return;
    this.#names[position] = detach(name);
    this.#nameDays[position] = day;
  }

  nameAt(position: number): string {
    return this.#names[position] ?? '';
  }

  /** The name that it has turned up again on `day`. */
  sawName(position: number, day: Day): void {
    if (day > (this.#nameDays[position] ?? -1)) this.#nameDays[position] = day;
  }

  known(): KnownAccounts {
    return { ids: this.#ids, names: this.#names, nameDays: this.#nameDays };
  }

  /** Takes in partners of another part of the file; gives our position of each of theirs. */
  absorb({ ids, names, nameDays }: KnownAccounts): Int32Array {
    return Int32Array.from(ids, (id, theirs) => {
      const known = this.find(id);
      const position = known < 0 ? this.add(id) : known;
      this.rename(position, names[theirs] ?? '', nameDays[theirs] ?? -1);
      return position;
    });
  }

  /** Ids sorted (by UTF-16 code units, as `<` does), their names in that order, and the new position of each old one. */
  sorted(): { readonly ids: string[]; readonly names: string[]; readonly rank: Uint32Array } {
    const order = Array.from(this.#ids.keys()).sort((a, b) => ((this.#ids[a] ?? '') < (this.#ids[b] ?? '') ? -1 : 1));
    const rank = new Uint32Array(order.length);
    order.forEach((old, position) => {
      rank[old] = position;
    });
    return { ids: order.map((old) => this.#ids[old] ?? ''), names: order.map((old) => this.#names[old] ?? ''), rank };
  }
}

/** A copy of its own: a piece cut out of a megabyte of text would keep the whole megabyte alive (V8 shares from 13 characters on). */
export function detach(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
