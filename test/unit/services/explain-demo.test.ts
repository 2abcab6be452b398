import { expect, test } from 'vitest';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import type { ColumnMapping } from '@/core/domain/report';
import { explainPartner } from '@/core/services/explain-partner';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { readAllDetails } from '@/core/store/published';
import { makeDemo } from '@/test/demo/make-demo';
import { plainFiles } from '@/test/demo/plain-files';
import { checkFormulas, checkWords, decided, of } from '../insight/explain/check-explained';
import { openTestDb } from '../store/open-test-db';
import { importLines } from './import-lines';

const PROGRAM = programIdOf(networkId('file'), 'Acme');

test('of every partner of the demo what is explained is what is published, and every formula comes to it', async () => {
  const db = openTestDb();
  const demo = makeDemo({ end: 20_778 });
  const { list, listMap, performance, performanceMap } = plainFiles(demo.dub);
  const lines = ({ content }: { content: string }) => content.trimEnd().split(/\r?\n/);
  const mapping = ({ content }: { content: string }) => JSON.parse(content) as ColumnMapping;
  await importLines(db, { lines: lines(list), mapping: mapping(listMap) });
  await importLines(db, { lines: lines(performance), mapping: mapping(performanceMap), at: 2 });
  await recomputeInsights(db, null, 3);

  const details = await readAllDetails(db, PROGRAM);
  expect(details).toHaveLength(demo.dub.partners.length);
  for (const { facts, insight } of details) {
    const explained = await explainPartner(db, accountIdOf(PROGRAM, facts.ownId), 4);
    if (!explained.ok) throw new Error(explained.reason);
    expect(explained.value.insight).toEqual(insight);
    checkFormulas(explained.value);
    checkWords(explained.value);
    expect(decided(of(explained.value, 'stage'))).toBe(`explain.stage.${insight.stage.byRule}`);
    expect(decided(of(explained.value, 'activity'))).toBe(`explain.activity.${insight.activity.code}`);
  }
});
