import { AT_STAKE, MONTH, MONTH_WORTH } from './playbook-clauses';

export const careMessages = {
  'play.A-39.title': 'Hold the quarterly review',
  'play.A-39.help':
    'For partners in cultivation, once a quarter: what worked, what comes next, one goal. It worked when the talk took place within 30 days.',
  'play.A-39.why': `{hasSince, select, yes {In cultivation since {since}.} other {In cultivation.}} One talk a quarter keeps it there.${MONTH}${MONTH_WORTH}`,

  'play.A-21.title': 'Check in',
  'play.A-21.help':
    'For tier A and B when the last talk is longer ago than it should be, and for partners that gave a reason of their own. It worked when something comes back within 14 days.',
  'play.A-21.why': `{hasSince, select, yes {Something last came back on {since}} other {Nothing came back so far, by your log}}; tier {tier} is to be talked with every {cadence, plural, one {day} other {# days}}.${AT_STAKE}`,
  'play.A-21.why.told': `Gave a reason of its own on {told}: worth a talk.${AT_STAKE}`,

  'play.A-24.title': 'Review the waiting creative',
  'play.A-24.help':
    'For creatives that were handed in three days ago or more. Approve them or say what to change. It worked when they are reviewed.',
  'play.A-24.why': `{count, plural, one {# creative waits} other {# creatives wait}} for your word, since {handed}; three days are what a partner may expect.${AT_STAKE}`,

  'play.A-30.title': 'Check their data feed',
  'play.A-30.help':
    'For apps, once a month: is the feed live and fresh. Tick it on their checklist. It worked when the date is set.',
  'play.A-30.why': `{hasSince, select, yes {The feed was last checked on {since}, {days, plural, one {# day} other {# days}} ago} other {No check of the feed is noted}}; once a month is due.${AT_STAKE}`,

  'play.A-25.title': 'Send them their numbers',
  'play.A-25.help':
    'For tier A and B once a month is over: their own clicks, conversions and money against the 30 days before. Done when sent.',
  'play.A-25.why': `A month has ended, and partners in tier {tier} get their own figures.${MONTH}${MONTH_WORTH}`,

  'play.A-19.title': 'Send what is new',
  'play.A-19.help':
    'For the ten partners with most at stake that an offer on your board fits and that have not been told of one for a month (tier A: a week). It worked when a click comes during the offer.',
  'play.A-19.why': `“{title}” fits them{hasEnd, select, yes { and is on until {end}} other {}}{others, plural, =0 {} one {, and one more} other {, and # more}}; no news to them is logged lately.${AT_STAKE}`,

  'play.A-22.title': 'Refresh old creatives and links',
  'play.A-22.help':
    'For creatives older than 90 days and links older than a year. Send a new one, and note its date on the list. It worked when a click comes within 30 days.',
  'play.A-22.why': `“{title}” is {days, plural, one {# day} other {# days}} old; a {kind, select, link {link should be renewed within a year} other {creative within 90 days}}.{others, plural, =0 {} one { One more is too old.} other { # more are too old.}}${AT_STAKE}`,

  'play.A-29.title': 'Ask to use their content',
  'play.A-29.help':
    'For active creators: their pictures and texts on your product pages, with their permission. Note the date on their profile. It worked when the permission is stored.',
  'play.A-29.why': `An active creator, and no permission to show their content is noted.${MONTH}${MONTH_WORTH}`,
} as const;
