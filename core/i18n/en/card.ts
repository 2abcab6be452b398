/** Badge and card on a network's page. Short: a card is read in five seconds, and its words travel in a message. */
export const cardMessages = {
  'card.label':
    '{name}: {word}{hasScore, select, yes { {score, number} of 100} other {}}{isPinned, select, yes {, stage {stage} set by you} other {, stage {stage}}}{isOld, select, yes {, from old data} other {}}. Opens the details.',

  'card.tier': 'Tier {tier}',

  'card.points': '{points, plural, =0 {nothing lost} one {−# point} other {−# points}}',
  'card.not-counted': '{factor}: {why}',

  'card.since': 'since {day}',
  'card.change':
    'Since the last import: {now, number} after {before, number} on {day}{hasFactors, select, yes { ({factors})} other {}}.',
  'card.change.none': 'Since the last import: still {score, number}, as on {day}.',
  'card.dip': '{metric} {share} below expected since {since}',
  'card.touch': 'Last contact: {day}, {channel}',
  'card.touch.play': 'Last contact: {day}, {channel}, “{play}”',
  'card.touch.none': 'No contact logged yet',
  'card.goal': 'Goal: {metric} of {target}, {from} to {to}',
  'card.goal.proposed': '{goal} (proposed, not agreed)',
  'card.goal.on-pace': '{goal}: on pace',
  'card.goal.behind': '{goal}: at {pace} of the pace it asks for',

  'card.permission': 'May use their content since {day}',
  'card.brought':
    'Brought {count, plural, one {# partner} other {# partners}}: {names}{more, plural, =0 {} one { and # more} other { and # more}}',

  'card.terms': '{text}. {source}.',

  'card.weeks.revenue': 'Revenue per week, last {weeks, number} weeks',
  'card.weeks.commission': 'Commission per week, last {weeks, number} weeks',
  'card.weeks.conversions': 'Conversions per week, last {weeks, number} weeks',
  'card.weeks.clicks': 'Clicks per week, last {weeks, number} weeks',
  'card.weeks.impressions': 'Impressions per week, last {weeks, number} weeks',
  'card.weeks.best': '{title}, best {best}',

  'card.age': '{program} · data up to {day}',
  'card.age.old': '{program} · old data, up to {day}',
  'card.age.none': '{program} · no daily figures yet',

  'card.do.draft': 'Draft message',
  'card.do.open': 'Open in workspace',
  'card.do.done': 'Done',
  'card.do.snooze': 'Snooze',
  'card.do.dismiss': 'Dismiss',
  'card.do.undo': 'Undo',
  'card.do.close': 'Close',
  'card.decided.done': 'Done.',
  'card.decided.snoozed': 'Snoozed until it changes.',
  'card.decided.dismissed': 'Dismissed.',
  'card.head.why': 'Why this score',
  'card.head.next': 'Next',
  'card.head.known': 'Contact, goal, terms and segments',
  'card.head.not-counted': 'Not counted',
  'card.head.too-little': 'Too little for a score',
} as const;
