import { detach } from './accounts';

/** Texts of one column that repeat, each by a number from 1; 0 stands for none. */
export class TextIndex {
  readonly #texts: string[] = [''];
  /** By the text as it came, so that a repeated one is made ready only once. */
  readonly #raw = new Map<string, number>();
  readonly #positions = new Map<string, number>();
  #isFull = false;

  /**
   * `ready`: a text as it is kept, '' for none. With more than `most` different ones the column is given up: whatever is
   * different in every row tells nothing, and would be the largest part of the file.
   */
  constructor(
    private readonly ready: (text: string) => string,
    private readonly most = 50_000,
  ) {}

  find(raw: string): number {
    if (raw === '' || this.#isFull) return 0;
    const known = this.#raw.get(raw);
    if (known !== undefined) return known;
    if (this.#raw.size >= this.most) return this.#giveUp();
    const text = detach(this.ready(raw));
    let position = text === '' ? 0 : (this.#positions.get(text) ?? -1);
    if (position < 0) {
      position = this.#texts.push(text) - 1;
      this.#positions.set(text, position);
    }
    this.#raw.set(detach(raw), position);
    return position;
  }

  #giveUp(): number {
    this.#isFull = true;
    this.#raw.clear();
    this.#positions.clear();
    return 0;
  }

  textAt(position: number): string {
    return this.#texts[position] ?? '';
  }

  /** Numbers for good: by the order of the texts that are used at all. null: none is, or there were too many. */
  settle(used: Int32Array): { readonly texts: string[]; readonly column: Uint32Array } | null {
    if (this.#isFull) return null;
    const isUsed = new Uint8Array(this.#texts.length);
    for (let i = 0; i < used.length; i++) isUsed[used[i] ?? 0] = 1;
    const texts = this.#texts.filter((text, at) => text !== '' && isUsed[at] === 1).sort();
    if (texts.length === 0) return null;
    const ranks = new Map(texts.map((text, rank) => [text, rank + 1]));
    const rank = Uint32Array.from(this.#texts, (text) => ranks.get(text) ?? 0);
    const column = new Uint32Array(used.length);
    for (let i = 0; i < used.length; i++) column[i] = rank[used[i] ?? 0] ?? 0;
    return { texts, column };
  }
}
