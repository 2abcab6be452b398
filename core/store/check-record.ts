import { DRAFT_LANGUAGES } from '../domain/outreach';
import { STAGES } from '../domain/partner';
import { CHANNELS } from '../domain/records';
import { GRAINS } from '../domain/report';
import { BOOK_AGREEMENTS, BOOK_FIELDS } from './check-book';
import { BULK_CHECKS } from './check-bulk';
import { LEARNED_FIELDS } from './check-learned';
import { OUTREACH_FIELDS } from './check-outreach';
import {
  all,
  type Check,
  either,
  type Fields,
  finite,
  flag,
  isObject,
  listOf,
  mapOf,
  maybe,
  nothing,
  number,
  oneOf,
  orNull,
  period,
  shape,
  stamped,
  text,
  whole,
} from './check-parts';
import type { BookTableName, TableName, UserTableName } from './db';

/**
 * Whether a record read from a file of the user's is one of ours: every field of the right kind. What texts say is not
 * judged: they are shown as text, whatever is in them.
 */
export function isValidRecord(table: TableName, record: unknown): boolean {
  return CHECKS[table](record);
}

/** The first field of a record's content that is not of its kind; null where all are. */
export function wrongFieldOf(table: UserTableName, content: object): string | null {
  const wrong = Object.entries(USER_FIELDS[table]).find(([field, check]) => !check(content[field as keyof typeof content]));
  if (wrong) return wrong[0];
  const agreement = BOOK_AGREEMENTS[table as BookTableName];
  return agreement && !agreement.check(content) ? agreement.field : null;
}

const figures = mapOf(orNull(number));
const grain = oneOf(...GRAINS);
const summary = shape({
  file: text,
  fingerprint: text,
  bytes: number,
  network: text,
  report: text,
  recognised: oneOf('exact', 'likely', 'mapped', 'no'),
  shape: oneOf('flow', 'snapshot'),
  grain: maybe(orNull(grain)),
  period: orNull(period),
  snapshotDay: orNull(number),
  currency: orNull(text),
  otherMoney: maybe(listOf(shape({ currency: text, totals: figures }))),
  suggestedPeriod: maybe(orNull(period)),
  rows: mapOf(number),
  skipped: mapOf(number),
  totals: figures,
  problems: listOf(shape({ line: number, value: text, reason: text })),
  needs: listOf(text),
  advice: listOf(shape({ id: text, facts: isObject })),
});

const touchState = shape({
  asOf: whole,
  activity: text,
  tier: text,
  type: orNull(text),
  bin: text,
  baseline: orNull(finite),
});

const USER_FIELDS: Readonly<Record<UserTableName, Fields>> = {
  programs: {
    network: text,
    name: text,
    currency: orNull(text),
    boundTo: orNull(text),
    rates: maybe(mapOf(text)),
    ratesIn: maybe(orNull(text)),
  },
  imports: {
    program: text,
    order: number,
    summary,
    mapping: orNull(shape({ report: text, columns: mapOf(text) })),
    counts: shape({ newPartners: number, knownPartners: number, changedConversions: number, replacedDays: maybe(number) }),
  },
  touches: {
    account: text,
    day: number,
    direction: oneOf('in', 'out'),
    channel: oneOf(...CHANNELS),
    play: orNull(text),
    subject: text,
    message: text,
    outcome: orNull(oneOf('no-answer', 'answer', 'agreed')),
    followUp: orNull(number),
    template: maybe(text),
    language: maybe(oneOf(...DRAFT_LANGUAGES)),
    isEdited: maybe(flag),
    state: maybe(orNull(touchState)),
    measureOn: maybe(orNull(whole)),
  },
  decisions: {
    account: text,
    play: text,
    state: oneOf('done', 'snoozed', 'dismissed'),
    day: number,
    until: orNull(number),
    trigger: number,
    reason: text,
    standing: maybe(orNull(touchState)),
  },
  overrides: { account: text, stage: oneOf(...STAGES), reason: text, until: orNull(number), holdsAfterEnd: maybe(flag) },
  sites: { enabled: flag },
  mappings: { headers: listOf(text), mapping: shape({ report: text, columns: mapOf(text) }) },
  settings: { value: either(text, number, flag, nothing) },
  links: { kind: oneOf('same', 'different'), accounts: listOf(text) },
  confirmations: { definition: text },
  learned: LEARNED_FIELDS,
  ...OUTREACH_FIELDS,
  ...BOOK_FIELDS,
};

const wholeChecks = Object.entries(USER_FIELDS).map(([table, fields]) => [
  table,
  all(stamped(fields), agrees(table as UserTableName)),
]);
const CHECKS = { ...BULK_CHECKS, ...Object.fromEntries(wholeChecks) } as Readonly<Record<TableName, Check>>;

/** What one field says of another: judged once each is of its kind. */
function agrees(table: UserTableName): Check {
  const check = BOOK_AGREEMENTS[table as BookTableName]?.check;
  return (record) => !check || check(record);
}
