import { type Fact, sentence } from '../../domain/sentence';
import type { Contact } from '../contacts';
import { joinsLater, recruitmentOf } from '../stage-before-joining';
import { restingStage } from '../study';
import type { AccountScene } from './account-scene';
import type { TestedRule } from './explanation';
import { knownNumber } from './tested-rule';

/** What it takes to be on the way into the programme, and not to be given up for the time being. */
export function recruitmentParts(scene: AccountScene): NonNullable<TestedRule['parts']> {
  const { study, at } = scene;
  const contact = study.log.latest(at.facts.id, study.calendar.asOf);
  const way = wayOf(scene, contact);
  const onItsWay = { says: sentence('explain.stage.part.on-its-way', way), holds: way.case !== 'none' };
  if (way.case === 'none' || joinsLater(study, at.facts)) return [onItsWay];
  const { status, days, coldAfter, isCold } = recruitmentOf(study, at.facts, contact);
  const facts = { most: coldAfter, isApplied: status === 'pending' ? 'yes' : 'no', ...knownNumber('days', days) };
  return [onItsWay, { says: sentence('explain.stage.part.alive', facts), holds: !isCold }];
}

type Way = Readonly<Record<string, Fact>> & { readonly case: 'later' | 'status' | 'written' | 'none' };

/** Invited, applied or in talks by its status; only known, but written to; or in the programme from a later day on. */
function wayOf({ study, at }: AccountScene, contact: Contact | null): Way {
  const { facts, account } = at;
  if (joinsLater(study, facts)) return { case: 'later', on: { day: facts.joined } };
  if (restingStage(study, account, facts.status) === 'recruitment') return { case: 'status' };
  const written = contact?.firstOutgoing ?? null;
  return written === null ? { case: 'none' } : { case: 'written', on: { day: written } };
}
