/** Look-up beyond the search itself: results against expectation, keys, the address bar, commands. */
export const lookUpMessages = {
  // A result: the last 30 days beside what was to be expected
  'look.against.revenue': '{value} revenue in 30 days, {expected} expected',
  'look.against.commission': '{value} commission in 30 days, {expected} expected',
  'look.against.conversions': '{value} conversions in 30 days, {expected} expected',
  'look.against.clicks': '{value} clicks in 30 days, {expected} expected',
  'look.against.impressions': '{value} impressions in 30 days, {expected} expected',
  'look.recent': 'Opened lately',
  'look.none-do': 'Try a part of the name, the email or the id. Only partners that an import named are found here.',
  'look.nobody': 'Nobody waits for a message now.',
  'look.nobody-do': 'Type a name, an email or an id, or click a badge on your dashboard.',
  'look.said': '{n, plural, one {One partner} other {# partners}}; {at, number} of {n, number}: {name}',
  'look.key.open': 'open',
  'look.key.draft': 'draft',
  'look.key.network': 'on the network',
  'look.key.enter': 'Enter',
  'look.no-page.no-page-known':
    'Trellis doesn’t know the address of this partner’s page on {network}. Enter opens the partner here.',
  'look.no-page.not-bound':
    'Trellis doesn’t know yet which account of {network} {program} is. Show its partners on the dashboard once, then try again.',
  'look.no-page.prospect': 'This partner is a prospect: it has no page on {network} yet.',

  // Badges hidden in one tab
  'look.hidden': 'Badges are hidden in this tab, until you show them again.',
  'look.hidden.show': 'Show badges',
  'look.hidden.hide': 'Hide badges in this tab',
  'look.hidden.sign': 'off',
  'look.reading': 'Reading this page.',

  // The address bar
  'omnibox.empty': 'Type a partner’s name, email or id',
  'omnibox.none': 'No partner matches “{text}”. Enter opens the search.',
  'omnibox.no-data': 'No partners yet. Enter opens Trellis.',

  // Settings: keys
  'keys.title': 'Keyboard',
  'keys.lead': 'These work from any tab. Your browser keeps them, and lets you change them.',
  'keys.command._execute_action': 'Look up a partner',
  'keys.command.open-side-panel': 'Open the side panel',
  'keys.command.next-partner': 'Next partner that needs attention',
  'keys.command.next-partner.hint':
    'On an enabled dashboard, the next one on the page; where there is none, the next one of Today.',
  'keys.command.toggle-badges': 'Hide or show badges in this tab',
  'keys.command.toggle-badges.hint': 'The site stays enabled. The icon says “off” meanwhile.',
  'keys.omnibox': 'Find a partner in the address bar',
  'keys.omnibox.hint': 'Type the two letters and a space, then a name, an email or an id.',
  'keys.omnibox.keys': 'tr',
  'keys.none': 'No key',
  'keys.change': 'Change keys',
  'keys.failed': 'The browser’s page for shortcuts could not be opened from here. Its address is chrome://extensions/shortcuts.',
} as const;
