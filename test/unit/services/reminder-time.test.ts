import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Day, isoDay, parseIsoDay } from '@/core/domain/day';
import { type Due, dueKey } from '@/core/domain/due';
import { dayHere, nextReminder, reminderMoment, toTell } from '@/core/services/reminder-time';
import { ACME } from '../../fixtures/makers';

const zone = process.env.TZ;
// Summer time begins on 29 March 2026: its day is 23 hours long.
beforeAll(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterAll(() => {
  process.env.TZ = zone;
});

function day(text: string): Day {
  const parsed = parseIsoDay(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}
const on = (text: string, id = text): Due => ({
  kind: 'follow-up',
  id,
  day: day(text),
  program: ACME,
  account: null,
  play: null,
  title: '',
  step: null,
});
const at = (text: string) => new Date(text).getTime();
const NOBODY: ReadonlySet<string> = new Set();
const next = (due: Due[], moment: string, told = NOBODY) => {
  const found = nextReminder(due, { told, at: at(moment) });
  return found === null ? null : new Date(found).toISOString();
};

test('the day is the one of the user’s own calendar', () => {
  expect(isoDay(dayHere(at('2026-01-01T00:30:00+01:00')))).toBe('2026-01-01');
  expect(isoDay(dayHere(at('2026-01-01T23:59:00+01:00')))).toBe('2026-01-01');
});

test.each([
  ['in winter', '2026-01-15', '2026-01-15T08:00:00.000Z'],
  ['on the day on which summer time begins', '2026-03-29', '2026-03-29T07:00:00.000Z'],
  ['in summer', '2026-07-15', '2026-07-15T07:00:00.000Z'],
])('nine o’clock %s', (_name, text, moment) => {
  expect(new Date(reminderMoment(day(text))).toISOString()).toBe(moment);
});

test.each([
  [
    'the earliest of several days',
    ['2026-02-09', '2026-02-07', '2026-02-08'],
    '2026-02-01T12:00:00Z',
    '2026-02-07T08:00:00.000Z',
  ],
  ['today, before nine', ['2026-02-07'], '2026-02-07T07:59:00Z', '2026-02-07T08:00:00.000Z'],
  ['today, but nine has passed: tomorrow', ['2026-02-07'], '2026-02-07T08:00:00Z', '2026-02-08T08:00:00.000Z'],
  ['overdue, before nine: today', ['2026-01-01'], '2026-02-07T05:00:00Z', '2026-02-07T08:00:00.000Z'],
  ['nothing is due', [], '2026-02-07T05:00:00Z', null],
])('the next reminder: %s', (_name, days, moment, expected) => {
  expect(
    next(
      days.map((text) => on(text)),
      moment,
    ),
  ).toBe(expected);
});

test('what was told is not told again, until it is moved to another day', () => {
  const told = new Set([dueKey(on('2026-02-07', 'a'))]);
  expect(next([on('2026-02-07', 'a')], '2026-02-07T12:00:00Z', told)).toBeNull();
  expect(next([on('2026-02-10', 'a')], '2026-02-07T12:00:00Z', told)).toBe('2026-02-10T08:00:00.000Z');
});

test.each([
  ['at nine of its day', '2026-02-07T08:00:00Z', 1],
  ['days later: the browser was off', '2026-02-11T15:00:00Z', 1],
  ['not before nine', '2026-02-07T07:59:59Z', 0],
  ['not the day before', '2026-02-06T23:59:00Z', 0],
  ['when the browser starts early on a later day', '2026-02-08T05:00:00Z', 1],
])('it is told %s', (_name, moment, n) => {
  expect(toTell([on('2026-02-07')], { told: NOBODY, at: at(moment) })).toHaveLength(n);
});
