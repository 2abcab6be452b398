/** Did it work: what plays brought, against partners that were left alone. */
export const effectMessages = {
  'effects.nav': 'Did it work?',
  'effects.title': 'Did it work?',
  'effects.lead':
    'What your contacts of the last 52 weeks brought, against similar partners that nobody wrote to. Many come back by themselves: only the difference counts.',
  'effects.until': 'Measured on data up to {until}.',
  'effects.stale': 'Data or contacts have changed since.',
  'effects.measure': 'Measure',
  'effects.again': 'Measure again',
  'effects.large':
    'This programme has {partners, number} partners: every week with contacts is judged anew, which takes some minutes. You can go on working meanwhile, and stop at any time.',
  'effects.measuring': 'Measuring what your contacts brought',
  'effects.week': 'week {judged, number} of {weeks, number}',
  'effects.failed.title': 'The measuring stopped',
  'effects.failed.text': 'Nothing is lost. Try again; if it fails again, reload this page.',
  'effects.none.title': 'Not enough to tell',
  'effects.none.text':
    'No play is logged as done in the last 52 weeks. Write to a partner from today’s list and log it as sent: when the next exports are in, this page says whether it helped.',
  'effects.none.go': 'Open today’s list',

  'effects.table': 'Effects by play',
  'effects.column.play': 'Play',
  'effects.column.asked': 'Asked',
  'effects.column.alone': 'Compared with',
  'effects.column.difference': 'Difference',
  'effects.column.verdict': 'Verdict',
  'effects.scale.harm': 'helped less',
  'effects.scale.help': 'helped more',
  'effects.worked': '{worked, number} of {cases, number} ({share})',
  'effects.no-cases': 'none measured yet',
  'effects.of': '{share} of {cases, number}',
  'effects.set.hold-back': 'left out by lot',
  'effects.set.same-state': 'in the same state, not asked',
  'effects.set.base-rate': 'expected by the return table',
  'effects.set.none': 'Nobody to compare with',
  'effects.points': '{points, plural, one {# point} other {# points}}',
  'effects.between': 'likely {low, number} to {high, number}',
  'effects.verdict.not-enough': 'Not enough to tell',
  'effects.verdict.nothing-to-compare': 'Counted, not compared',
  'effects.verdict.suggestive.help': 'Suggestive: it helps',
  'effects.verdict.suggestive.harm': 'Suggestive: it does harm',
  'effects.verdict.clear.help': 'Clear: it helps',
  'effects.verdict.clear.harm': 'Clear: it does harm',
  'effects.asked':
    'Asked {cases, number}; it worked for {worked, number} within {days, plural, one {# day} other {# days}} ({share}).',
  'effects.asked.in-time': 'Asked {cases, number}; it worked for {worked, number} in time ({share}).',
  'effects.against.hold-back': ' Left out by lot: {cases, number}; it came about for {share}.',
  'effects.against.same-state': ' Not asked, same state: {cases, number}; it came about for {share}.',
  'effects.against.base-rate': ' By the return table {share} come back without being asked.',
  'effects.difference':
    ' Difference {points, plural, one {# point} other {# points}}, likely between {low, number} and {high, number}: {verdict}.',
  'effects.verdict-in-text.not-enough': 'not enough to tell',
  'effects.verdict-in-text.nothing-to-compare': 'not compared',
  'effects.verdict-in-text.suggestive': 'suggestive',
  'effects.verdict-in-text.clear': 'clear',
  'effects.done': 'Done {n, plural, one {once} other {# times}}.',
  'effects.doing': 'That it was done is its aim: there is nothing to compare.',
  'effects.left.pending': '{n, plural, one {# is} other {# are}} too recent to tell.',
  'effects.left.unknown': 'Of {n, number} neither the data nor your notes say how it went.',
  'effects.left.untriggered': '{n, plural, one {# was} other {# were}} done without its occasion in the week before.',
  'effects.left.resolved': '{n, plural, one {# had} other {# had}} come back before anybody wrote.',
  'effects.left.alone': 'For {n, number} nobody in the same state was left alone.',
  'effects.note.same-state':
    'Who was written to was your choice, not chance: partners you had more hope for may be among the asked. Only a part left out by lot would rule that out (in the settings).',
  'effects.note.weights':
    'Those not asked are weighed so that states, tiers and weeks are made up as those of the asked are. The interval holds the true difference four times out of five.',

  'effects.changes.title': 'What to change',
  'effects.changes.none':
    'Nothing stands out: no reason is noted of partners that stopped, and no play has measurably helped or done harm.',
  'effects.change.more':
    'Do more of “{play}”: {n, plural, one {# partner waits} other {# partners wait}} for it, and it helped {points, number} in 100.',
  'effects.change.stop':
    'Stop or rewrite “{play}”: {points, number} in 100 did worse with it than without ({n, plural, one {# waits} other {# wait}}).',
  'effects.change.no-tools':
    'Give them the tools they miss: {n, plural, one {# partner says} other {# partners say}} they have none.',
  'effects.change.product-unclear':
    'Explain the product better: it is unclear to {n, plural, one {# partner} other {# partners}}.',
  'effects.change.better-offers':
    'Look at your terms: {n, plural, one {# partner gets} other {# partners get}} a better offer elsewhere.',
  'effects.change.season':
    'Plan ahead of the season: {n, plural, one {# partner works} other {# partners work}} by the time of the year.',
  'effects.change.technical':
    'Mend what is broken: {n, plural, one {# partner names} other {# partners name}} a technical reason.',
  'effects.change.lost-interest': 'Let them rest: {n, plural, one {# partner has} other {# partners have}} lost interest.',
  'effects.change.other':
    'Read what they wrote: {n, plural, one {# partner names} other {# partners name}} a reason of their own.',
  'effects.change.money': 'about {money} a month',
  'effects.change.no-money': 'not known in money',
  'effects.reasons.title': 'Why partners stop',
  'effects.reasons.reason': 'Reason',
  'effects.reasons.partners': 'Partners',
  'effects.reasons.money': 'Brought before, a month',
  'effects.reason.no-tools': 'No tools',
  'effects.reason.product-unclear': 'Product unclear',
  'effects.reason.better-offers': 'Better offers elsewhere',
  'effects.reason.season': 'Season',
  'effects.reason.technical': 'Technical',
  'effects.reason.lost-interest': 'Lost interest',
  'effects.reason.other': 'Other',
  'effects.weeks.title': 'Plays done, week by week',
  'effects.weeks.week': 'Week of',
  'effects.weeks.done': 'Done',
  'effects.weeks.total': '{n, plural, =0 {None done} one {One done} other {# done}} in {weeks, number} weeks, as logged.',
  'effects.count': '{n, number}',
} as const;
