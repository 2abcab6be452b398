import { STARTER, STARTS_ALONE } from './playbook-clauses';

const word = (place: number, before: string) =>
  `{item${place}, select, link {${before}tracking link} creative {${before}creative} feed {${before}product feed} facts {${before}product facts} sample {${before}sample} mobile {${before}mobile sign-up} catalogue {${before}catalogue} other {}}`;
const MISSING = [1, 2, 3, 4, 5, 6, 7].map((place) => word(place, place === 1 ? '' : ', ')).join('');

export const startMessages = {
  'play.A-06.title': 'Welcome and ask what they need',
  'play.A-06.help':
    'For partners in their first two weeks without a message from you. Say who you are, ask one question. It worked when the first click comes within 14 days.',
  'play.A-06.why': `Joined on {joined}, and no message to them is logged since.${STARTER}${STARTS_ALONE}`,

  'play.A-07.title': 'Ask what the first link is missing',
  'play.A-07.help':
    'For partners that joined two weeks ago or more and have not had a click. Usually something small is missing: a link, a creative, an answer. It worked when the first click comes within 14 days.',
  'play.A-07.why': `Joined {days, plural, one {# day} other {# days}} ago, on {joined}, and no click yet; a first click in the first two weeks is usual.${STARTER}${STARTS_ALONE}`,

  'play.A-08.title': 'Offer a bonus for the first sale',
  'play.A-08.help':
    'For partners between three weeks and three months in that send clicks but have no conversion. You name the amount and the end date. It worked when the first conversion comes within 30 days.',
  'play.A-08.why': `Joined {days, plural, one {# day} other {# days}} ago: {clicks, plural, one {# click} other {# clicks}}, no conversion.{hasRate, select, yes { At the rate of similar partners ({rate} of clicks) about {expected, number} would be expected.} other {}}${STARTER}`,

  'play.A-09.title': 'Send what is missing',
  'play.A-09.help':
    'For partners that lack something they need, by your checklist or by their own answer. Send exactly that. It worked when a click comes within 14 days.',
  'play.A-09.why.missing': `Missing by your checklist: ${MISSING}. Without it they can hardly begin.${STARTER}${STARTS_ALONE}`,
  'play.A-09.why.told': `Said on {told} that tools or support are missing.${STARTER}${STARTS_ALONE}`,

  'play.A-10.title': 'Send guidelines and terms',
  'play.A-10.help':
    'For partners in their first two months of whom it is not noted that they have your guidelines. Tick the guidelines on their checklist when they are sent.',
  'play.A-10.why':
    '{hasJoined, select, yes {Joined on {joined}} other {Made the first conversion lately}}, and nothing says that guidelines and terms were sent; they belong to the first week.',

  'play.A-43.title': 'Invite to the community and send the video',
  'play.A-43.help':
    'For partners that started in the last two months and were not invited, or that say the product is not clear to them. Done when sent.',
  'play.A-43.why': 'Started in the last two months, on {started}, and no invitation to the community is noted.',
  'play.A-43.why.told': 'Said on {told} that the product is not clear to them: the video and the community explain it.',

  'play.A-44.title': 'Ask what it would take',
  'play.A-44.help':
    'For partners that are large elsewhere and small here. Ask what would make your programme worth a place. It worked when there are 10 clicks within 30 days.',
  'play.A-44.why': `{hasSize, select, yes {Size or rating {size, number} of 100} other {Large by the network’s rating or size}}{hasClicks, select, yes {, here {clicks, plural, one {# click} other {# clicks}} in 30 days: below the middle of its type} other {, here below the middle of its type}}.${STARTER}${STARTS_ALONE}`,
} as const;
