/** How what is shown of a partner was computed. Inputs are `explain.input.<label>`, names in formulae `formula.<name>`. */
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

  'explain.what.score': 'Health score',
  'explain.what.stage': 'Stage',
  'explain.what.activity': 'Activity',
  'explain.what.tier': 'Tier',
  'explain.what.dip': 'Dip',
  'explain.what.rise': 'Rise',
  'explain.what.flag': 'Flag {id}',

  'explain.score.result':
    'Score {score, number} of 100: {band, select, healthy {healthy} watch {on watch} unknown {too little data} other {at risk}}.',
  'explain.score.none':
    '{isJudged, select, yes {No score: only {confidence} of what it would like to know is there.} other {No score: for a partner like this one it has no meaning.}}',
  'explain.score.rule.established':
    'The score is the mean of its factors, each by its weight and by how much data stands behind it, times 100. A factor without data is left out and the others weigh the more.',
  'explain.score.rule.onboarding':
    'In onboarding the score is the mean of other factors: how far the partner is for its age, welcome, readiness and quality, each by its weight and by how much data stands behind it.',
  'explain.score.band':
    'Healthy from {healthy, number}, on watch from {watch, number}, at risk below; a band changes only {hold, plural, one {# point} other {# points}} beyond a line. Below {least} of the data there is no score.',

  'explain.factor.result': 'Scores {score}, with {confidence} of its data; takes {lost, number, ::.##} of 100 points.',
  'explain.factor.not-counted': 'Not counted.',
  'explain.factor.rule.activity':
    'The chance that a partner so silent is active within four weeks, against the same partner while active. It counts in full from 8 covered weeks on.',
  'explain.factor.rule.momentum':
    'The last four weeks against what the partner’s own weeks before them, and what the whole programme did meanwhile, let expect. Twice the expected is worth 0.4 more, half of it 0.4 less than 0.6.',
  'explain.factor.rule.conversion':
    'Conversions per click of 90 days against similar partners; few clicks are drawn towards their rate. The same rate is worth 0.7, twice of it 0.3 more.',
  'explain.factor.rule.quality':
    'The share of settled conversions of 180 days that were reversed against the programme’s share; few conversions are drawn towards that.',
  'explain.factor.rule.relationship':
    'Days since the last two-way contact against the rhythm of its tier; after twice the rhythm more nothing is left. Two unanswered messages cost 0.3.',
  'explain.factor.rule.welcome':
    'In onboarding: answered is worth 1, written to within 3 days of joining 0.7, anything else 0.4. An empty log says nothing.',
  'explain.factor.rule.goal': 'What is reached of the agreed goal against the part of its period that has passed.',
  'explain.factor.rule.activation':
    'How far the partner is (joined 0.1, first click or view 0.5, 10 clicks in two weeks 0.75) against what is usual so long after joining.',
  'explain.factor.rule.readiness': 'The share of its checklist that is ticked, from three known items on.',
  'explain.factor.rule.pulse': 'Your own view: good is worth 1, worried 0.5, bad 0.',

  'explain.stage.result':
    '{stage, select, discovery {Discovery} recruitment {Recruitment} onboarding {Onboarding} engagement {Engagement} cultivation {Cultivation} other {Ended}}, {by, select, manual {set by hand} other {by rule}}.',
  'explain.stage.rule': 'The stages are tested from the last to the first; the first that holds is the stage.',
  'explain.stage.ended':
    'Ended: the network says so (it says {status, select, new {identified} invited {invited} negotiating {negotiating} pending {applied} active {active} paused {paused} rejected {rejected} declined_by_partner {declined by the partner} suspended {suspended} ended {ended} other {nothing}}).',
  'explain.stage.cultivation': 'Cultivation: all of this, for {hold, plural, one {# day} other {# days}}.',
  'explain.stage.cultivation-stays': 'Cultivation: in it since {since}, until one of these holds.',
  'explain.stage.part.dormant':
    'Dormant for at least {least, plural, one {# day} other {# days}}: {isQuiet, select, yes {for {days, plural, one {# day} other {# days}}} other {it is not}}',
  'explain.stage.part.low':
    'Below tier B for {least, plural, one {# day} other {# days}}: {tier, select, A {tier A} B {tier B} other {for {days, plural, one {# day} other {# days}}}}',
  'explain.stage.part.few':
    'Active in at most {most, number} of the last {weeks, number} covered weeks: {isKnown, select, yes {in {active, number}} other {there are fewer weeks}}',
  'explain.stage.part.activated':
    'Activated at least {least, plural, one {# day} other {# days}} ago: {case, select, none {not activated} earlier {it may have been before the data begins, so 13 weeks stand for it} other {{days, plural, one {# day} other {# days}} ago}}',
  'explain.stage.part.weeks':
    'Active in at least {least, number} of the last {weeks, number} covered weeks: {isKnown, select, yes {in {active, number}} other {there are fewer weeks}}',
  'explain.stage.part.value':
    'Tier A, or tier B with a score of at least {least, number}: {tier, select, none {no revenue} other {tier {tier}}}, score {score, number}',
  'explain.stage.part.calm':
    'No dip, and not dormant: {case, select, dip {a dip is open} quiet {it has fallen silent} other {neither}}',
  'explain.stage.part.hold':
    'Held for at least {least, plural, one {# day} other {# days}}: {isKnown, select, yes {for {days, plural, one {# day} other {# days}}} other {not now}}',
  'explain.stage.engagement': 'Engagement: activated ({isKnown, select, yes {on {on}} other {it is not}}).',
  'explain.stage.onboarding':
    'Onboarding: joined, and neither a conversion nor {clicks, number} clicks in {weeks, number} different weeks yet (joined {isKnown, select, yes {on {joined}} other {at a day that is not known}}).',
  'explain.stage.recruitment':
    'Recruitment: invited, negotiating or applied (the network says {status, select, new {identified} invited {invited} negotiating {negotiating} pending {applied} active {active} paused {paused} rejected {rejected} declined_by_partner {declined by the partner} suspended {suspended} ended {ended} other {nothing}}), or joining after the day that is looked at.',
  'explain.stage.discovery':
    'Discovery: known, and nothing more; or invited and stalled for {days, plural, one {# day} other {# days}}.',

  'explain.activity.result':
    '{activity, select, never_active {Never active} activating {Activating} active {Active} dipping {Dipping} dormant {Dormant} reactivated {Reactivated} churned {Churned} other {Not known}}{isKnown, select, yes { since {since}} other {}}.',
  'explain.activity.rule':
    'The statuses are tested in an order; the first that holds is the status. Only days on which clicks and conversions are both covered count as silence.',
  'explain.activity.churned':
    'Churned: was activated and silent for {least, number} covered days, or ended by the partner (silent {isKnown, select, yes {{gap, plural, one {# day} other {# days}}} other {for a time that is not known}}).',
  'explain.activity.reactivated':
    'Reactivated: was dormant or churned, then a conversion, or clicks on two days at most {apart, number} days apart, in the last {days, number} days.',
  'explain.activity.dormant':
    'Dormant: silent for {least, number} covered days, by its own rhythm, and not shown lately (silent {isKnown, select, yes {{gap, plural, one {# day} other {# days}}} other {for a time that is not known}}).',
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
  'explain.dip.rule':
    'A dip opens when what came is at most {ratio} of what was expected and chance alone would do that in at most {p} of cases.',
  'explain.rise.result': 'Up {change} since about {since}.',
  'explain.rise.rule':
    'A rise is at least {ratio, number} times the expected, where chance alone would do that in at most {p} of cases.',
  'explain.shift.label':
    'The signal is {label, select, strong {strong: it stands out among all partners that were tested, with at most {rate} false alarms among such} other {likely: it does not stand out among all partners that were tested}}.',

  'explain.segment.result': '{isIn, select, yes {In this segment.} other {Not in this segment.}}',
  'explain.segment.all': 'All of these',
  'explain.segment.any': 'Any of these',
  'explain.segment.not': 'Not this',
  'explain.segment.condition':
    '{field}{days, plural, =0 {} one { in # day} other { in # days}} {operator} {value}: {isKnown, select, yes {{own}} other {not known}}',

  'explain.flag.result':
    '{level, select, review {To be reviewed.} other {To be looked at.}} A flag is a question, never a verdict.',
  'explain.flag.rule':
    'One signal is to be looked at; two, or one at ten times its limit, are to be reviewed. It closes {days, plural, one {# day} other {# days}} after the last new evidence.',

  'explain.action.result':
    '{state, select, open {Suggested now} done {Done} snoozed {Snoozed} dismissed {Dismissed} other {Settled by itself}}{isDuty, select, yes {, as a duty} other {}}.',
  'explain.action.rule':
    'Actions are ordered by what is at stake, times the chance that acting changes it, times urgency, times how sure the reason is, per minute of your time. Duties go by age. The number only orders: it is no amount.',

  'explain.input.last-active': 'Last click or conversion',
  'explain.input.silent-weeks': 'Weeks silent',
  'explain.input.active-weeks': 'Active weeks of the 26 up to then',
  'explain.input.return-chance': 'Chance to be active within 4 weeks',
  'explain.input.usual-chance': 'The same while active',
  'explain.input.cases-seen': 'Cases seen in this programme',
  'explain.input.cases-assumed': 'Cases assumed',
  'explain.input.silent-since': 'Silent since',
  'explain.input.recent': 'Last 4 weeks',
  'explain.input.base': 'Weeks before, single peaks cut',
  'explain.input.base-weeks': 'How many weeks before',
  'explain.input.channel-shift': 'What the programme did meanwhile (1 is no change)',
  'explain.input.channel-partners': 'Partners that this rests on',
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
  'explain.input.stage': 'Stage',
  'explain.input.activity': 'Activity',
  'explain.input.status': 'What the network says',
  'explain.input.joined': 'Joined, or first seen',
  'explain.input.age-days': 'Days since',
  'explain.input.covered-days': 'Covered days since',
  'explain.input.first-seen-active': 'First click, view or conversion',
  'explain.input.grew': '10 clicks in two weeks reached',
  'explain.input.activated': 'Activated',
  'explain.input.first-conversion': 'First conversion',
  'explain.input.score': 'Health score',
  'explain.input.gap-days': 'Covered days of silence',
  'explain.input.blind-days': 'Days of which nothing is known',
  'explain.input.mean-gap-days': 'Usual days between active weeks',
  'explain.input.dormant-after': 'Dormant after so many days',
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
  'explain.formula.expected': 'Expected in 4 weeks',
  'explain.formula.chance': 'Chance alone would do this',
  'explain.formula.larger-share': 'Share before it',
  'explain.formula.priority': 'Priority',

  'formula.attained': 'reached',
  'formula.base': 'weeks before',
  'formula.base-weeks': 'weeks counted',
  'formula.certainty': 'certainty',
  'formula.chance': 'chance',
  'formula.channel-shift': 'programme’s change',
  'formula.clicks': 'clicks',
  'formula.confidence': 'data',
  'formula.conversions': 'conversions',
  'formula.counted-weight': 'weight counted',
  'formula.covered-days': 'covered days',
  'formula.covered-weeks': 'covered weeks',
  'formula.days-of-goal': 'days of the goal',
  'formula.days-passed': 'days passed',
  'formula.days-since-click': 'days since the last click',
  'formula.days-since-contact': 'days since contact',
  'formula.dispersion': 'restlessness',
  'formula.expected': 'expected',
  'formula.expected-progress': 'usual progress',
  'formula.factor-confidence': 'data',
  'formula.factor-score': 'score',
  'formula.factor-weight': 'weight',
  'formula.items-done': 'items done',
  'formula.items-in-part': 'items in part',
  'formula.items-known': 'items known',
  'formula.larger': 'larger partners',
  'formula.minutes': 'minutes',
  'formula.own-season': 'own season',
  'formula.peer-rate': 'peers’ rate',
  'formula.peer-strength': 'peers’ clicks',
  'formula.program-net': 'programme',
  'formula.program-rate': 'programme’s rate',
  'formula.program-reversal-rate': 'programme’s rate',
  'formula.progress': 'progress',
  'formula.pulse': 'your view',
  'formula.recent': 'recent',
  'formula.recent-weeks': 'recent weeks',
  'formula.return-chance': 'chance now',
  'formula.reversed': 'reversed',
  'formula.score': 'score',
  'formula.settled': 'settled',
  'formula.silent': 'silent',
  'formula.stake': 'at stake',
  'formula.target': 'target',
  'formula.unanswered-cost': 'cost of no answer',
  'formula.uncapped': 'score',
  'formula.urgency': 'urgency',
  'formula.usual-chance': 'usual chance',
  'formula.weight': 'weight',
  'formula.welcome': 'welcome',
} as const;
