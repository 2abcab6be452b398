/** What the import says: why a file or a row was not taken, what it still needs to know, what to tick next time. */
export const importMessages = {
  'import.problem.missing-id': 'The row has no id.',
  'import.problem.not-a-number': 'This is not a whole number.',
  'import.problem.not-money':
    'This is not an amount that can be read for sure: too many decimals, wrong groups of digits, an unknown sign, or cents where full amounts are expected.',
  'import.problem.negative-count': 'A count can’t be negative.',
  'import.problem.not-a-date':
    'This is not a day, or not in the order of the other dates. Months and weeks can’t be read yet: export the report by day.',
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
  'import.need.period': 'Say which day these numbers are about. The file has no column with dates.',
  'import.need.date-order': 'Say how the dates are written. Every date in this file could be day first or month first.',
  'import.need.decimal': 'Say which mark comes before the decimals. Every amount in this file can be read both ways.',
  'import.need.currency': 'Say which currency the amounts are in. The file doesn’t.',
  'import.need.partner-columns':
    'This export lacks columns without which its rows can’t be used. Export it again with them ticked.',

  'import.recognised.exact': 'Recognised',
  'import.recognised.likely': 'Probably recognised: there are columns that Trellis does not know, and leaves out',
  'import.recognised.mapped': 'Read by your own matching of columns',
  'import.recognised.no': 'Not recognised yet',

  'import.advice.tick-needed': 'In the export dialog, tick these boxes and export again: {boxes}.',
  'import.advice.tick-wished': 'This file has no results in it. To see them, tick these boxes in the export dialog: {boxes}.',
  'import.advice.tick-type':
    'Without the box {boxes} in the export dialog, sales can’t be told from other commissions, so conversions are not counted.',
  'import.advice.paid-count':
    'The “Referrals” of this export grow only when a referral is paid, so conversions are at least that many. Import the referrals for the full count.',
  'import.advice.no-currency': 'This export does not name its currency. It is taken to be the programme’s.',
  'import.advice.other-currency':
    'Amounts in this file are in {own}, those of the programme in {program}. They are shown apart, and added once you enter a rate; counts are added at once.',
  'import.advice.mapping-lacks':
    '{role, select, date {Say which column holds the date.} clicks {Say which columns hold the results, such as clicks, conversions, revenue or commission.} other {Say which column holds the partner’s id. Names are not enough: two partners may share one.}}',
  'import.advice.one-day-only':
    'Totals of several days can’t be split into days. Export the report by day. If these are totals since the beginning, say that it is a list of partners.',
  'import.advice.strange-status':
    '{n, plural, one {# row has a status} other {# rows have a status}} that Trellis does not know ({words}). It is kept as unknown.',
} as const;
