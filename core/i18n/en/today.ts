/** Groups of the page of today beside the ranked list. */
export const todayMessages = {
  'workspace.action.others': '{others, plural, one {One more waits} other {# more wait}} for this partner',
  'workspace.today.duties': 'To be worked off',
  'workspace.today.duties.lead': 'Due whatever it brings, so outside the ranking and its number a day. The oldest first.',
  'workspace.today.program': 'For the programme',
  'workspace.today.program.lead': 'About all partners at once.',
} as const;
