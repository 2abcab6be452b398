const PART_BYTES = 8 << 20;

/** Takes unpacked bytes up to a limit. They are handed to the browser's blob store in parts: it may keep them on disk. */
export class BoundedSink {
  bytes = 0;
  isFull = false;
  #parts: Blob[] = [];
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #pending = 0;

  constructor(private readonly most: number) {}

  writable(): WritableStream<Uint8Array<ArrayBuffer>> {
    return new WritableStream({ write: (chunk) => this.#write(chunk) });
  }

  blob(): Blob {
    this.#flush();
    return new Blob(this.#parts);
  }

  #write(chunk: Uint8Array<ArrayBuffer>): void {
    this.bytes += chunk.byteLength;
    if (this.bytes > this.most) {
      this.isFull = true;
      this.#parts = [];
      this.#chunks = [];
      throw new Error('more than the limit');
    }
    this.#chunks.push(chunk);
    this.#pending += chunk.byteLength;
    if (this.#pending >= PART_BYTES) this.#flush();
  }

  #flush(): void {
    if (this.#chunks.length > 0) this.#parts.push(new Blob(this.#chunks));
    this.#chunks = [];
    this.#pending = 0;
  }
}
