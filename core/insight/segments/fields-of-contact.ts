import type { Profile } from '../../domain/book';
import { REASONS } from '../../domain/book';
import type { AccountId } from '../../domain/ids';
import type { Contact } from '../contacts';
import type { Field } from './field';
import type { SegmentScene, Subject } from './subject';

/** Contacts go on after the last day of the data: those are 0 days old. */
const daysSince = (dayOf: (contact: Contact) => number | null) => {
  return ({ day }: SegmentScene) => {
    return ({ contact }: Subject) => {
      const last = contact === null ? null : dayOf(contact);
      return last === null ? Number.NaN : Math.max(0, day - last);
    };
  };
};

/** Somebody wrote, and nothing has come back since. */
function isAwaitingReply(contact: Contact | null): boolean {
  if (contact === null || contact.lastOutgoing === null) return false;
  return contact.lastTwoWay === null || contact.lastTwoWay < contact.lastOutgoing;
}

type Addresses = { readonly profiles: ReadonlyMap<AccountId, Profile>; readonly areKnown: boolean };

function addressesIn({ study }: SegmentScene): Addresses {
  const profiles = new Map(study.data.book.profiles.map((profile) => [profile.account, profile]));
  const areKnown = study.data.accounts.some(({ id, email }) => Boolean(email) || Boolean(profiles.get(id)?.email));
  return { profiles, areKnown };
}

const hasAddress = (profiles: Addresses['profiles'], { facts }: Subject) =>
  Boolean(facts.email) || Boolean(profiles.get(facts.id)?.email);

/**
 * Free to be written to: not opted out, and with an address. Where no import names a single address the network's own messages
 * are the way, and everybody on it can be reached; of a plain file nobody knows.
 */
function prepareContactable(scene: SegmentScene): (subject: Subject) => boolean | null {
  const { profiles, areKnown } = addressesIn(scene);
  const otherwise = areKnown ? false : scene.study.data.program.network === 'file' ? null : true;
  return (subject) => {
    if (profiles.get(subject.facts.id)?.optedOut) return false;
    return hasAddress(profiles, subject) ? true : otherwise;
  };
}

/** What the log and the book of contacts say. Nothing logged is known: it is an empty log. */
export const CONTACT_FIELDS: readonly Field[] = [
  {
    id: 'contacted',
    group: 'contact',
    kind: 'flag',
    prepare:
      () =>
      ({ contact }) =>
        contact !== null,
  },
  {
    id: 'written-to',
    group: 'contact',
    kind: 'flag',
    prepare:
      () =>
      ({ contact }) =>
        contact !== null && contact.lastOutgoing !== null,
  },
  { id: 'last-out', group: 'contact', kind: 'ago', prepare: daysSince((contact) => contact.lastOutgoing) },
  { id: 'last-two-way', group: 'contact', kind: 'ago', prepare: daysSince((contact) => contact.lastTwoWay) },
  {
    id: 'awaiting-reply',
    group: 'contact',
    kind: 'flag',
    prepare:
      () =>
      ({ contact }) =>
        isAwaitingReply(contact),
  },
  {
    id: 'unanswered',
    group: 'contact',
    kind: 'count',
    prepare:
      () =>
      ({ contact }) =>
        contact?.unanswered ?? 0,
  },
  {
    id: 'has-address',
    group: 'contact',
    kind: 'flag',
    needs: (scene) => (addressesIn(scene).areKnown ? null : 'addresses'),
    prepare: (scene) => {
      const { profiles, areKnown } = addressesIn(scene);
      return (subject) => (areKnown ? hasAddress(profiles, subject) : null);
    },
  },
  {
    id: 'opted-out',
    group: 'contact',
    kind: 'flag',
    prepare: (scene) => {
      const { profiles } = addressesIn(scene);
      return ({ facts }) => profiles.get(facts.id)?.optedOut ?? false;
    },
  },
  {
    id: 'contactable',
    group: 'contact',
    kind: 'flag',
    needs: (scene) => (addressesIn(scene).areKnown || scene.study.data.program.network !== 'file' ? null : 'addresses'),
    prepare: prepareContactable,
  },
  {
    id: 'reason',
    group: 'contact',
    kind: 'choice',
    choices: REASONS,
    words: 'reason',
    prepare: ({ study }) => {
      const newest = new Map<AccountId, { readonly day: number; readonly code: string; readonly id: string }>();
      for (const one of study.data.book.reasons) {
        const known = newest.get(one.account);
        if (!known || known.day < one.day || (known.day === one.day && known.id < one.id)) newest.set(one.account, one);
      }
      return ({ facts }) => newest.get(facts.id)?.code ?? null;
    },
  },
];
