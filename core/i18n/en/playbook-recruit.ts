import { STARTER } from './playbook-clauses';

export const recruitMessages = {
  'play.A-01.title': 'Invite this prospect',
  'play.A-01.help':
    'For prospects that fit and were never written to. Say why you write to them and not to anybody. It worked when they apply or join within 30 days.',
  'play.A-01.why': `{fit, number} of {questions, number} questions about the fit are answered with yes, and no contact is logged.${STARTER}`,

  'play.A-02.title': 'Follow up the invitation',
  'play.A-02.help':
    'For invitations that have been without an answer for a week. One short reminder, no more. It worked when an answer comes within 14 days.',
  'play.A-02.why': `Invited on {invited}, {days, plural, one {# day} other {# days}} ago, and no answer is logged; a reminder after a week is usual.${STARTER}`,

  'play.A-03.title': 'Follow up one last time, then let it rest',
  'play.A-03.help':
    'For invitations that have been without an answer for two weeks. Leave the door open, then stop writing. It worked when an answer comes within 14 days.',
  'play.A-03.why': `Invited on {invited}, {days, plural, one {# day} other {# days}} ago, and no answer is logged. After one last word it is their turn.${STARTER}`,

  'play.A-04.title': 'Decide the application',
  'play.A-04.help':
    'For applications that have waited three days or more. Decide in the network. It worked when it is decided within 3 days.',
  'play.A-04.why': `{hasSince, select, yes {Applied on {since} and still undecided} other {Applied and still undecided}}; an applicant may expect a word within three days.${STARTER}`,

  'play.A-05.title': 'Screen the applicant',
  'play.A-05.help':
    'For applicants of whom nothing is looked at yet: site, links, profiles, reviews, then a verdict. It worked when the verdict is stored.',
  'play.A-05.why':
    '{hasSince, select, yes {Applied on {since}} other {Applied}}; none of the questions of the screening is answered: site, links, profiles, reviews.',

  'play.A-33.title': 'Follow up after the event',
  'play.A-33.help':
    'For people you met at an event and have not written to since. While they still remember the talk. It worked when an answer comes within 14 days.',
  'play.A-33.why': `Met at an event on {met}, and no message is logged since.${STARTER}`,
} as const;
