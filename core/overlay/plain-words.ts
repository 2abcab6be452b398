/** Words that say how a page is built and never of whom it is: only these survive in ids, addresses and column heads. */
const WORDS = new Set(
  `a account accounts action actions active add address admin advertiser advertisers affiliate affiliates all amount app application
  applications approved asc ascending assertive asp aspx auto awin banner body both bottom box btn bulk button campaign campaigns card
  cb cell center checkbox clicks code col colgroup column columnheader columns combobox commission commissions company contact content
  conversions country create created currency custom customer customers dashboard data date default delete desc descending detail
  details dialog dir directory display div do document earnings edit email en engage false feed field filter first flow footer form
  frame grid gridcell group groups head header headers heading height hidden home horizontal href html icon id ids ihtml img index info
  input inline invite item items key label last layout left link links list listbox listitem location log login lower ltr main manage
  mediapartner mediapartners menu menuitem merchant merchants message messages method mixed modal more name names nav navigation
  network new next no none note number of off offer offers on open option order orders overview page pages paged paging paid pane panel
  parent partner partners partnership partnerships password payment payouts pending people performance per php polite post presentation
  prev previous profile program programme programmes programs publisher publishers radio rate referral referrals region rel report
  reports reset result results return revenue right role root row rowgroup rowheader rows rtl sale sales scope screen search secondary
  section secure select selected separator settings show size sort sortby sortorder span src start state status step store sub submit
  summary switch tab table tabindex tablist tabpanel tabs tag target tbody td tel text textbox tfoot th thead title to toggle toolbar
  tooltip top total totals tr tree treegrid treeitem true type unpaid update url user username users value vertical view visits
  website widget width wp wrapper yes you
  _blank _self _parent _top noopener noreferrer nofollow get`.split(/\s+/),
);

const LONGEST = 60;

export const isPlainWord = (word: string): boolean => WORDS.has(word.toLowerCase());

/** `affiliate_id`, `wp-admin`, `partnerId[]`: nothing but such words, with at most two digits in a row. */
export function plainWords(text: string): boolean {
  if (text.length > LONGEST || !/^[\w.[\]-]+$/.test(text) || /\d{3}|^\d+$/.test(text)) return false;
  const words = text.replaceAll(/([a-z])([A-Z])/g, '$1 $2').split(/[^A-Za-z]+/);
  return words.every((word) => word === '' || isPlainWord(word)) && words.some((word) => word !== '');
}
