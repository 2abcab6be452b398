import { expect, test } from 'vitest';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import type { ColumnMapping } from '@/core/domain/report';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { accountExplainer } from '@/core/insight/explain/explain-account';
import { judgeProgram } from '@/core/insight/judge-program';
import { explainPartner } from '@/core/services/explain-partner';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { readProgramData } from '@/core/store/program-data';
import { readAllDetails } from '@/core/store/published';
import { ARCHETYPES } from '@/test/demo/archetypes';
import { makeDemo } from '@/test/demo/make-demo';
import { plainFiles } from '@/test/demo/plain-files';
import { checkFormulas, checkWords, decided, of } from '../insight/explain/check-explained';
import { openTestDb } from '../store/open-test-db';
import { importLines } from './import-lines';

/** A whole year of 220 partners is made, imported and judged twice. */
const MOST_MS = 120_000;
const PROGRAM = programIdOf(networkId('file'), 'Acme');

test(
  'of every partner of the demo what is explained is what is published, and every formula comes to it',
  async () => {
    const db = openTestDb();
    const demo = makeDemo({ end: 20_778 });
    const { list, listMap, performance, performanceMap } = plainFiles(demo.dub);
    const lines = ({ content }: { content: string }) => content.trimEnd().split(/\r?\n/);
    const mapping = ({ content }: { content: string }) => JSON.parse(content) as ColumnMapping;
    await importLines(db, { lines: lines(list), mapping: mapping(listMap) });
    await importLines(db, { lines: lines(performance), mapping: mapping(performanceMap), at: 2 });
    await recomputeInsights(db, null, 3);

    const data = await readProgramData(db, PROGRAM);
    if (!data) throw new Error('nothing was imported');
    const explain = accountExplainer(judgeProgram(data, DEFAULT_SETTINGS));
    const details = await readAllDetails(db, PROGRAM);
    expect(details).toHaveLength(demo.dub.partners.length);
    for (const { facts, insight } of details) {
      const explained = explain(facts.id);
      if (!explained) throw new Error(`nothing explains ${facts.id}`);
      expect(explained.insight).toEqual(insight);
      checkFormulas(explained);
      checkWords(explained);
      expect(decided(of(explained, 'stage'))).toBe(`explain.stage.${insight.stage.byRule}`);
      expect(decided(of(explained, 'activity'))).toBe(`explain.activity.${insight.activity.code}`);
    }

    for (const archetype of ARCHETYPES) {
      const partner = demo.dub.partners.find(({ plan }) => plan.archetype === archetype);
      const explained = await explainPartner(db, accountIdOf(PROGRAM, partner?.id ?? ''), 4);
      if (!explained.ok) throw new Error(`nothing explains a ${archetype} partner`);
      checkWords(explained.value);
    }
  },
  MOST_MS,
);
