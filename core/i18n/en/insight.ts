/** Why a badge, a stage, a status or a factor is what it is: one plain sentence each, with its numbers and dates. */
export const insightMessages = {
  'insight.activity.active': 'Active: its last click or conversion was on {last}.',
  'insight.activity.slow-rhythm':
    'Active in a slow rhythm: {days, plural, one {# day} other {# days}} since the last click or conversion on {last}, which is usual for it.',
  'insight.activity.activating':
    'Activating: there were clicks, the last on {last}, but not yet a conversion or {clicks, number} clicks in {weeks, plural, one {# week} other {# different weeks}}.',
  'insight.activity.young': 'Joined on {joined}, and its lifetime total shows clicks or conversions since.',
  'insight.activity.shown': 'Its links were shown, the last time on {shown}, without a click or a conversion in the data.',
  'insight.activity.showing-only':
    'Showing only: its links were shown as late as {shown}, but the last click or conversion was on {last}.',
  'insight.activity.dip':
    'Dipping since about {since}: {recent, number} {metric, select, clicks {{recent, plural, one {click} other {clicks}}} other {{recent, plural, one {conversion} other {conversions}}}} in {grain, select, month {the month to {to}} period {the period to {to}} clear {the last 4 weeks without an outage} other {the 4 weeks to {to}}}, {expected, number} expected{season, select, up { as its own season goes} down { as its own season goes} other {}}{channel, select, down { after {group, select, type {its type’s} other {the programme’s}} own fall of {shift}} up { after {group, select, type {its type’s} other {the programme’s}} own rise of {shift}} other {}}: {direction, select, down {down {change}} up {up {change}} other {as expected}}.',
  'insight.activity.dip-unseen':
    'Dipping since about {since}; the last 4 weeks of {metric, select, clicks {clicks} other {conversions}} are not covered.',
  'insight.activity.gone-quiet':
    'Gone quiet: {days, plural, one {# day} other {# days}} since the last click or conversion on {last}; {retained} of its usual chance to be active is left.',
  'insight.activity.dormant': 'Dormant: {days, plural, one {# day} other {# days}} without a click or conversion, since {last}.',
  'insight.activity.seasonal':
    'Dormant, as in the same weeks a year ago: {days, plural, one {# day} other {# days}} without a click or conversion, since {last}; the year before, it came back on {returned}.',
  'insight.activity.churned': 'Churned: {days, plural, one {# day} other {# days}} without a click or conversion, since {last}.',
  'insight.activity.stray': 'Quiet since {quiet}: a single click on {last} is not yet a return.',
  'insight.activity.silent-since':
    'Silent at least since {from}, for all {days, plural, one {# covered day} other {# covered days}}; when it was last active is not known.',
  'insight.activity.reactivated': 'Reactivated: back on {on} after a long silence.',
  'insight.activity.never-active':
    'Never active: no click or conversion {days, plural, =0 {yet, it joined on {joined}} one {in the day since it joined on {joined}} other {in the # days since it joined on {joined}}}.',
  'insight.activity.never-active-total': 'Never active: its lifetime total was still 0 clicks and 0 conversions on {until}.',
  'insight.activity.ended-by-partner': 'The partner itself ended the partnership.',
  'insight.activity.ended': 'The partnership has ended, so activity is no longer judged.',
  'insight.activity.recruitment': 'Not joined yet, so there is no activity to judge.',
  'insight.activity.unknown-reports':
    'Not known: that takes a daily report of {missing, select, clicks {clicks} conversions {conversions} other {clicks and conversions}}.',
  'insight.activity.unknown-since':
    'Not known since {last}: silence can be told only with a daily report of {missing, select, clicks {clicks} conversions {conversions} other {clicks and conversions}}.',
  'insight.activity.unknown-blind':
    'Not known: {days, plural, one {# day} other {# days}} since the last click or conversion on {last} are not covered by any report.',
  'insight.activity.unknown-hole': 'Not known: some days since it joined on {joined} are not covered by any report.',
  'insight.activity.unknown-joining': 'Not known: nothing in the covered days, and no list says when it joined.',
  'insight.activity.unknown-not-listed':
    'Not known: nothing in the covered days, and no partner list says that it is still in the programme.',
  'insight.activity.unknown-short':
    'Not known: silent for {days, plural, one {the # covered day} other {the # covered days}} since {from}, but it joined before that.',
  'insight.activity.unknown-later': 'Not known yet: its first activity falls on the last days, which are still incomplete.',
  'insight.activity.unknown-when': 'Was active at some time by its lifetime total; when, only a daily report can tell.',

  'insight.stage.onboarding':
    'Joined on {joined}; no conversion yet, and fewer than {clicks, number} clicks in {weeks, plural, one {# week} other {# different weeks}}.',
  'insight.stage.onboarding-stuck':
    'Joined on {joined} and still without a conversion or {clicks, number} clicks after {days, plural, one {# day} other {# days}}.',
  'insight.stage.onboarding-unproved':
    'Joined on {joined}; no conversion in the covered days, but the days before them are not known.',
  'insight.stage.onboarding-seen':
    'First seen on {seen}; no conversion yet, and fewer than {clicks, number} clicks in {weeks, plural, one {# week} other {# different weeks}}.',
  'insight.stage.onboarding-undated': 'No conversion is known, nor when it joined.',
  'insight.stage.engagement':
    '{by, select, conversion {Activated by its first conversion on {on}} clicks {Activated by {clicks, number} clicks in {weeks, plural, one {# week} other {# weeks}}, reached on {on}} other {Activated by {on}: its lifetime total shows conversions}}{earlier, select, yes {, or before the data begins} other {}}.',
  'insight.stage.cultivation':
    'Active in {active, number} of the last {of, number} {unit, select, months {months} other {weeks}} and {tier, select, A {in tier A} B {in tier B} C {in tier C} other {without revenue}}; in this stage since {since}.',
  'insight.stage.found': 'Known as a possible partner; not invited yet.',
  'insight.stage.found-at': 'Known as a possible partner, found at {source}; not invited yet.',
  'insight.stage.recruitment':
    '{status, select, invited {Invited} contacted {Written to} negotiating {In talks} other {Applied}}, not joined yet.',
  'insight.stage.recruitment-stalled':
    '{status, select, invited {Invited} contacted {Written to} negotiating {In talks} other {Applied}}; nothing has changed for {days, plural, one {# day} other {# days}}.',
  'insight.stage.joins-later': 'Joined on {joined}, after {asOf}, the day that is looked at.',
  'insight.stage.cold-invitation':
    '{status, select, invited {Invited} contacted {Written to} negotiating {In talks} other {Applied}}; nothing has changed for {days, plural, one {# day} other {# days}}: back among the possible partners.',
  'insight.stage.ended':
    'The network lists it as {status, select, paused {paused} rejected {rejected} declined_by_partner {declined by the partner} suspended {suspended} other {ended}}.',
  'insight.stage.declined': 'You noted that it does not want to join.',
  'insight.stage.ended-word': 'The network lists it as “{word}”.',
  'insight.stage.manual':
    'Set by hand until you change it{hasNote, select, yes {: {note}} other {}}. By rule: {rule, select, discovery {discovery} recruitment {recruitment} onboarding {onboarding} engagement {engagement} cultivation {cultivation} other {ended}}.',
  'insight.stage.manual-until':
    'Set by hand until {until}{hasNote, select, yes {: {note}} other {}}. By rule: {rule, select, discovery {discovery} recruitment {recruitment} onboarding {onboarding} engagement {engagement} cultivation {cultivation} other {ended}}.',

  'insight.factor.activity.active':
    'Active in its last covered week, with a click or conversion on {last}, and in {active} of the 26 weeks up to then.',
  'insight.factor.activity.silent':
    'Silent for {weeks, plural, one {# week} other {# weeks}} after {active, plural, one {# active week} other {# active weeks}} of 26: of such partners {chance} are back within 4 weeks, against {usual} while active ({seen, plural, =0 {assumed until this programme has cases of its own} one {# case here, {assumed} assumed} other {# cases here, {assumed} assumed}}).',
  'insight.factor.activity.seasonal': 'Not judged: it was as silent in the same weeks a year ago, and came back.',
  'insight.factor.activity.uncovered':
    'Silence can be told only with a daily report of {missing, select, clicks {clicks} conversions {conversions} other {clicks and conversions}}.',
  'insight.factor.activity.no-activity': 'No click or conversion is in the covered days.',
  'insight.factor.activity.blind':
    '{days, plural, one {# day} other {# days}} since the last activity on {last} are not covered.',

  'insight.factor.momentum.measured':
    '{recent, number} {metric, select, clicks {{recent, plural, one {click} other {clicks}}} other {{recent, plural, one {conversion} other {conversions}}}} in {grain, select, month {the month to {to}} period {the period to {to}} clear {the last 4 weeks without an outage} other {the 4 weeks to {to}}}, {expected, number} expected{season, select, up { as its own season goes} down { as its own season goes} other {}}{channel, select, down { after {group, select, type {its type’s} other {the programme’s}} own fall of {shift}} up { after {group, select, type {its type’s} other {the programme’s}} own rise of {shift}} other {}}: {direction, select, down {down {change}} up {up {change}} other {as expected}}.',
  'insight.factor.momentum.silent': 'No momentum: silent since {since}.',
  'insight.factor.momentum.seasonal': 'Not judged: it was as silent in the same weeks a year ago.',
  'insight.factor.momentum.too-few': 'Too few clicks and conversions to judge four weeks; silence is watched instead.',
  'insight.factor.momentum.uncovered':
    'That takes the last 4 weeks of clicks or conversions and at least 4 weeks before them, or 4 whole months.',

  'insight.factor.conversion.measured':
    '{own} of {clicks, plural, one {# click} other {# clicks}} in 90 days converted; over {partners, plural, one {# partner} other {# similar partners}} it is {peers}.',
  'insight.factor.conversion.uncovered':
    'That takes a daily report of {missing, select, clicks {clicks} conversions {conversions} other {clicks and conversions}}.',
  'insight.factor.conversion.no-clicks': 'No clicks in the last 90 days.',
  'insight.factor.conversion.no-peers': 'No click of any similar partner converted in the last 90 days.',

  'insight.factor.quality.measured':
    '{reversed, number} of {settled, plural, one {# settled conversion} other {# settled conversions}} in 180 days reversed ({own}), in the programme {program}.',
  'insight.factor.quality.uncovered':
    'That takes an export of single conversions with their status: pending, approved or reversed.',
  'insight.factor.quality.unsettled':
    'Reversed conversions are counted, but not which of the others are still pending: that takes an export of single conversions with their status.',
  'insight.factor.quality.none-settled': 'No conversion of the last 180 days is settled.',

  'insight.factor.relationship.measured':
    'Last reply {days, plural, =0 {today} one {# day ago} other {# days ago}}; {tier, select, none {a partner without revenue} other {tier {tier}}} aims at {cadence, number} days{unanswered, plural, =0 {} one {, # message since unanswered} other {, # messages since unanswered}}.',
  'insight.factor.relationship.unanswered':
    'No reply since the first contact {days, plural, =0 {today} one {# day ago} other {# days ago}}; {tier, select, none {a partner without revenue} other {tier {tier}}} aims at {cadence, number} days.',
  'insight.factor.relationship.welcome':
    '{welcome, select, soon {Written to within 3 days of joining} late {First written to more than 3 days after joining} other {Not written to yet}}, {answered, select, yes {and in contact since} other {no answer yet}}.',
  'insight.factor.relationship.no-contact': 'No contact is logged.',
  'insight.factor.goal.none': 'No goal is set.',
  'insight.factor.goal.uncovered':
    'None of the days that have passed of its goal’s period are covered for what it is counted in.',
  'insight.factor.goal.currency': 'Its goal is in another currency than the programme’s.',
  'insight.factor.goal.money':
    '{metric, select, revenue {Revenue} other {Commission}} of {attained} by {to}, of {target} agreed: {way} of the way, with {passed} of the time gone.',
  'insight.factor.goal.count':
    '{attained, number} {metric, select, clicks {clicks} impressions {impressions} other {conversions}} by {to}, of {target, number} agreed: {way} of the way, with {passed} of the time gone.',

  'insight.factor.activation.measured':
    '{age, plural, =0 {Joined today} one {# day after joining} other {# days after joining}}: {step, select, grown {at least 10 clicks in two weeks, no conversion yet} seen {first clicks or views, fewer than 10 clicks in two weeks} equipped {it has a link or a creative, but nothing was seen yet} other {nothing yet}}.',
  'insight.factor.activation.uncovered': 'No day since it joined is covered for both clicks and conversions.',
  'insight.factor.readiness.unknown': 'Fewer than three items of its checklist are known.',
  'insight.factor.readiness.measured':
    '{done, number} of {known, plural, one {# known item} other {# known items}} of its checklist {done, plural, one {is} other {are}} done{inPart, plural, =0 {} one {, # in part} other {, # in part}}.',
  'insight.factor.pulse.measured':
    'Your own view of {on}: {mood, select, good {good} worried {worried} other {bad}}. It counts until {until}.',

  'insight.cap.dipping': 'Capped at {at, number} because it is dipping; without that {without, number}.',
  'insight.cap.dormant': 'Capped at {at, number} because it is dormant; without that {without, number}.',

  'insight.note.fall':
    'The programme is down {fall} in {grain, select, month {the month to {to}} period {the period to {to}} clear {the last 4 weeks without an outage} other {the 4 weeks to {to}}}; {dips, plural, =0 {none} other {#}} of {partners, plural, one {# partner} other {# partners}} large enough to judge {dips, plural, one {is} other {are}} down beyond that.',
  'insight.note.type-fall':
    'Partners of type “{type}” are down {fall} beyond the programme in {metric, select, clicks {clicks} other {conversions}} ({partners, plural, one {# partner} other {# partners}}): look for a fault in tracking or on the landing page first.',
  'insight.note.missing-report':
    'Without a daily report of {missing, select, clicks {clicks} conversions {conversions} other {clicks and conversions}}, nobody can be called dormant.',
  'insight.note.no-list': 'Without a partner list, partners that never started can’t be seen.',
  'insight.note.lifetime-tiers':
    'Tiers rest on lifetime totals of {metric, select, revenue {revenue} commission {commission} other {conversions}} on {day}, not on the last 365 days.',
} as const;
