import type { NewsletterWords } from './newsletter-words';

export const de: NewsletterWords = {
  tag: 'de',
  headings: {
    launch: 'Neu im Sortiment',
    sale: 'Aktionen',
    overstock: 'Restposten',
    creative: 'Neue Werbemittel',
    coupon: 'Gutscheincodes',
    video: 'Videos',
    bonus: 'Boni',
  },
  subject: (program) => `Neues von ${program}`,
  subjectOf: (program, title) => `Neues von ${program}: ${title}`,
  greeting: 'Hallo,',
  opening: (program) => `das ist neu bei ${program} und steht zum Einbauen bereit.`,
  until: (day) => `Bis ${day}`,
  from: (day) => `Ab ${day}`,
  fromTo: (from, to) => `Vom ${from} bis ${to}`,
  code: (code) => `Code: ${code}`,
  named: 'Partner des Monats',
  thanks: (names) => `Danke für die gute Arbeit: ${names}.`,
  community: (link) => `Hier treffen sich die anderen Partner: ${link}`,
  material: (link) => `Links und Werbemittel: ${link}`,
  question: 'Was davon passt in deine Planung, und was brauchst du dafür?',
  leave: 'Wenn du diese Neuigkeiten nicht mehr möchtest, genügt eine kurze Antwort.',
  regards: 'Viele Grüße',
};
