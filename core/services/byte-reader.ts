import { BrokenFrameError, type ReadBytes } from '../store/backup-frames';

/** Reads a stream in pieces of any length. A stream that ends within a piece throws BrokenFrameError, as does one cut off. */
export function byteReader(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ReadBytes {
  const reader = stream.getReader();
  let rest = new Uint8Array(0);

  return async (length) => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let missing = length;
    while (missing > 0) {
      if (rest.length === 0) {
        const { done, value } = await readNext(reader);
        if (done && parts.length === 0) return null;
        if (done) throw new BrokenFrameError('the file ends too early');
        rest = value;
      }
      const part = rest.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      rest = rest.subarray(part.length);
    }
    return parts.length === 1 && parts[0] ? parts[0] : join(parts, length);
  };
}

async function readNext(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>) {
  try {
    return await reader.read();
  } catch (error) {
    // What the unpacker says of a file that is not gzip, was changed or is cut off.
    throw new BrokenFrameError('the file is not whole', { cause: error });
  }
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
