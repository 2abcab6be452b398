import { DRAFT_LANGUAGES, SERIES_GOALS } from '../domain/outreach';
import {
  between,
  type Check,
  either,
  type Fields,
  finite,
  listOf,
  mapOf,
  maybe,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from './check-parts';
import type { OutreachTableName } from './db';

const language = oneOf(...DRAFT_LANGUAGES);
const fact: Check = either(
  text,
  finite,
  shape({ units: whole, currency: text }),
  shape({ day: whole }),
  shape({ share: finite }),
);
const days: Check = (value) => whole(value) && between(0, 3650)(value);

export const OUTREACH_FIELDS: Readonly<Record<OutreachTableName, Fields>> = {
  drafts: {
    account: text,
    play: orNull(text),
    template: text,
    language,
    subject: text,
    message: text,
    given: mapOf(fact),
    planned: orNull(whole),
    segment: maybe(orNull(text)),
    wording: maybe(orNull(text)),
  },
  ownTemplates: {
    name: text,
    replaces: orNull(text),
    language,
    type: orNull(text),
    segment: maybe(orNull(text)),
    subject: text,
    message: text,
  },
  newsletters: {
    program: text,
    title: text,
    language,
    subject: text,
    message: text,
    offers: listOf(text),
    named: listOf(text),
    segment: orNull(text),
    planned: orNull(whole),
    sent: orNull(whole),
    recipients: listOf(text),
  },
  sequences: {
    program: text,
    title: text,
    segment: orNull(text),
    goal: oneOf(...SERIES_GOALS),
    steps: listOf(shape({ afterDays: days, template: text })),
  },
  seriesRuns: {
    series: text,
    account: text,
    from: whole,
    done: whole,
    ended: orNull(shape({ day: whole, why: oneOf('goal', 'finished', 'taken-out') })),
  },
};
