import type { Result } from '../domain/result';
import type { SpanJob, SpanTrouble } from '../import/bulk/read-span';
import type { SpanPart } from '../import/bulk/read-spans';

/** From the import worker to its helper. `call` numbers the question; its replies carry the same number. */
export type SpanRequest =
  | { readonly kind: 'read'; readonly call: number; readonly blob: Blob; readonly job: SpanJob }
  | { readonly kind: 'cancel'; readonly call: number };

export type SpanReply =
  | { readonly kind: 'progress'; readonly call: number; readonly bytes: number; readonly rows: number }
  | { readonly kind: 'read'; readonly call: number; readonly result: Result<SpanPart, SpanTrouble> };
