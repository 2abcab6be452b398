import type { NewsletterWords } from './newsletter-words';

export const en: NewsletterWords = {
  tag: 'en',
  headings: {
    launch: 'New in the range',
    sale: 'Sales',
    overstock: 'Last pieces',
    creative: 'New creatives',
    coupon: 'Coupon codes',
    video: 'Videos',
    bonus: 'Bonuses',
  },
  subject: (program) => `News from ${program}`,
  subjectOf: (program, title) => `News from ${program}: ${title}`,
  greeting: 'Hello,',
  opening: (program) => `here is what is new at ${program}, and ready for you to use.`,
  until: (day) => `Until ${day}`,
  from: (day) => `From ${day}`,
  fromTo: (from, to) => `From ${from} to ${to}`,
  code: (code) => `Code: ${code}`,
  named: 'Partners of the month',
  thanks: (names) => `Thank you for your good work: ${names}.`,
  community: (link) => `Here you meet the other partners: ${link}`,
  material: (link) => `Links and creatives: ${link}`,
  question: 'Which of these fits your plans, and what do you need for it?',
  leave: 'If you would rather not get this news, a short answer is enough.',
  regards: 'Kind regards,',
};
