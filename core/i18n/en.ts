import { applicationMessages } from './en/applications';
import { cardMessages } from './en/card';
import { barMessages } from './en/card-bar';
import { dipMessages } from './en/dips';
import { draftMessages } from './en/drafts';
import { effectMessages } from './en/effects';
import { explainMessages } from './en/explain';
import { flagMessages } from './en/flags';
import { followMessages } from './en/follow';
import { formulaMessages } from './en/formulas';
import { importMessages } from './en/import';
import { insightMessages } from './en/insight';
import { intakeMessages } from './en/intake';
import { linkedMessages } from './en/linked';
import { lookUpMessages } from './en/look-up';
import { materialMessages } from './en/materials';
import { menuMessages } from './en/menu';
import { newsletterMessages } from './en/newsletters';
import { pageMessages } from './en/page';
import { panelMessages } from './en/panels';
import { planMessages } from './en/plans';
import { playbookMessages } from './en/playbook';
import { profileMessages } from './en/profile';
import { prospectMessages } from './en/prospects';
import { readinessMessages } from './en/readiness';
import { ruleMessages } from './en/rules';
import { segmentMessages } from './en/segments';
import { settingMessages } from './en/settings';
import { teachMessages } from './en/teach';
import { templateProblemMessages } from './en/template-problems';
import { templateMessages } from './en/templates';
import { todayMessages } from './en/today';
import { walkMessages } from './en/walk';
import { wordMessages } from './en/words';
import { workspaceMessages } from './en/workspace';
import { writingMessages } from './en/writing';

/** Every message in English, ICU text by id. English is the source: its ids are the ids that every other language must have. */
export const en = {
  ...importMessages,
  ...insightMessages,
  ...draftMessages,
  ...playbookMessages,
  ...planMessages,
  ...materialMessages,
  ...readinessMessages,
  ...segmentMessages,
  ...profileMessages,
  ...prospectMessages,
  ...applicationMessages,
  ...ruleMessages,
  ...wordMessages,
  ...workspaceMessages,
  ...todayMessages,
  ...panelMessages,
  ...lookUpMessages,
  ...menuMessages,
  ...pageMessages,
  ...intakeMessages,
  ...cardMessages,
  ...barMessages,
  ...linkedMessages,
  ...dipMessages,
  ...flagMessages,
  ...settingMessages,
  ...explainMessages,
  ...formulaMessages,
  ...effectMessages,
  ...teachMessages,
  ...templateMessages,
  ...templateProblemMessages,
  ...walkMessages,
  ...newsletterMessages,
  ...followMessages,
  ...writingMessages,
} as const;

export type MessageId = keyof typeof en;
/** What a language's folder merges into: the compiler names every message that is missing. */
export type Messages = Readonly<Record<MessageId, string>>;
