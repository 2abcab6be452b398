import { AT_STAKE, BEFORE, FALL, RETURNS_ALONE, SILENT, STILL } from './playbook-clauses';

export const keepMessages = {
  'play.A-16.title': 'Ask what happened',
  'play.A-16.help':
    'For partners well below their own usual level while the programme is not. Ask before you offer anything. It worked when they are back at 80% of what is expected within 28 days.',
  'play.A-16.why.dip': `${FALL}${AT_STAKE}`,
  'play.A-16.why.quiet': `${SILENT} That is long by its own rhythm.${BEFORE}${STILL}${RETURNS_ALONE}`,

  'play.A-17.title': 'Look for the cause',
  'play.A-17.help':
    'For partners that dip, or that name a technical reason: go through link, code, landing page, terms, rank and competitors. It worked when the cause is stored within 7 days.',
  'play.A-17.why.dip': `${FALL} Link, code, landing page, terms, rank and competitors are not all looked at since.${AT_STAKE}`,
  'play.A-17.why.quiet': `${SILENT} Link, code, landing page, terms, rank and competitors are not all looked at since.${BEFORE}${STILL}${RETURNS_ALONE}`,
  'play.A-17.why.told': `Named a technical reason on {told}: look through link, code and landing page.${BEFORE}${STILL}${RETURNS_ALONE}`,

  'play.A-13.title': 'Wake a stalled creator',
  'play.A-13.help':
    'For creators silent for two weeks after active ones, and for others after a month. Offer something to make content about. It worked when a click comes within 14 days.',
  'play.A-13.why': `${SILENT}{who, select, creator { For a creator that was active lately two weeks are long.} other { It was active lately.}}${BEFORE}${STILL}${RETURNS_ALONE}`,

  'play.A-18.title': 'Help to turn clicks into sales',
  'play.A-18.help':
    'For partners whose clicks sell far less than those of similar ones. Usually the page or the creative does not fit their readers. It worked when they convert half as well as their peers within 45 days.',
  'play.A-18.why': `{hasClicks, select, yes {{clicks, plural, one {# click} other {# clicks}} in 30 days, {conversions, plural, =0 {no conversion} one {# conversion} other {# conversions}}.} other {Clicks, but hardly a conversion.}}{hasRate, select, yes { At the rate of similar partners ({rate}) about {expected, number} would be expected.} other {}}${AT_STAKE}`,
} as const;
