import { STATUSES } from '../../domain/partner';
import type { Field } from './field';
import { orNaN } from './field';
import type { SegmentScene, Subject } from './subject';

const orNull = (text: string | null) => (text === '' ? null : text);

/** Days since joining; not known where no import says which day it is of. Who joined after the last counted day is 0 days old. */
function daysSinceJoining({ day, study }: SegmentScene): (subject: Subject) => number {
  const latest = day + Math.max(study.settings.newDays, study.settings.lagDays);
  return ({ facts: { joined } }) => (joined === null || joined > latest ? Number.NaN : Math.max(0, day - joined));
}

/** Since a prospect was found, invited or spoken to, or since it applied; not known of those that have joined. */
function daysWaiting({ day }: SegmentScene): (subject: Subject) => number {
  return ({ facts: { status, joined, prospect } }) => {
    if (status !== 'new' && status !== 'invited' && status !== 'negotiating' && status !== 'pending') return Number.NaN;
    const since = prospect?.since ?? joined;
    return since === null ? Number.NaN : Math.max(0, day - since);
  };
}

const needsJoined = ({ study }: SegmentScene) => (study.data.accounts.some(({ joined }) => joined !== null) ? null : 'joined');

/** Who the partner is, as exports and the user say it. */
export const PARTNER_FIELDS: readonly Field[] = [
  {
    id: 'name',
    group: 'partner',
    kind: 'text',
    prepare:
      () =>
      ({ facts }) =>
        orNull(facts.name),
  },
  {
    id: 'id',
    group: 'partner',
    kind: 'text',
    prepare:
      () =>
      ({ facts }) =>
        facts.ownId,
  },
  {
    id: 'type',
    group: 'partner',
    kind: 'choice',
    choices: null,
    words: 'type',
    prepare:
      () =>
      ({ facts }) =>
        orNull(facts.type),
  },
  {
    id: 'country',
    group: 'partner',
    kind: 'choice',
    choices: null,
    words: null,
    prepare:
      () =>
      ({ facts }) =>
        orNull(facts.country),
  },
  {
    id: 'website',
    group: 'partner',
    kind: 'text',
    prepare:
      () =>
      ({ facts }) =>
        orNull(facts.website),
  },
  {
    id: 'group',
    group: 'partner',
    kind: 'text',
    prepare:
      () =>
      ({ facts }) =>
        orNull(facts.group),
  },
  {
    id: 'status',
    group: 'partner',
    kind: 'choice',
    choices: STATUSES.filter((status) => status !== 'unknown'),
    words: 'status',
    prepare:
      () =>
      ({ facts }) =>
        facts.status === 'unknown' ? null : facts.status,
  },
  {
    id: 'listed',
    group: 'partner',
    kind: 'flag',
    prepare:
      () =>
      ({ facts }) =>
        facts.listed,
  },
  { id: 'joined', group: 'partner', kind: 'ago', needs: needsJoined, prepare: daysSinceJoining },
  { id: 'waiting', group: 'partner', kind: 'ago', prepare: daysWaiting },
  {
    id: 'source',
    group: 'partner',
    kind: 'text',
    prepare:
      () =>
      ({ facts }) =>
        orNull(facts.prospect?.source ?? null),
  },
  {
    id: 'size',
    group: 'partner',
    kind: 'count',
    most: 100,
    prepare: ({ study }) => {
      const sizes = new Map(study.data.book.profiles.map(({ account, size }) => [account, size]));
      return ({ facts }) => orNaN(sizes.get(facts.id));
    },
  },
];
