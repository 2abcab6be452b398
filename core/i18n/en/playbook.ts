// Clauses that several plays share. `worth` says which main metric the amount is of, or that it cannot be said.
const STARTER =
  '{worth, select, revenue { A partner that starts brings about {amount} of revenue a month.} commission { A partner that starts earns about {amount} of commission a month.} conversions { A partner that starts brings about {amount, plural, one {# conversion} other {# conversions}} a month.} other {}}';
const BEFORE =
  '{worth, select, revenue { It brought about {amount} of revenue a month before.} commission { It earned about {amount} of commission a month before.} conversions { It brought about {amount, plural, one {# conversion} other {# conversions}} a month before.} other {}}';
const STILL = '{hasStake, select, yes { About {stake} a month of that may still be won back.} other {}}';
const STARTS_ALONE = '{hasBase, select, yes { Left alone, {base} of partners like it start within a month.} other {}}';
const RETURNS_ALONE = '{hasBase, select, yes { Left alone, {base} of partners like it are back within a month.} other {}}';
const STAYS_ALONE =
  '{hasBase, select, yes { Left alone, {base} of partners like it are active within the next month too.} other {}}';
const SILENT =
  '{hasGap, select, yes {Silent for {days, plural, one {# day} other {# days}}.} least {Silent for at least {days, plural, one {# day} other {# days}}.} other {Silent.}}';
const MONTH =
  '{hasCount, select, both { Last 30 days: {conversions, plural, one {# conversion} other {# conversions}}, {before, number} in the 30 before.} alone { Last 30 days: {conversions, plural, one {# conversion} other {# conversions}}.} other {}}';
const MONTH_WORTH =
  '{worth, select, revenue { Revenue of the last 30 days: {amount}.} commission { Commission of the last 30 days: {amount}.} other {}}';

/** Titles of plays, what they are for, and why one is suggested. Keys: `play.<id>.title`, `play.<id>.help`, `play.<id>.why[.<case>]`. */
export const playbookMessages = {
  'play.warning.recent-contact': 'Your last message to this partner is from {day}: another one within a week may be too much.',

  'play.A-06.title': 'Welcome and ask what they need',
  'play.A-06.help':
    'For partners in their first two weeks without a message from you. Say who you are, ask one question. It worked when the first click comes within 14 days.',
  'play.A-06.why': `Joined on {joined}, and no message to them is logged since.${STARTER}${STARTS_ALONE}`,

  'play.A-07.title': 'Ask what the first link is missing',
  'play.A-07.help':
    'For partners that joined two weeks ago or more and have not had a click. Usually something small is missing: a link, a creative, an answer. It worked when the first click comes within 14 days.',
  'play.A-07.why': `Joined {days, plural, one {# day} other {# days}} ago, on {joined}, and no click yet; a first click in the first two weeks is usual.${STARTER}${STARTS_ALONE}`,

  'play.A-08.title': 'Offer a bonus for the first sale',
  'play.A-08.help':
    'For partners between three weeks and three months in that send clicks but have no conversion. You name the amount and the end date. It worked when the first conversion comes within 30 days.',
  'play.A-08.why': `Joined {days, plural, one {# day} other {# days}} ago: {clicks, plural, one {# click} other {# clicks}}, no conversion.{hasRate, select, yes { At the programme’s rate ({rate} of clicks) about {expected, number} would be expected.} other {}}${STARTER}`,

  'play.A-14.title': 'Ask what they need',
  'play.A-14.help':
    'For partners that never started or have fallen silent. One honest question does more than an offer, and the answer tells what to do next. It worked when they are active within 30 days, or when you know the reason.',
  'play.A-14.why.never': `{hasJoined, select, yes {Joined {days, plural, one {# day} other {# days}} ago, no impression, click or conversion.} other {No impression, click or conversion so far.}}${STARTER}${STARTS_ALONE}`,
  'play.A-14.why.dormant': `${SILENT}${BEFORE}${STILL}${RETURNS_ALONE}`,

  'play.A-15.title': 'Offer a higher commission for a limited time',
  'play.A-15.help':
    'For partners that mattered, have fallen silent and did not answer your question. You name the rate and both dates, and the partner must be told when it ends. It worked when they are active within 30 days.',
  'play.A-15.why': `${SILENT} Asked on {asked}, no answer for {waited, plural, one {# day} other {# days}}.${BEFORE}${STILL}${RETURNS_ALONE}`,

  'play.A-16.title': 'Ask what happened',
  'play.A-16.help':
    'For partners well below their own usual level while the programme is not. Ask before you offer anything. It worked when they are back at 80% of what is expected within 28 days.',
  'play.A-16.why.dip': `{metric, select, clicks {Clicks} conversions {Conversions} other {Activity}}: {recent, number} in four weeks against {expected, number} expected{channel, select, down { after the programme’s own fall of {shift}} up { after the programme’s own rise of {shift}} other {}}, down {fall}, since about {since}.{hasStake, select, yes { At stake: about {stake} a month.} other {}}`,
  'play.A-16.why.quiet': `${SILENT} That is long by its own rhythm.${BEFORE}${STILL}${RETURNS_ALONE}`,

  'play.A-25.title': 'Send them their numbers',
  'play.A-25.help':
    'For tier A and B once a month is over: their own clicks, conversions and money against the 30 days before. Done when sent.',
  'play.A-25.why': `A month has ended, and partners in tier {tier} get their own figures.${MONTH}${MONTH_WORTH}`,

  'play.A-26.title': 'Congratulate on the first sale',
  'play.A-26.help':
    'For partners whose first conversion came in the last 30 days and is known to be the first. Good news needs no offer. It worked when the next conversion comes within 30 days.',
  'play.A-26.why': `First conversion on {day}{worth, select, revenue { ({amount} of revenue)} commission { ({amount} of commission)} other {}}.{hasBase, select, yes { Left alone, {base} of partners like it are active within the next month.} other {}}`,

  'play.A-39.title': 'Hold the quarterly review',
  'play.A-39.help':
    'For partners in cultivation, once a quarter: what worked, what comes next, one goal. It worked when the talk took place within 30 days.',
  'play.A-39.why': `{hasSince, select, yes {In cultivation since {since}.} other {In cultivation.}} One talk a quarter keeps it there.${MONTH}${MONTH_WORTH}`,

  'play.A-41.title': 'Welcome them back',
  'play.A-41.help':
    'For partners that were silent for long and are active again. Say that you noticed, ask what made the difference. It worked when they are still active after 60 days.',
  'play.A-41.why': `{hasSince, select, yes {Active again since {since}, after a long silence.} other {Active again after a long silence.}}${MONTH}${MONTH_WORTH}${STAYS_ALONE}`,
} as const;
