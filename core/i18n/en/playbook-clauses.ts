// Clauses that several plays share. `worth` says which main metric the amount is of, or that it cannot be said.
const counted = (before: string, after: string) =>
  `conversions {${before}{amount, plural, one {# conversion} other {# conversions}}${after}} clicks {${before}{amount, plural, one {# click} other {# clicks}}${after}} impressions {${before}{amount, plural, one {# impression} other {# impressions}}${after}}`;

export const STARTER = `{worth, select, revenue { A partner that starts brings about {amount} of revenue a month.} commission { A partner that starts earns about {amount} of commission a month.} ${counted(' A partner that starts brings about ', ' a month.')} other {}}`;
export const BEFORE = `{worth, select, revenue { It brought about {amount} of revenue a month before.} commission { It earned about {amount} of commission a month before.} ${counted(' It brought about ', ' a month before.')} other {}}`;
export const STILL = '{hasStake, select, yes { About {stake} a month of that may still be won back.} other {}}';
export const AT_STAKE = '{hasStake, select, yes { At stake: about {stake} a month.} other {}}';
export const STARTS_ALONE = '{hasBase, select, yes { Left alone, {base} of partners like it start within a month.} other {}}';
export const RETURNS_ALONE = '{hasBase, select, yes { Left alone, {base} of partners like it are back within a month.} other {}}';
export const STAYS_ALONE =
  '{hasBase, select, yes { Left alone, {base} of partners like it are active within the next month too.} other {}}';
export const SILENT =
  '{hasGap, select, yes {Silent for {days, plural, one {# day} other {# days}}.} least {Silent for at least {days, plural, one {# day} other {# days}}.} other {Silent.}}';
export const MONTH =
  '{hasCount, select, both { Last 30 days: {conversions, plural, one {# conversion} other {# conversions}}, {before, number} in the 30 before.} alone { Last 30 days: {conversions, plural, one {# conversion} other {# conversions}}.} other {}}';
export const MONTH_WORTH =
  '{worth, select, revenue { Revenue of the last 30 days: {amount}.} commission { Commission of the last 30 days: {amount}.} other {}}';
export const FALL =
  '{metric, select, clicks {Clicks} conversions {Conversions} other {Activity}}: {recent, number} in four weeks against {expected, number} expected{channel, select, down { after the programme’s own fall of {shift}} up { after the programme’s own rise of {shift}} other {}}, down {fall}, since about {since}.';
/** A figure of a goal: money is worded already, a count is not. */
export const amountOf = (name: string) => `{isMoney, select, yes {{${name}}} other {{${name}, number}}}`;
export const OF_METRIC =
  '{metric, select, revenue {revenue} commission {commission} conversions {conversions} clicks {clicks} impressions {impressions} other {}}';
