import { createContext } from 'preact';
import type { RefusedRows } from '@/core/domain/batch';
import type { ImportId } from '@/core/domain/ids';
import type { ImportRecord } from '@/core/domain/records';
import type { ColumnMapping, FileRefusal } from '@/core/domain/report';
import { fail, type Result } from '@/core/domain/result';
import type { Answers, ColumnMeaning, Glance, Retaken } from './import-view';

export type MappingFileTrouble = 'too-large' | 'not-a-mapping' | 'other-columns';

/** What the parts of a file's card may ask for beside the answers they hand up; files of the desk by their key. */
export type ImportTools = {
  preview(key: string, answers: Answers): Promise<Result<Glance, FileRefusal>>;
  /** null: not at hand any more. */
  refused(key: string): Promise<RefusedRows | null>;
  forget(key: string): Promise<void>;
  /** Of a stored import; null: not kept. */
  storedRefused(id: ImportId): Promise<RefusedRows | null>;
  /** Reads a stored import's refused rows again under other answers, and takes in what fits. */
  retake(record: ImportRecord, answers: Answers): Promise<Result<Retaken, string>>;
  /** What a known report takes its columns for; empty for a definition that nobody knows. */
  meaningsOf(definition: string | null, headers: readonly string[]): readonly ColumnMeaning[];
  /** A mapping as the text of a file, and back. */
  writeMapping(mapping: ColumnMapping): string;
  readMapping(json: string, headers: readonly string[]): Result<ColumnMapping, MappingFileTrouble>;
};

/** Given by the page that has the desk. */
export const Tools = createContext<ImportTools>({
  preview: async () => fail('cancelled'),
  refused: async () => null,
  forget: async () => {},
  storedRefused: async () => null,
  retake: async () => fail('not-found'),
  meaningsOf: () => [],
  writeMapping: () => '',
  readMapping: () => fail('not-a-mapping'),
});
