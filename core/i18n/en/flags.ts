/** Questions about quality: what was seen, what it may mean innocently, what to do, and what would be needed to ask more. */
export const flagMessages = {
  'flag.F-1.title': 'Unusually many conversions',
  'flag.F-1.seen': '{own} of its clicks convert, {times, number, ::.0} times as many as its peers’.',
  'flag.F-1.most': '{own} of its clicks convert, more than is usual anywhere.',
  'flag.F-1.counts':
    '{conversions, plural, one {# conversion} other {# conversions}} from {clicks, plural, one {# click} other {# clicks}} ({own}).',
  'flag.F-1.peers': 'Over {partners, plural, one {# similar partner} other {# similar partners}} it is {peers}.',
  'flag.F-1.chance': 'By chance alone that happens to less than one in a thousand of such partners.',
  'flag.F-1.innocent':
    'Coupon, loyalty and mail partners reach people who want to buy already; click tracking may be blocked on their pages.',
  'flag.F-1.do': 'Ask how the partner sends its visitors, and compare a few orders with their clicks.',

  'flag.F-2.title': 'Many clicks, hardly a sale',
  'flag.F-2.seen':
    '{clicks, plural, one {# click} other {# clicks}} where {expected, number} were expected, and {conversions, plural, =0 {no conversion} one {# conversion} other {# conversions}} where such clicks usually bring {due, number}.',
  'flag.F-2.weeks': 'In {weeks, plural, one {the week} other {# weeks}} between {from} and {to}.',
  'flag.F-2.rate':
    'Usually {rate} of its clicks convert, by the {clicks, plural, one {# click} other {# clicks}} of the 12 weeks before and by its peers.',
  'flag.F-2.innocent': 'A post may have gone viral, or its links may lead to a page where nobody can buy.',
  'flag.F-2.do': 'Follow its newest link yourself, then ask where the visitors came from.',

  'flag.F-3.title': 'Many reversals',
  'flag.F-3.seen':
    '{reversed, number} of {settled, plural, one {# settled conversion} other {# settled conversions}} reversed ({own}); over all other partners it is {others}.',
  'flag.F-3.chance': 'With {sure} certainty its true rate is above {limit}.',
  'flag.F-3.clumps':
    'Reversals come many at a time here, so that these {reversed, number} say no more than {worth, number, ::.0} single ones would.',
  'flag.F-3.last': 'The last reversed one is of {day}.',
  'flag.F-3.innocent': 'Clothes and shoes come back for their size, and after a season of gifts many things do.',
  'flag.F-3.do': 'Look at what was sent back and why, then at what the partner promises on its pages.',

  'flag.F-4.title': 'Conversions right after the click',
  'flag.F-4.seen':
    '{instant, number} of {timed, plural, one {# conversion} other {# conversions}} with a known click ({share}) came at most {seconds, plural, one {# second} other {# seconds}} after it.',
  'flag.F-4.innocent':
    'A coupon extension puts in its click at the checkout: then it is a question of what your terms allow, not of fraud.',
  'flag.F-4.do': 'Ask whether the partner runs an extension or a pop-up at the checkout, and check what your terms say of it.',

  'flag.F-5.title': 'Its code is used beyond it',
  'flag.F-5.clickless':
    '{clickless, number} of {told, plural, one {# conversion} other {# conversions}} with its code ({share}) came without its click.',
  'flag.F-5.elsewhere':
    '{elsewhere, plural, one {# conversion} other {# conversions}} with its code {elsewhere, plural, one {is} other {are}} booked to other partners.',
  'flag.F-5.last': 'The last one is of {day}.',
  'flag.F-5.innocent': 'Codes said in a podcast, printed or shown in a story are used without a click.',
  'flag.F-5.do': 'Search for the code: where a coupon site lists it, ask for its removal or change the code.',

  'flag.F-6.title': 'One buyer, many orders',
  'flag.F-6.seen':
    '{count, number} of {known, plural, one {# conversion} other {# conversions}} with a known buyer ({share}) are of one and the same.',
  'flag.F-6.innocent': 'Families and teams order together, and some buyers simply come back.',
  'flag.F-6.do': 'Look the orders up in your shop: is the buyer the partner itself, and do your terms allow that?',

  'flag.F-7.title': 'Perhaps it bids on your brand',
  'flag.F-7.seen':
    '{searched, number} of {known, plural, one {# conversion} other {# conversions}} with a known origin ({share}) come from search engines.',
  'flag.F-7.rate': '{own} of its clicks convert, {times, number, ::.0} times as many as its peers’ ({peers}).',
  'flag.F-7.new': '{own} of its customers are new, with the others {others}.',
  'flag.F-7.innocent': 'It may simply rank well for what people search.',
  'flag.F-7.do': 'Search for your brand from several places and look at the ads. Nothing here can confirm it.',

  'flag.F-8.title': 'Sites that nobody declared',
  'flag.F-8.seen':
    '{count, number} of {known, plural, one {# conversion} other {# conversions}} with a known origin ({share}) come from {sites, plural, one {a site} other {# sites}} not on file.',
  'flag.F-8.site': '{domain}: {count, plural, one {# conversion} other {# conversions}}.',
  'flag.F-8.on-file': 'On file: {domains}.',
  'flag.F-8.innocent': 'A new site, an app or a link shortener may not have been told to the network yet.',
  'flag.F-8.do': 'Look at the sites, then ask the partner to declare its own and to explain the others.',

  'flag.F-9.title': 'Orders too much alike',
  'flag.F-9.amount':
    '{count, number} of {of, plural, one {# conversion} other {# conversions}} ({share}) are of exactly {amount}.',
  'flag.F-9.hour':
    '{count, number} of {of, plural, one {# conversion} other {# conversions}} ({share}) happened between {from, number, ::00} and {to, number, ::00} o’clock.',
  'flag.F-9.usual-amount': 'With all other partners {usual} are of that amount.',
  'flag.F-9.usual-hour': 'With all other partners {usual} fall into that hour.',
  'flag.F-9.innocent': 'A post about one product sells that product; a live show sells while it runs.',
  'flag.F-9.do': 'Look the orders up in your shop: do buyers, addresses and payments differ?',

  'flag.F-10.title': 'A start too good',
  'flag.F-10.seen':
    '{count, plural, one {# conversion} other {# conversions}} in the first {days, plural, one {day} other {# days}} since it joined on {joined}.',
  'flag.F-10.usual':
    'Of {starts, number} earlier starts 99 % had at most {usual, plural, one {# conversion} other {# conversions}} in 30 days.',
  'flag.F-10.innocent': 'A big publisher starts big.',
  'flag.F-10.do': 'Welcome it, look at its sites, and ask what it did.',

  'flag.days': 'Looked at: {from} to {to}; the last one is of {last}.',

  'flag.need.clicks-and-conversions': 'That takes a performance report with clicks and conversions.',
  'flag.need.daily': 'That takes a performance report by day or by week; months are too coarse.',
  'flag.need.reversals': 'That takes an export of single conversions with their status: pending, approved or reversed.',
  'flag.need.click-time': 'That takes an export of single conversions with the time of the click beside that of the conversion.',
  'flag.need.code': 'That takes an export of single conversions with the promo code, and codes noted in the partners’ terms.',
  'flag.need.buyer':
    'That takes an export of single conversions with the buyer’s id or address; only a salted hash of it is kept.',
  'flag.need.referrer': 'That takes an export of single conversions with the referring site.',
  'flag.need.customer': 'That takes an export of single conversions that says whether the customer was new.',
  'flag.need.orders': 'That takes an export of single conversions with their amounts.',
  'flag.need.joined': 'That takes a partner list with joining dates.',

  'flag.level.look': 'Look',
  'flag.level.review': 'Review',
  'flag.list': 'Open questions',
  'flag.none': 'Nothing in its figures asks for a look.',
  'flag.evidence': 'What was seen',
  'flag.innocent': 'May be innocent',
  'flag.next': 'What to do',
  'flag.seen': 'Seen until {seen}; expires on {expires} without new evidence.',
  'flag.note': 'Note',
  'flag.note.hint': 'Kept with the decision.',
  'flag.decide': 'Decide: {title}',
  'flag.decision.ask': 'Ask',
  'flag.decision.hold': 'Hold payment',
  'flag.decision.breach': 'Breach letter',
  'flag.decision.end': 'End',
  'flag.decision.clear': 'Clear',
  'flag.decide.label': '{decision}: {title}',
  'flag.rest': '{count, plural, one {# question at rest} other {# questions at rest}}',
  'flag.was.ask': 'Asked on {day}.',
  'flag.was.hold': 'Payment held on {day}.',
  'flag.was.breach': 'Breach letter on {day}.',
  'flag.was.end': 'Ended on {day}.',
  'flag.was.clear': 'Cleared on {day}.',
  'flag.was.gone': 'Its evidence is no longer in the data.',
  'flag.reopened': 'There is new evidence since.',
  'flag.expired': 'Expired on {expires}: nothing was added to it since {seen}.',
  'flag.decided': 'Decided: {title}.',
  'flag.taken-back': 'The decision is taken back: {title}.',
  'flag.take-back': 'Take back',
  'flag.take-back.label': 'Take back the decision: {title}',
  'flag.blind': '{count, plural, one {# question} other {# questions}} can’t be asked with these exports',
  'flag.codes': 'Conversions with expired codes',
  'flag.code':
    '{conversions, plural, one {# conversion} other {# conversions}} with the code “{code}”, which ended on {ended}: {from, select, same {on {last}} other {from {first} to {last}}}{hasCommission, select, yes {, commission {commission}} other {}}.',
  'flag.panel': 'Quality',

  'insight.cap.review-flag':
    'Capped at {at, number} because the quality of its figures is to be reviewed; without that {without, number}.',
} as const;
