import { cardMessages } from './en/card';
import { effectMessages } from './en/effects';
import { importMessages } from './en/import';
import { insightMessages } from './en/insight';
import { intakeMessages } from './en/intake';
import { linkedMessages } from './en/linked';
import { panelMessages } from './en/panels';
import { playbookMessages } from './en/playbook';
import { segmentMessages } from './en/segments';
import { wordMessages } from './en/words';
import { workspaceMessages } from './en/workspace';

/** Every message in English, ICU text by id. English is the source: its ids are the ids that every other language must have. */
export const en = {
  ...importMessages,
  ...insightMessages,
  ...playbookMessages,
  ...segmentMessages,
  ...wordMessages,
  ...workspaceMessages,
  ...panelMessages,
  ...intakeMessages,
  ...cardMessages,
  ...linkedMessages,
  ...effectMessages,
} as const;

export type MessageId = keyof typeof en;
/** What a language's folder merges into: the compiler names every message that is missing. */
export type Messages = Readonly<Record<MessageId, string>>;
