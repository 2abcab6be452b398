// Entry of the import worker: reading, packing and storing a file never blocks the page that asked for it.
import { openDb } from '../store/db';
import { answerImports } from './answer-imports';
import { ImportDesk } from './import-desk';
import type { ImportReply, ImportRequest } from './import-messages';

// Relaxed: the file is the source, and can be read again should the machine lose power in this very second.
const desk = new ImportDesk(openDb('trellis', { durability: 'relaxed' }));
const onRequest = answerImports(desk, (message: ImportReply) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => onRequest(data));
