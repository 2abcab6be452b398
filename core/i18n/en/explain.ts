/** How what is shown of a partner was computed. Inputs are `explain.input.<label>`. */
export const explainMessages = {
  'explain.open': 'How?',
  'explain.open.label': 'How was this computed: {what}',
  'explain.title': '{what}: how was this computed?',
  'explain.waiting': 'Computing it again…',
  'explain.failed.title': 'It could not be computed again',
  'explain.failed.text': 'Nothing was changed by this. Close it and try again; if it happens again, reload the page.',
  'explain.gone.title': 'Nothing is there to explain any more',
  'explain.gone.text': 'What is shown was judged from other data than is there now. It is about to be judged anew.',
  'explain.close': 'Close',
  'explain.rule': 'The rule',
  'explain.tested': 'Tested in this order',
  'explain.tested.yes': 'Holds',
  'explain.tested.no': 'Does not hold',
  'explain.tested.unknown': 'Not known',
  'explain.tested.skipped': 'Not asked any more',
  'explain.tested.decides': 'Decides',
  'explain.inputs': 'What went in',
  'explain.inputs.what': 'Figure',
  'explain.inputs.value': 'Value',
  'explain.inputs.days': 'Days',
  'explain.inputs.period': '{from} to {to}',
  'explain.inputs.unknown': 'Not known',
  'explain.inputs.none': 'Nothing',
  'explain.formulas': 'Worked out',
  'explain.formulas.names': 'In words',
  'explain.formulas.numbers': 'In numbers',
  'explain.formulas.result': '= {value}',
  'explain.settings': 'Settings it reads',
  'explain.settings.setting': '{name}: {value}',
  'explain.coverage': 'What the data cover',
  'explain.coverage.line':
    '{metric}: {from} to {to}, {missing, plural, =0 {without a gap} one {# day missing} other {# days missing}}',
  'explain.coverage.none': '{metric}: not covered by any day',
  'explain.not-counted': 'Not counted',
  'explain.change': 'Before the newest data, up to {day}: {before, number}, now {now, number}.',
  'explain.change.factor': '{factor} {points, number, ::sign-always .#}',

  'explain.what.score': 'Health score',
  'explain.what.stage': 'Stage',
  'explain.what.activity': 'Activity',
  'explain.what.tier': 'Tier',
  'explain.what.dip': 'Dip',
  'explain.what.rise': 'Rise',

  'explain.score.result':
    'Score {score, number} of 100: {band, select, healthy {healthy} watch {on watch} unknown {too little data} other {at risk}}.',
  'explain.score.none':
    '{isJudged, select, yes {No score: only {confidence} of what it would like to know is there.} other {No score: for a partner like this one it has no meaning.}}',
  'explain.score.rule.established':
    'The score is what the factors leave of 100. Each takes the more points the worse it scores, the more it weighs and the more data stands behind it; one without data is left out and the others weigh the more.',
  'explain.score.rule.onboarding':
    'In onboarding the score is what other factors leave of 100: how far the partner is for its age, welcome, readiness and quality. Each takes the more points the worse it scores, the more it weighs and the more data stands behind it.',
  'explain.score.band':
    'Healthy from {healthy, number}, on watch from {watch, number}, at risk below; a band changes only {hold, plural, one {# point} other {# points}} beyond a line. Below {least} of the data there is no score.',

  'explain.factor.result': 'Scores {score}, with {confidence} of its data; takes {lost, number, ::.##} of 100 points.',
  'explain.factor.not-counted': 'Not counted.',
  'explain.factor.rule.activity':
    'The chance that a partner so silent is active within four weeks, against the same partner while active. It counts in full from 8 covered weeks on, and half where only months are known.',
  'explain.factor.rule.momentum':
    'What came against what the partner’s own weeks before, its season and what similar partners did meanwhile let expect. As much as expected is worth 0.6, twice as much 0.4 more, half of it 0.4 less. Of a silent partner nothing is left.',
  'explain.factor.rule.conversion':
    'Conversions per click of 90 days against similar partners; few clicks are drawn towards their rate. The same rate is worth 0.7, twice of it 0.3 more. The longer ago its last click, the less it counts.',
  'explain.factor.rule.quality':
    'The share of settled conversions of 180 days that were reversed, against the programme’s share; few conversions are drawn towards that. As many as the programme are worth 0.8, none 1, twice as many 0.4.',
  'explain.factor.rule.relationship':
    'Days since the last two-way contact against the rhythm of its tier; after twice the rhythm more nothing is left. Two unanswered messages cost 0.3.',
  'explain.factor.rule.welcome':
    'In onboarding: answered is worth 1, written to within 3 days of joining 0.7, anything else 0.4. An empty log says nothing.',
  'explain.factor.rule.goal':
    'What is reached of the agreed goal against the part of its period that has passed; of several goals the one furthest behind.',
  'explain.factor.rule.activation':
    'How far the partner is (joined 0.1, link or creative taken 0.2, first click or view 0.5, 10 clicks in two weeks 0.75) against what is usual so long after joining.',
  'explain.factor.rule.readiness':
    'The share of its checklist that is ticked; done in part is worth half, what is not needed or not known is left out. It counts from three known items on.',
  'explain.factor.rule.pulse': 'Your own view: good is worth 1, worried 0.5, bad 0.',

  'explain.stage.result':
    '{stage, select, discovery {Discovery} recruitment {Recruitment} onboarding {Onboarding} engagement {Engagement} cultivation {Cultivation} other {Ended}}, {by, select, manual {set by hand} other {by rule}}.',
  'explain.stage.rule': 'The stages are tested from the last to the first; the first that holds is the stage.',
  'explain.stage.override-ended':
    'A stage was set by hand and still stands; that the network has ended the partnership is stronger.',
  'explain.stage.ended': 'Ended: the network says so, or a prospect was noted as declined.',
  'explain.stage.cultivation':
    'Cultivation: active regularly, worth it and without a dip, for {hold, plural, one {# day} other {# days}}.',
  'explain.stage.cultivation-stays':
    'Cultivation: in it since {since}, until it falls silent, loses its worth or is seldom active.',
  'explain.stage.part.dormant':
    'Dormant for at least {least, plural, one {# day} other {# days}}: {isKnown, select, yes {for {days, plural, one {# day} other {# days}}} other {it is not}}',
  'explain.stage.part.low':
    'Below tier B for {least, plural, one {# day} other {# days}}: {tier, select, A {tier A} B {tier B} other {for {days, plural, one {# day} other {# days}}}}',
  'explain.stage.part.leaves':
    '{isKnown, select, yes {Active in at most {limit, number} of the last {of, number} covered {unit, select, months {months} other {weeks}}: in {active, number}} other {Seldom active: too little is covered to tell}}',
  'explain.stage.part.enters':
    '{isKnown, select, yes {Active in at least {limit, number} of the last {of, number} covered {unit, select, months {months} other {weeks}}: in {active, number}} other {Regularly active: too little is covered to tell}}',
  'explain.stage.part.activated':
    'Activated at least {least, plural, one {# day} other {# days}} ago: {case, select, none {not activated} earlier {perhaps before the data begins, so being active regularly stands for it} other {{days, plural, one {# day} other {# days}} ago}}',
  'explain.stage.part.value':
    'Tier A, or tier B with a score of at least {least, number}: {tier, select, none {no revenue} other {tier {tier}}}, score {score, number}',
  'explain.stage.part.calm':
    'No dip, and not dormant: {case, select, dip {a dip is open} quiet {it has fallen silent} other {neither}}',
  'explain.stage.part.hold':
    'Held for at least {least, plural, one {# day} other {# days}}: {isKnown, select, yes {for {days, plural, one {# day} other {# days}}} other {not now}}',
  'explain.stage.engagement': 'Engagement: activated ({isKnown, select, yes {on {on}} other {it is not}}).',
  'explain.stage.onboarding':
    'Onboarding: joined, and neither a conversion nor {clicks, number} clicks in {weeks, number} different weeks yet (joined {isKnown, select, yes {on {joined}} other {at a day that is not known}}).',
  'explain.stage.recruitment': 'Recruitment: on its way into the programme, and something still happens.',
  'explain.stage.part.on-its-way':
    'Invited, applied or in talks by its status, or written to, or joining later: {case, select, status {by its status} written {written to on {on}} later {it joins on {on}} other {none of these}}',
  'explain.stage.part.alive':
    'An application waits, or something has changed within {most, plural, one {# day} other {# days}}: {isApplied, select, yes {it has applied} other {{isKnown, select, yes {last changed {days, plural, one {# day} other {# days}} ago} other {nobody knows when it last did}}}}',
  'explain.stage.discovery': 'Discovery: known, and none of the others.',

  'explain.activity.result':
    '{activity, select, never_active {Never active} activating {Activating} active {Active} dipping {Dipping} dormant {Dormant} reactivated {Reactivated} churned {Churned} other {Not known}}{isKnown, select, yes { since {since}} other {}}.',
  'explain.activity.rule':
    'The statuses are tested in an order; the first that holds is the status. Only days on which clicks and conversions are both covered count as silence.',
  'explain.activity.monthly':
    'Only months are known: one empty month says little, two of them ({days, number} days or more) make a partner dormant.',
  'explain.activity.churned':
    'Churned: was activated and silent for {least, number} covered days, or ended by the partner; but not while its season explains it (silent {isKnown, select, yes {{gap, plural, one {# day} other {# days}}} other {for a time that is not known}}{season, select, yes {, as a year ago} other {}}).',
  'explain.activity.reactivated':
    'Reactivated: was dormant or churned, then a conversion, or clicks on two days at most {apart, number} days apart, in the last {days, number} days.',
  'explain.activity.dormant':
    'Dormant: silent for {least, number} covered days, by its own rhythm, and not shown lately (silent {isKnown, select, yes {{gap, plural, one {# day} other {# days}}} other {for a time that is not known}}{season, select, yes {, as a year ago: nothing to be alarmed at} other {}}).',
  'explain.activity.dipping':
    'Dipping: an open dip ({hasDip, select, yes {there is one} other {there is none}}), only shown, or silent more than {gap, number} days with less than {retained} of its usual chance left.',
  'explain.activity.active':
    'Active: activated and silent at most {most, number} days, or longer in its own slow rhythm (silent {isKnown, select, yes {{gap, plural, one {# day} other {# days}}} other {for a time that is not known}}).',
  'explain.activity.activating':
    'Activating: some impression, click or conversion, but neither a conversion nor {clicks, number} clicks in {weeks, number} different weeks.',
  'explain.activity.never-active':
    'Never active: nothing at all since joining, and every day since then is covered, or its lifetime total is 0.',
  'explain.activity.unknown': 'Not known: the days or the metrics that it takes are not covered.',

  'explain.tier.result':
    '{tier, select, none {No tier: no {metric, select, revenue {revenue} commission {commission} conversions {conversions} clicks {clicks} other {impressions}}} other {Tier {tier} by {metric, select, revenue {revenue} commission {commission} conversions {conversions} clicks {clicks} other {impressions}}}}.',
  'explain.tier.rule':
    'Partners stand by net {metric, select, revenue {revenue} commission {commission} conversions {conversions} clicks {clicks} other {impressions}} of {basis, select, year {the last 365 days} other {their lifetime}}, the largest first. Those before which less than {a} of the whole lies are tier A, then B up to {b}, then C.',
  'explain.tier.standing': 'This is number {rank, number} of {partners, number}; those before it bring {share} of the whole.',
  'explain.tier.nothing':
    'It brought no net {metric, select, revenue {revenue} commission {commission} conversions {conversions} clicks {clicks} other {impressions}}.',

  'explain.dip.result': 'Down {change} since about {since}.',
  'explain.shift.compared':
    '{grain, select, month {The last month is set against up to six months before it.} period {One period is set against the one before it: that can say little.} clear {The last four weeks without an outage are set against up to twelve before them.} other {The last four weeks are set against up to twelve before them.}}',
  'explain.dip.rule':
    'A dip opens when what came is at most {ratio} of what was expected and chance alone would do that in at most {p} of cases.',
  'explain.rise.result': 'Up {change} since about {since}.',
  'explain.rise.rule':
    'A rise is at least {ratio, number} times the expected, where chance alone would do that in at most {p} of cases.',
  'explain.shift.label':
    'The signal is {label, select, strong {strong: it stands out among all partners that were tested, with at most {rate} false alarms among such} other {likely: it does not stand out among all partners that were tested}}.',

  'explain.segment.result': '{isIn, select, yes {In this segment.} other {Not in this segment.}}',
  'explain.segment.compared': '{condition}: {own}',

  'explain.flag.result':
    '{level, select, review {To be reviewed.} other {To be looked at.}} A flag is a question, never a verdict.',
  'explain.flag.rule':
    'One signal is to be looked at; two, or one at ten times its limit, are to be reviewed. It closes {days, plural, one {# day} other {# days}} after the last new evidence.',

  'explain.action.result':
    '{state, select, open {Suggested now} done {Done} snoozed {Snoozed} dismissed {Dismissed} other {Settled by itself}}{isDuty, select, yes {, as a duty} other {}}.',
  'explain.action.rule':
    'Actions are ordered by what is at stake, times the chance that acting changes it, times urgency, times how sure the reason is, per minute of your time. The number only orders: it is no amount.',
  'explain.action.duty': 'A duty is worked off whatever it brings: duties stand apart, the oldest first.',
  'explain.action.chance':
    'Its chance is {chance}, {source, select, own {as you set it} measured {as was measured after it was done} other {as the method assumes until it is measured}}{isLowered, select, yes {, a third less because it was dismissed for such partners} other {}}.',

  'explain.input.last-active': 'Last click or conversion',
  'explain.input.silent-weeks': 'Weeks silent',
  'explain.input.active-weeks': 'Active weeks of the 26 up to then',
  'explain.input.return-chance': 'Chance to be active within 4 weeks',
  'explain.input.usual-chance': 'The same while active',
  'explain.input.cases-seen': 'Cases seen in this programme',
  'explain.input.cases-assumed': 'Cases assumed',
  'explain.input.silent-since': 'Silent since',
  'explain.input.recent': 'Counted',
  'explain.input.base': 'Counted before, single peaks cut',
  'explain.input.base-weeks': 'Weeks that those count as',
  'explain.input.channel-shift': 'What similar partners did meanwhile (1 is no change)',
  'explain.input.channel-partners': 'Partners that this rests on',
  'explain.input.own-season': 'Its own season, by last year (1 is none)',
  'explain.input.dispersion': 'How restless its weeks are (1 is pure chance)',
  'explain.input.expected': 'Expected',
  'explain.input.chance': 'Chance alone would do this',
  'explain.input.clicks': 'Clicks',
  'explain.input.conversions': 'Conversions',
  'explain.input.last-click': 'Last click',
  'explain.input.last-conversion': 'Last conversion',
  'explain.input.last-impression': 'Last shown',
  'explain.input.peer-rate': 'Similar partners convert',
  'explain.input.peer-strength': 'Clicks that their rate is worth',
  'explain.input.peers': 'Similar partners with clicks',
  'explain.input.settled': 'Settled conversions',
  'explain.input.reversed': 'Reversed of these',
  'explain.input.program-rate': 'Reversed in the programme',
  'explain.input.first-contact': 'First contact',
  'explain.input.last-two-way': 'Last two-way contact',
  'explain.input.first-outgoing': 'First message to it',
  'explain.input.unanswered': 'Messages unanswered since',
  'explain.input.tier': 'Tier',
  'explain.input.status': 'What the network says',
  'explain.input.joined': 'Joined, or first seen',
  'explain.input.age-days': 'Days since',
  'explain.input.covered-days': 'Covered days since',
  'explain.input.first-seen-active': 'First click, view or conversion',
  'explain.input.grew': '10 clicks in two weeks reached',
  'explain.input.attained': 'Attained, net',
  'explain.input.target': 'Agreed',
  'explain.input.days-passed': 'Days passed of which the data is known',
  'explain.input.days-of-goal': 'Days of the period',
  'explain.input.items-done': 'Items done',
  'explain.input.items-in-part': 'Items done in part',
  'explain.input.items-known': 'Items known',
  'explain.input.pulse': 'Your own view',
  'explain.input.pulse-day': 'Noted on',
  'explain.input.pulse-until': 'Holds until',
  'explain.input.pulse-note': 'Your note',
  'explain.input.activated': 'Activated',
  'explain.input.first-conversion': 'First conversion',
  'explain.input.score': 'Health score',
  'explain.input.gap-days': 'Covered days of silence',
  'explain.input.blind-days': 'Days of which nothing is known',
  'explain.input.mean-gap-days': 'Usual days between active weeks',
  'explain.input.dormant-after': 'Dormant after so many days',
  'explain.input.returned-last-year': 'Came back last year on',
  'explain.input.retained': 'Left of its usual chance',
  'explain.input.net': 'Its net value',
  'explain.input.larger': 'All larger partners together',
  'explain.input.program-net': 'The whole programme',
  'explain.input.rank': 'Place',
  'explain.input.evidence-size': 'Size of the evidence',
  'explain.input.evidence-seen': 'Last new evidence',
  'explain.input.flag-expires': 'Closes by itself on',
  'explain.input.money': 'At stake in 30 days',
  'explain.input.trigger-size': 'Size of the reason',
  'explain.input.trigger-since': 'Reason since',
  'explain.input.minutes': 'Minutes of your time',

  'explain.formula.uncapped': 'Score before any cap',
  'explain.formula.capped': 'Score under its cap',
  'explain.formula.confidence': 'How much of the data is there',
  'explain.formula.score': 'Score of this factor',
  'explain.formula.trust': 'How much data stands behind it',
  'explain.formula.points': 'Points of 100 that it takes',
  'explain.formula.expected': 'Expected',
  'explain.formula.chance': 'Chance alone would do this',
  'explain.formula.larger-share': 'Share before it',
  'explain.formula.priority': 'Priority',
} as const;
