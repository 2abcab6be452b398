export const programmeMessages = {
  'play.A-20.title': 'Write the newsletter',
  'play.A-20.help':
    'For everybody but tier A, in the rhythm of your settings. Log it as sent, and the next one is counted from there.',
  'play.A-20.why':
    'The last one was on {last}, the next was due on {due}. {count, plural, one {# partner} other {# partners}} would get it.',
  'play.A-20.why.first':
    '{news, plural, one {# offer is} other {# offers are}} on your board and no newsletter is logged yet. {count, plural, one {# partner} other {# partners}} would get it.',

  'play.A-23.title': 'Update the product catalogue',
  'play.A-23.help':
    'For catalogues that are older than 30 days while creators work with them. It worked when the new date is set.',
  'play.A-23.why':
    '“{title}” is from {updated}, {days, plural, one {# day} other {# days}} ago; {creators, plural, one {# active creator works} other {# active creators work}} with catalogues.',

  'play.A-35.title': 'Run a contest',
  'play.A-35.help':
    'For programmes with twenty partners or more at work and no contest for 90 days. Say the threshold, the prize and the dates. It worked when those asked rise more than the others.',
  'play.A-35.why':
    '{hasLast, select, yes {The last contest ended on {last}.} other {No contest is noted.}} {count, plural, one {# partner has} other {# partners have}} started and could take part.',

  'play.A-42.title': 'Spread the risk',
  'play.A-42.help':
    'When one partner brings more than 30%, or three more than 60%: recruit more of the types that work for you. It worked when the share falls.',
  'play.A-42.why': '{name} alone brings {first} of the last 365 days, the largest three together {three}.',
} as const;
