import { networkId } from '@/core/domain/ids';
import type { ImportRecord } from '@/core/domain/records';
import type { ColumnMapping } from '@/core/domain/report';
import { planImport } from '@/core/import/plan-import';
import { commitImport } from '@/core/services/commit-import';
import type { TrellisDb } from '@/core/store/db';
import { csvFile } from './csv-files';

type Lines = {
  readonly lines: readonly string[];
  readonly mapping: ColumnMapping;
  readonly program?: string;
  readonly at?: number;
};

/** Takes a plain file in, all the way that a user's file goes. */
export async function importLines(db: TrellisDb, { lines, mapping, program = 'Acme', at = 1 }: Lines): Promise<ImportRecord> {
  const plan = await planImport(csvFile(lines), { mapping }, { onProgress: () => {}, signal: new AbortController().signal });
  if (!plan.ok) throw new Error(`refused: ${plan.reason}`);
  const stored = await commitImport(db, plan.value, { network: networkId('file'), name: program }, at);
  if (!stored.ok) throw new Error(`not stored: ${stored.reason}`);
  return stored.value;
}

export const LIST_MAPPING = {
  report: 'partners',
  columns: {
    'Partner ID': 'partner-id',
    Name: 'partner-name',
    Email: 'email',
    Status: 'status',
    Joined: 'joined',
    Type: 'type',
  },
} as const satisfies ColumnMapping;
