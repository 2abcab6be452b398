import { AT_STAKE, amountOf, MONTH, MONTH_WORTH, OF_METRIC } from './playbook-clauses';

export const growMessages = {
  'play.A-26.title': 'Congratulate them',
  'play.A-26.help':
    'For a first sale that is known to be the first, a year together, or the best four weeks of half a year. Good news needs no offer. It worked when the next conversion comes within 30 days.',
  'play.A-26.why': `First conversion on {day}{worth, select, revenue { ({amount} of revenue)} commission { ({amount} of commission)} other {}}.{hasBase, select, yes { Left alone, {base} of partners like it are active within the next month.} other {}}`,
  'play.A-26.why.year': `{years, plural, one {# year} other {# years}} together on {day}.${MONTH}${MONTH_WORTH}`,
  'play.A-26.why.best':
    'The best four weeks of the last 26{worth, select, revenue {: {amount} of revenue, {before} in the best four before} commission {: {amount} of commission, {before} in the best four before} conversions {: {amount, number} conversions, {before, number} in the best four before} clicks {: {amount, number} clicks, {before, number} in the best four before} other {}}.',

  'play.A-11.title': 'Agree a goal',
  'play.A-11.help':
    'For partners a month in, or at work, that have no goal: at most the ten with most at stake. Propose one they can reach. It worked when it is agreed within 30 days.',
  'play.A-11.why': `No goal is set{hasJoined, select, yes {; joined on {joined}} other {}}. Who agrees a goal knows what help to ask for.${MONTH}${MONTH_WORTH}`,

  'play.A-12.title': 'Help with a goal at risk',
  'play.A-12.help':
    'For agreed goals that are less than 80% of the way they should be once half the time has passed. Ask where the trouble is. It worked when 90% is reached at the end.',
  'play.A-12.why': `${amountOf('attained')} of ${amountOf('target')} (${OF_METRIC}) with {passed} of the time gone; about ${amountOf('expected')} would be on the way. It ends on {to}.${AT_STAKE}`,
  'play.A-12.why.unknown': 'The goal is less far than it should be by now.',

  'play.A-27.title': 'Ask for a referral',
  'play.A-27.help':
    'For partners that do very well: who is content knows others. It worked when somebody applies with their name within 60 days.',
  'play.A-27.why': `{where, select, cultivation {In cultivation} other {Rising}}, health {score, number} of 100: a good time to ask.${MONTH}${MONTH_WORTH}`,

  'play.A-28.title': 'Reward what was reached',
  'play.A-28.help':
    'For partners that met an agreed goal or reached a tier. Keep the promise soon. It worked when the next goal is agreed.',
  'play.A-28.why': `{kind, select, tier {Tier reached} other {Goal met}}: ${amountOf('attained')} of ${amountOf('target')} (${OF_METRIC}) between {from} and {to}.{hasRate, select, yes { The tier brings {rate}.} other {}}`,
  'play.A-28.why.unknown': 'A goal was met.',

  'play.A-28b.title': 'Say how near they are',
  'play.A-28b.help':
    'For partners at 80% or more of a goal or tier whose time is still running. The exact distance is the message. It worked when it is reached in time.',
  'play.A-28b.why': `Only ${amountOf('missing')} (${OF_METRIC}) missing to the {kind, select, tier {next tier} other {goal}}: ${amountOf('attained')} of ${amountOf('target')}, until {to}.{hasRate, select, yes { The tier brings {rate}.} other {}}${AT_STAKE}`,
  'play.A-28b.why.unknown': 'A goal or tier is near.',

  'play.A-30b.title': 'Send a data pack',
  'play.A-30b.help': 'For apps and tier A, once a quarter: what sells and when, as far as your data says it. Done when sent.',
  'play.A-30b.why': `A quarter began on {since}: apps and tier A get the figures they can work with.${MONTH}${MONTH_WORTH}`,
} as const;
