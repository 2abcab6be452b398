// The settings page before "Save": texts as they were typed, and what they would change.
import { type GivenNumbers, type SettingTrouble, settingTrouble } from '@/core/domain/setting-order';
import { COOLDOWN_DAYS, NUMBER_FIELDS, type NumberSetting, type PlayTuning, type Settings } from '@/core/domain/settings';
import { isDuty, type Play } from '@/core/playbook/play';
import { PLAYS } from '@/core/playbook/plays';
import { readNumber, textOf } from './setting-text';

export const NUMBER_NAMES = Object.keys(NUMBER_FIELDS) as NumberSetting[];

type Choices = Omit<Settings, NumberSetting | 'plays' | 'language'>;
export type PlayDraft = { readonly chance: string; readonly cooldownDays: string; readonly isOn: boolean };

export type SettingDraft = {
  readonly numbers: Readonly<Record<NumberSetting, string>>;
  readonly choices: Choices;
  readonly plays: Readonly<Record<string, PlayDraft>>;
};

/** What is saved: only what differs from what is kept. A tuning replaces the play's whole one. */
export type SettingChange = {
  readonly settings: Partial<Omit<Settings, 'plays'>>;
  readonly plays: Readonly<Record<string, PlayTuning>>;
};

export function draftOf(settings: Settings): SettingDraft {
  const { senderName, programLink, programProducts, programAudience, communityLink } = settings;
  const { mainMetric, newsletterRhythm, pulseCounts, holdBack } = settings;
  return {
    numbers: Object.fromEntries(NUMBER_NAMES.map((name) => [name, textOf(NUMBER_FIELDS[name].unit, settings[name])])) as Record<
      NumberSetting,
      string
    >,
    choices: {
      ...{ senderName, programLink, programProducts, programAudience, communityLink },
      ...{ mainMetric, newsletterRhythm, pulseCounts, holdBack },
    },
    plays: Object.fromEntries(PLAYS.map((play) => [play.id, playDraft(play, settings.plays[play.id] ?? {})])),
  };
}

export const NO_TUNING: PlayTuning = {};

/** Once per occasion, with the tier's rhythm or with the newsletter's: then its rest is no number of its own. */
const restsByDays = ({ cooldownDays }: Pick<Play, 'cooldownDays'>): boolean => typeof cooldownDays === 'number';

/** What is not the user's to set stays empty. */
export function playDraft(play: Play, { chance = play.chance ?? undefined, cooldownDays, isOff = false }: PlayTuning): PlayDraft {
  return {
    chance: isDuty(play) || chance === undefined ? '' : textOf('share', chance),
    cooldownDays: restsByDays(play) ? String(cooldownDays ?? play.cooldownDays) : '',
    isOn: !isOff,
  };
}

/** Of every number that the draft says; null where it says none. */
export function givenNumbers({ numbers }: SettingDraft): GivenNumbers {
  return Object.fromEntries(NUMBER_NAMES.map((name) => [name, readNumber(NUMBER_FIELDS[name].unit, numbers[name])]));
}

export type DraftTroubles = {
  readonly numbers: ReadonlyMap<NumberSetting, SettingTrouble>;
  readonly link: boolean;
  readonly communityLink: boolean;
  /** By play, which of its fields. */
  readonly plays: ReadonlyMap<string, ReadonlySet<'chance' | 'cooldownDays'>>;
  readonly count: number;
};

export function troublesOf(draft: SettingDraft): DraftTroubles {
  const given = givenNumbers(draft);
  const numbers = new Map(NUMBER_NAMES.flatMap((name) => entryOf(name, settingTrouble(name, given))));
  const [link, communityLink] = [!isLink(draft.choices.programLink), !isLink(draft.choices.communityLink)];
  const plays = new Map(
    PLAYS.flatMap((play) => {
      const wrong = playTrouble(play, draft.plays[play.id] ?? playDraft(play, NO_TUNING));
      return wrong.size > 0 ? [[play.id as string, wrong] as const] : [];
    }),
  );
  const ofPlays = [...plays.values()].reduce((sum, wrong) => sum + wrong.size, 0);
  return { numbers, link, communityLink, plays, count: numbers.size + ofPlays + Number(link) + Number(communityLink) };
}

const entryOf = (name: NumberSetting, trouble: SettingTrouble | null) => (trouble ? [[name, trouble] as const] : []);

function playTrouble(play: Play, { chance, cooldownDays }: PlayDraft): Set<'chance' | 'cooldownDays'> {
  const wrong = new Set<'chance' | 'cooldownDays'>();
  const share = readNumber('share', chance);
  if (!isDuty(play) && (share === null || share > 1)) wrong.add('chance');
  const days = readNumber('days', cooldownDays);
  const isRest = days !== null && Number.isInteger(days) && days >= COOLDOWN_DAYS.least && days <= COOLDOWN_DAYS.most;
  if (restsByDays(play) && !isRest) wrong.add('cooldownDays');
  return wrong;
}

/** Of a draft without trouble. */
export function changeOf(draft: SettingDraft, before: Settings): SettingChange {
  const given = givenNumbers(draft);
  const wanted: Record<string, unknown> = { ...given, ...trimmed(draft.choices) };
  const settings = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== null && value !== before[name as keyof Settings]),
  );
  const plays = PLAYS.flatMap((play) => {
    const tuning = tuningOf(play, draft.plays[play.id] ?? playDraft(play, NO_TUNING));
    return isSameTuning(tuning, before.plays[play.id] ?? NO_TUNING) ? [] : [[play.id, tuning] as const];
  });
  return { settings, plays: Object.fromEntries(plays) };
}

export const sizeOf = ({ settings, plays }: SettingChange): number => Object.keys(settings).length + Object.keys(plays).length;

/** Only what differs from the play's own. */
function tuningOf(play: Play, { chance, cooldownDays, isOn }: PlayDraft): PlayTuning {
  const share = readNumber('share', chance);
  const days = readNumber('days', cooldownDays);
  return {
    ...(share !== null && !isDuty(play) && share !== play.chance ? { chance: share } : {}),
    ...(days !== null && restsByDays(play) && days !== play.cooldownDays ? { cooldownDays: days } : {}),
    ...(isOn ? {} : { isOff: true }),
  };
}

const isSameTuning = (a: PlayTuning, b: PlayTuning) =>
  a.chance === b.chance && a.cooldownDays === b.cooldownDays && (a.isOff ?? false) === (b.isOff ?? false);

export function isChangedPlay(play: Play, draft: PlayDraft): boolean {
  return !isSameTuning(tuningOf(play, draft), NO_TUNING);
}

function trimmed(choices: Choices): Choices {
  return {
    ...choices,
    senderName: choices.senderName.trim(),
    programLink: choices.programLink.trim(),
    programProducts: choices.programProducts.trim(),
    programAudience: choices.programAudience.trim(),
    communityLink: choices.communityLink.trim(),
  };
}

function isLink(text: string): boolean {
  const link = text.trim();
  return link === '' || (/^https?:\/\//i.test(link) && URL.canParse(link));
}
