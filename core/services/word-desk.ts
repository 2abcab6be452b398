import type { BarWord, DeskWords } from '../domain/page';
import { ACTIVITIES } from '../domain/partner';
import { type MessageId, t } from '../i18n/translate';

const MESSAGES = {
  title: 'bar.title',
  open: 'bar.open',
  move: 'bar.move',
  fold: 'bar.fold',
  close: 'bar.close',
  reads: 'bar.reads',
  readsAccount: 'bar.reads-account',
  counts: 'bar.counts',
  unknown: 'bar.unknown',
  jump: 'bar.jump',
  jumpHint: 'bar.jump-hint',
  nobody: 'bar.nobody',
  at: 'bar.at',
  dim: 'bar.dim',
  dimHint: 'bar.dim-hint',
  dimmed: 'bar.dimmed',
  noSegments: 'bar.no-segments',
  showAll: 'bar.show-all',
  walk: 'walk.open',
  walkBegun: 'bar.walk-begun',
  walkNobody: 'bar.walk-nobody',
  walkNoProgramme: 'bar.walk-no-programme',
  walkAsk: 'bar.walk-ask',
  walkYes: 'bar.walk-yes',
  walkNo: 'bar.walk-no',
  unknownHint: 'bar.unknown-hint',
  noUnknown: 'bar.no-unknown',
  add: 'bar.add',
  added: 'bar.added',
  alreadyThere: 'bar.already-there',
  notAdded: 'bar.not-added',
  undo: 'bar.undo',
  off: 'bar.off',
  offAsk: 'bar.off-ask',
  offYes: 'bar.off-yes',
  offNo: 'bar.off-no',
  waiting: 'bar.waiting',
  failed: 'bar.failed',
} as const satisfies Record<BarWord, MessageId>;

/** What the page fills in by itself: it stays in braces. */
const ON_PAGE = Object.fromEntries(['program', 'account', 'at', 'all', 'shown', 'segment'].map((name) => [name, `{${name}}`]));

/** Words of the page bar in the user's language. */
export function wordDesk(): DeskWords {
  return Object.fromEntries([
    ...Object.entries(MESSAGES).map(([word, id]) => [word, t(id, ON_PAGE)]),
    ...ACTIVITIES.map((activity) => [`activity.${activity}`, t(`word.activity.${activity}`)]),
  ]) as DeskWords;
}
