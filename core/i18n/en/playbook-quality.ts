import { AT_STAKE, MONTH, MONTH_WORTH } from './playbook-clauses';

const ENDS =
  '{kind, select, boost {The raised commission} code {The code} other {The contract}} {when, select, past {ended} other {ends}} on {end}, and nothing follows it.';
const CAP_REASON =
  '{why, select, hold {You decided to hold.} flag {A quality flag is to be reviewed.} other {{used} of commission in the last 30 days, the cap is {limit}.}}';

export const qualityMessages = {
  'play.A-34.title': 'Renew or end the terms',
  'play.A-34.help':
    'For raises, codes and contracts that end within 30 days or have ended, and for rates far from those of similar partners. It worked when it is decided.',
  'play.A-34.why.ends': `${ENDS}${MONTH}${MONTH_WORTH}`,
  'play.A-34.why.rate': `Earns {rate} of the order value, similar partners {peers}.${MONTH}${MONTH_WORTH}`,
  'play.A-34.why.all': `${ENDS} It is the one for all who have none of their own.`,

  'play.A-34b.title': 'Settle old commissions',
  'play.A-34b.help':
    'For commissions that have been pending for two weeks longer than usual. Validate them in the network. It worked when they are validated.',
  'play.A-34b.why':
    '{count, plural, one {# conversion is} other {# conversions are}} pending since {oldest} or later; the usual wait is {lock, plural, one {# day} other {# days}}.{hasStake, select, yes { Commission waiting: {stake}.} other {}}',

  'play.A-36.title': 'Propose a cap',
  'play.A-36.help':
    'For partners with a flag to review or a cap that is nearly used up. Trellis changes nothing in the network: decide there, and tell them.',
  'play.A-36.why': `${CAP_REASON}${MONTH}${MONTH_WORTH}${AT_STAKE}`,

  'play.A-37.title': 'Review the flagged partner',
  'play.A-37.help':
    'For partners with an open quality flag. A flag is a question: look at the evidence, then ask, hold, end or clear.',
  'play.A-37.why':
    '{count, plural, =0 {A quality flag is open.} one {# quality flag is open{review, plural, =0 {, to be looked at} other {, to be reviewed}}.} other {# quality flags are open, {review, plural, =0 {none} one {one} other {#}} of them to be reviewed.}}{hasSeen, select, yes { Last evidence on {seen}.} other {}}{hasStake, select, yes { Commission pending: {stake}.} other {}}',

  'play.A-38.title': 'Write the breach letter',
  'play.A-38.help':
    'For partners of whom you decided to ask about a flag, or to call it a breach. Name the rule and the evidence. It worked when an answer comes within 14 days.',
  'play.A-38.why':
    '{decision, select, breach {You called it a breach on {decided}} other {You decided on {decided} to ask them}}, and no letter is logged since.',
} as const;
