import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { FACTORS, SEGMENT_IDS } from '@/core/domain/insight';
import { METRICS } from '@/core/domain/metrics';
import { ACTIVITIES, BANDS, PARTNER_TYPES, STAGES, STATUSES, TIERS } from '@/core/domain/partner';
import { CHANNELS } from '@/core/domain/records';
import { REPORT_KINDS } from '@/core/domain/report';
import { en } from '@/core/i18n/en';
import { hasMessage, sentenceText } from '@/core/i18n/translate';
import { VARIABLE_NAMES } from '@/core/outreach/template-variables';
import { PLAY_IDS } from '@/core/playbook/play';

const core = fileURLToPath(new URL('../../../core', import.meta.url));

test('every message is ICU that can be read', () => {
  const broken = Object.entries(en).flatMap(([id, message]) => {
    try {
      new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true });
      return [];
    } catch (error) {
      return [`${id}: ${String(error)}`];
    }
  });
  expect(broken).toEqual([]);
});

test('no two areas define the same message', () => {
  const areas = readdirSync(join(core, 'i18n/en')).map((name) => readFileSync(join(core, 'i18n/en', name), 'utf8'));
  const ids = areas.flatMap((text) => [...text.matchAll(/^ {2}'([^']+)':/gm)].map(([, id]) => id));
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every sentence that the core makes has words', () => {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const missing = files.flatMap((name) => {
    const source = readFileSync(join(core, name), 'utf8');
    const ids = [...source.matchAll(/\bsentence\(\s*'([^']+)'/g)].map(([, id = '']) => id);
    return ids.filter((id) => !hasMessage(id)).map((id) => `${name}: ${id}`);
  });
  expect(missing).toEqual([]);
});

describe('every code of the domain has a word', () => {
  const codes: Record<string, readonly string[]> = {
    band: BANDS,
    stage: STAGES,
    activity: ACTIVITIES,
    tier: TIERS,
    factor: FACTORS,
    segment: SEGMENT_IDS,
    metric: METRICS,
    status: STATUSES,
    report: REPORT_KINDS,
    channel: CHANNELS,
    type: PARTNER_TYPES,
    fact: VARIABLE_NAMES,
  };
  test.each(Object.entries(codes))('%s', (kind, list) => {
    expect(list.filter((code) => !hasMessage(`word.${kind}.${code}`))).toEqual([]);
  });
  test('plays', () => {
    expect(PLAY_IDS.filter((id) => !hasMessage(`play.${id}.title`) || !hasMessage(`play.${id}.help`))).toEqual([]);
  });
});

test('text in a fact is text, even if it looks like a message', () => {
  const facts = { day: '{day, plural, one {1} other {2}} <b>', days: 7 };
  expect(sentenceText({ id: 'play.warning.recent-contact', facts })).toContain('{day, plural, one {1} other {2}} <b>');
});

test('a sentence without one of its facts throws under test', () => {
  expect(() => sentenceText({ id: 'play.warning.recent-contact', facts: {} })).toThrow('day');
});
