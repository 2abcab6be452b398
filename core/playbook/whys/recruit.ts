import { CHECK_LISTS } from '../../domain/book';
import { sentence } from '../../domain/sentence';
import { checkOf } from '../kept';
import { invitedOn, lastEvent } from '../triggers/recruit';
import { dayFact, since, starter, type TellWhy } from '../why-facts';

export const RECRUIT_WHYS = {
  'A-01': ({ kept, basis }) => {
    const fit = CHECK_LISTS.fit.filter((item) => checkOf(kept, 'fit', item)?.state === 'yes').length;
    return sentence('play.A-01.why', { fit, questions: CHECK_LISTS.fit.length, ...starter(basis) });
  },
  'A-02': (situation) => {
    const invited = invitedOn(situation);
    return sentence('play.A-02.why', {
      invited: dayFact(invited),
      days: situation.today - (invited ?? situation.today),
      ...starter(situation.basis),
    });
  },
  'A-03': (situation) => {
    const invited = invitedOn(situation);
    return sentence('play.A-03.why', {
      invited: dayFact(invited),
      days: situation.today - (invited ?? situation.today),
      ...starter(situation.basis),
    });
  },
  'A-04': ({ insight, basis }) => sentence('play.A-04.why', { ...since(insight.stage.since), ...starter(basis) }),
  'A-05': ({ insight }) => sentence('play.A-05.why', since(insight.stage.since)),
  'A-33': (situation) => sentence('play.A-33.why', { met: dayFact(lastEvent(situation)), ...starter(situation.basis) }),
} as const satisfies Readonly<Record<string, TellWhy>>;
