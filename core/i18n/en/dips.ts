/** What is said of dips and rises beside a partner's own sentence. */
export const dipMessages = {
  'insight.note.tracking':
    'Check the tracking first: {partners, plural, one {# partner has} other {# partners have}} clicks as usual and not one conversion since {since}.',
} as const;
