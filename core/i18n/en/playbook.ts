import { careMessages } from './playbook-care';
import { growMessages } from './playbook-grow';
import { keepMessages } from './playbook-keep';
import { programmeMessages } from './playbook-programme';
import { qualityMessages } from './playbook-quality';
import { recruitMessages } from './playbook-recruit';
import { startMessages } from './playbook-start';
import { winBackMessages } from './playbook-win-back';

/** Titles of plays, what they are for, and why one is suggested. Keys: `play.<id>.title`, `play.<id>.help`, `play.<id>.why[.<case>]`. */
export const playbookMessages = {
  'play.warning.recent-contact':
    'Your last message to this partner is from {day}: another one within {days, plural, one {# day} other {# days}} may be too much.',
  'play.settled': 'You put it off on {day}, and its reason is gone without it being done.',
  ...recruitMessages,
  ...startMessages,
  ...keepMessages,
  ...growMessages,
  ...winBackMessages,
  ...careMessages,
  ...qualityMessages,
  ...programmeMessages,
} as const;
