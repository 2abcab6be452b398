export type UnpackHooks = {
  /** Bytes of the archive that are behind us, of all. */
  readonly onBytes: (done: number, total: number) => void;
  readonly signal: AbortSignal;
};

export type UnpackLimits = {
  /** Unpacked, all files of an archive together. */
  readonly bytes: number;
  /** Entries of a zip, folders too. */
  readonly entries: number;
};

/** A few bytes can claim to hold a disk full: 1 GiB is five million rows and more. */
export const UNPACK_LIMITS: UnpackLimits = { bytes: 1 << 30, entries: 1000 };
