/** What is said of dips and rises beside a partner's own sentence, and the names of the numbers in their formulae. */
export const dipMessages = {
  'insight.note.tracking':
    'Check the tracking first: {partners, plural, one {# partner has} other {# partners have}} clicks as usual and not one conversion since {since}.',

  'formula.one': '1',
  'formula.recent': 'count of the weeks judged',
  'formula.recent-weeks': 'weeks judged',
  'formula.base': 'count of the weeks before',
  'formula.base-weeks': 'weeks before',
  'formula.channel-shift': 'how similar partners moved',
  'formula.own-season': 'its own season last year',
  'formula.dispersion': 'how much its weeks vary',
} as const;
