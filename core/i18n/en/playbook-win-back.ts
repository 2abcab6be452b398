import { BEFORE, MONTH, MONTH_WORTH, RETURNS_ALONE, SILENT, STARTER, STARTS_ALONE, STAYS_ALONE, STILL } from './playbook-clauses';

export const winBackMessages = {
  'play.A-41.title': 'Welcome them back',
  'play.A-41.help':
    'For partners that were silent for long and are active again. Say that you noticed, ask what made the difference. It worked when they are still active after 60 days.',
  'play.A-41.why': `{hasSince, select, yes {Active again since {since}, after a long silence.} other {Active again after a long silence.}}${MONTH}${MONTH_WORTH}${STAYS_ALONE}`,

  'play.A-32.title': 'Write before their season',
  'play.A-32.help':
    'For partners whose season comes back within 45 days by last year’s calendar, or that named the time of year. It worked when they are active in the season.',
  'play.A-32.why': `By last year’s calendar it is back about {returns}: plans are made before that.${BEFORE}${STILL}${RETURNS_ALONE}`,
  'play.A-32.why.told': `Named the time of year as the reason on {told}, and the data does not show the season: ask when it begins.${BEFORE}${STILL}${RETURNS_ALONE}`,

  'play.A-31.title': 'Answer a better offer elsewhere',
  'play.A-31.help':
    'For partners that said others pay or convert better. Ask what counts most, and what would be needed. It worked when they are active after 60 days.',
  'play.A-31.why': `Said on {told} that offers elsewhere are better.${BEFORE}${STILL}${RETURNS_ALONE}`,

  'play.A-15.title': 'Offer a higher commission for a limited time',
  'play.A-15.help':
    'For partners that mattered, have fallen silent and did not answer your question. You name the rate and both dates, and the partner must be told when it ends. It worked when they are active within 30 days.',
  'play.A-15.why': `${SILENT} Asked on {asked}, no answer for {waited, plural, one {# day} other {# days}}.${BEFORE}${STILL}${RETURNS_ALONE}`,

  'play.A-15b.title': 'Offer an exclusive code',
  'play.A-15b.help':
    'For silent coupon, creator and content partners: something only they have. Note the code among their terms, so that its use can be seen. It worked when a conversion with the code comes within 30 days.',
  'play.A-15b.why': `${SILENT} A code of their own opens the talk again.${BEFORE}${STILL}${RETURNS_ALONE}`,

  'play.A-14.title': 'Ask what they need',
  'play.A-14.help':
    'For partners that never started or have fallen silent. One honest question does more than an offer, and the answer tells what to do next. It worked when they are active within 30 days, or when you know the reason.',
  'play.A-14.why.never': `{hasJoined, select, yes {Joined {days, plural, one {# day} other {# days}} ago, no impression, click or conversion.} other {No impression, click or conversion so far.}}${STARTER}${STARTS_ALONE}`,
  'play.A-14.why.dormant': `${SILENT}${BEFORE}${STILL}${RETURNS_ALONE}`,

  'play.A-40.title': 'Let them rest',
  'play.A-40.help':
    'For partners that are gone and left two messages without an answer, or that said they lost interest. No more messages for a year; whoever writes to you is welcome.',
  'play.A-40.why': `${SILENT} {attempts, plural, one {# message} other {# messages}} since without an answer, the last on {last}.${RETURNS_ALONE}`,
  'play.A-40.why.told': 'Said on {told} that the interest is gone.',
} as const;
