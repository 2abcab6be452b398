import type { NewsletterWords } from './newsletter-words';

export const ru: NewsletterWords = {
  tag: 'ru',
  headings: {
    launch: 'Новинки',
    sale: 'Распродажи',
    overstock: 'Остатки',
    creative: 'Новые рекламные материалы',
    coupon: 'Промокоды',
    video: 'Видео',
    bonus: 'Бонусы',
  },
  subject: (program) => `Новости ${program}`,
  subjectOf: (program, title) => `Новости ${program}: ${title}`,
  greeting: 'Здравствуйте!',
  opening: (program) => `Собрали новости ${program}, которые можно взять в работу уже сейчас.`,
  until: (day) => `До ${day}`,
  from: (day) => `С ${day}`,
  fromTo: (from, to) => `С ${from} по ${to}`,
  code: (code) => `Код: ${code}`,
  named: 'Партнёры месяца',
  thanks: (names) => `Спасибо за отличную работу: ${names}.`,
  community: (link) => `Здесь общаются другие партнёры: ${link}`,
  material: (link) => `Ссылки и материалы: ${link}`,
  question: 'Что из этого вам подходит и что для этого нужно от нас?',
  leave: 'Если вы не хотите получать такие новости, просто ответьте коротко на это письмо.',
  regards: 'С уважением,',
};
