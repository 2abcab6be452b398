/** What the import says: why a file or a row was not taken, what it still needs to know, what to tick next time. */
export const importMessages = {
  'import.problem.missing-id': 'The row has no id.',
  'import.problem.not-a-number': 'This is not a whole number.',
  'import.problem.not-money':
    'This is not an amount that can be read for sure: too many decimals, wrong groups of digits, an unknown sign, or cents where full amounts are expected.',
  'import.problem.negative-count': 'A count can’t be negative.',
  'import.problem.not-a-date': 'This is not a day, week or month, or not in the order of the other dates.',
  'import.problem.unknown-currency': 'This is not a currency code of three letters.',
  'import.problem.other-currency':
    'This row is in another currency than the rest of the file. Import it again for that currency, into a programme of its own.',
  'import.problem.scientific-id':
    'A spreadsheet rounded this id and its digits are lost. Export the file again and don’t open it in between.',
  'import.problem.duplicate-id': 'Another row of the file has the same id. One of them was taken.',
  'import.problem.too-few-cells': 'The row ends before the last column that is needed.',
  'import.problem.too-many-cells': 'The row has more values than there are columns, so it is not sure which is which.',
  'import.problem.unclosed-quote': 'A quotation mark opens in this row and is not closed.',
  'import.problem.too-long': 'This value is longer than any such value can be.',

  'import.skip.blank': '{n, plural, one {# empty row} other {# empty rows}}',
  'import.skip.total': '{n, plural, one {# row of totals} other {# rows of totals}}',
  'import.skip.summary': '{n, plural, one {# row of notes} other {# rows of notes}}',

  'import.need.mapping':
    'Say what the columns mean. Trellis does not know this report; your answer is remembered for the next one.',
  'import.need.confirm':
    'Say whether this is right. The columns were matched by what is known about this report, which nobody has checked against a real export yet.',
  'import.need.period': 'Say which days these numbers are about. The file has no column with dates.',
  'import.need.date-order': 'Say how the dates are written. Every date in this file could be day first or month first.',
  'import.need.decimal': 'Say which mark comes before the decimals. Every amount in this file can be read both ways.',
  'import.need.currency': 'Say which currency the amounts are in. The file doesn’t.',
  'import.need.partner-columns':
    'This export lacks columns without which its rows can’t be used. Export it again with them ticked.',

  'import.recognised.exact': 'Recognised',
  'import.recognised.likely': 'Probably recognised',
  'import.recognised.mapped': 'Read by your own matching of columns',
  'import.recognised.no': 'Not recognised yet',

  'import.advice.second-table':
    'A second table with columns of its own begins in line {n, number}. It was left out; import it as a file of its own if you need it.',
  'import.advice.tick-needed': 'In the export dialog, tick these boxes and export again: {boxes}.',
  'import.advice.tick-wished': 'This file has no results in it. To see them, tick these boxes in the export dialog: {boxes}.',
  'import.advice.tick-type':
    'Without the box {boxes} in the export dialog, sales can’t be told from other commissions, so conversions are not counted.',
  'import.advice.paid-count':
    'The “Referrals” of this export grow only when a referral is paid, so conversions are at least that many. Import the referrals for the full count.',
  'import.advice.without-reversals':
    'This export leaves out what was reversed later, so its numbers are at least that many. To have all of it, tick these boxes too: {boxes}.',
  'import.advice.strange-columns':
    '{n, plural, one {# column is} other {# columns are}} not known to Trellis and left out: {words}.',
  'import.advice.no-currency': 'This export does not name its currency. It is taken to be the programme’s.',
  'import.advice.other-currency':
    'Amounts in this file are in {own}, those of the programme in {program}. They are shown apart, and added once you enter a rate; counts are added at once.',
  'import.advice.mapping-lacks':
    '{role, select, date {Say which column holds the date.} clicks {Say which columns hold the results, such as clicks, conversions, revenue or commission.} other {Say which column holds the partner’s id. Names are not enough: two partners may share one.}}',
  'import.advice.grain':
    '{grain, select, week {Each row is taken for a whole week.} month {Each row is taken for a whole month.} other {Each row is taken for a longer stretch of days.}} If that is wrong, correct it below.',
  'import.advice.strange-status':
    '{n, plural, one {# row has a status} other {# rows have a status}} that Trellis does not know ({words}). It is kept as unknown.',

  // Which export of a network gives a report, and what to tick. Shown where that report is missing.
  'import.export.dub.partners':
    'In Dub, open Partners, choose Export and tick every column: without Clicks, Conversions, Revenue and Commissions the file has no results in it.',
  'import.export.dub.applications': 'In Dub, open Partners, then Applications, choose Export and keep the ID ticked.',
  'import.export.dub.commissions':
    'In Dub, open Commissions, choose Export and tick Partner ID, Type, Amount, Earnings and Status: Partner ID is off at first.',
  'import.export.dub.payouts': 'In Dub, open Payouts, choose Export and tick Partner ID, Amount, Status and Paid at.',
  'import.export.affiliatewp.affiliates':
    'In WordPress, open AffiliateWP, Tools, Export, and export the affiliates with every status.',
  'import.export.affiliatewp.referrals':
    'In WordPress, open AffiliateWP, Tools, Export, and export the referrals of the period with every status.',
  'import.export.affiliatewp.payouts': 'In WordPress, open AffiliateWP, Tools, Export, and export the payouts of the period.',
  'import.export.affiliatewp.visits': 'In WordPress, open AffiliateWP, Tools, Export, and export the visits of the period.',
  'import.export.impact.performance':
    'In impact.com, open Reports, choose “Performance by Partner”, break it down by day if you can, keep the partner’s id and the gross columns, and download it as CSV.',
  'import.export.impact.actions':
    'In impact.com, open Reports, choose “Advanced Action Listing” with every status, and download it as CSV with the action id, partner id and both dates.',
  'import.export.awin.performance':
    'In Awin, open Reports, Performance, Publisher, choose the period, then Options and CSV. Partners without activity in the period are not in it.',
  'import.export.awin.transactions':
    'In Awin, open the transactions report, choose the period and every status, then Options and “Export as CSV”.',
  'import.export.rakuten.performance':
    'In Rakuten Advertising, make a report with Publisher ID, Transaction Date, # of Impressions, # of Clicks, # of Orders, Gross Sales, Gross Commissions and Currency, and download it as CSV.',
  'import.export.rakuten.orders':
    'In Rakuten Advertising, make a report with Publisher ID, Order ID, Transaction ID, Transaction Date, Sales, Total Commission, Commission Status and Currency, and download it as CSV.',
  'import.export.partnerize.conversions':
    'In Partnerize, export the conversions of the period as CSV with every status. Encoding and delimiter make no difference.',
  'import.export.partnerize.items':
    'In Partnerize, export the conversion items of the period as CSV with every status, where you need the voucher codes.',
  'import.export.partnerize.clicks': 'In Partnerize, export the clicks of the period as CSV.',
  'import.export.solid-affiliate.affiliates': 'In WordPress, open Solid Affiliate and export the affiliates as CSV.',
  'import.export.solid-affiliate.referrals':
    'In WordPress, open Solid Affiliate and export the referrals as CSV. They hold the earnings, which the affiliates do not.',
  'import.export.solid-affiliate.payouts': 'In WordPress, open Solid Affiliate and export the payouts as CSV.',
  'import.export.solid-affiliate.visits': 'In WordPress, open Solid Affiliate and export the visits as CSV.',
  'import.export.affiliates-manager.affiliates':
    'In WordPress, open Affiliates Manager, My Affiliates, and export them as CSV (MyAffiliates.csv).',
  'import.export.affiliates-manager.commissions':
    'In WordPress, open Affiliates Manager and export the commissions as CSV (AffiliateCommissions.csv).',
  'import.export.shareasale.timespan':
    'ShareASale is closed. A file that you kept of its affiliate timespan report can be read; it needs the period it was made for.',
  'import.export.shareasale.transactions':
    'ShareASale is closed. A file that you kept of its transaction detail report can be read.',
  'import.export.cj.commissions':
    'In CJ, open Reports, choose the commission detail of the period and export it as CSV with the company id, action id and both dates.',
  'import.export.partnerstack.partners':
    'In PartnerStack, open Partners, choose “All partners” and use “Export all records”. Keep the column with the partner’s key.',
  'import.export.everflow.performance':
    'In Everflow, open Reporting, group by partner and day, add impressions, clicks, conversions, gross sales and payout, and export the table as CSV.',
} as const;
