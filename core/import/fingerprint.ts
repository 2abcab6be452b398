/** The fingerprint of a file: SHA-256 over the SHA-256s of its slices, one after the other; hex. */
export class Fingerprint {
  readonly #digests: Promise<ArrayBuffer>[] = [];

  /** The next slice: 4 MiB, but for the last one. Hashed beside whatever else is done with it. */
  add(slice: Uint8Array<ArrayBuffer>): void {
    this.#digests.push(crypto.subtle.digest('SHA-256', slice));
  }

  async hex(): Promise<string> {
    return hexOfDigests(await Promise.all(this.#digests));
  }
}

/** The fingerprint from the digests of all slices, in order. */
export async function hexOfDigests(digests: readonly ArrayBuffer[]): Promise<string> {
  const all = new Uint8Array(digests.length * 32);
  digests.forEach((part, at) => {
    all.set(new Uint8Array(part), at * 32);
  });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
