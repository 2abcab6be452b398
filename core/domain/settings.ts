/** Every default of the method that the user may change. Values are as in the method; units are in the names. */
export const DEFAULT_SETTINGS = {
  lagDays: 2,
  oldAfterDays: 14,
  dormantDays: 60,
  dormantMostDays: 120,
  churnedDays: 180,
  newDays: 14,
  activeGapDays: 30,
  stuckDays: 90,
  coldDays: 180,
  tierAShare: 0.8,
  tierBShare: 0.95,
  actionsPerDay: 10,
  language: 'auto' as 'auto' | 'en',
  senderName: '',
  programLink: '',
} as const;

type Widen<Value> = Value extends number ? number : Value extends boolean ? boolean : Value;
export type Settings = {
  readonly [Name in keyof typeof DEFAULT_SETTINGS]: Name extends 'senderName' | 'programLink'
    ? string
    : Widen<(typeof DEFAULT_SETTINGS)[Name]>;
};
