/** Names of months with the endings and abbreviations that exporters write, in English, German, French, Spanish and Russian. */
const NAMES: readonly string[] = [
  'jan january januar jänner janvier janv ene enero январь января янв',
  'feb february februar février févr fév febrero февраль февраля февр фев',
  'mar march märz mär mrz mars marzo март марта мар',
  'apr april avril avr abr abril апрель апреля апр',
  'may mai mayo май мая',
  'jun june juni juin junio июнь июня июн',
  'jul july juli juillet juil julio июль июля июл',
  'aug august août ago agosto август августа авг',
  'sep sept september septembre septiembre setiembre set сентябрь сентября сент сен',
  'oct october oktober okt octobre octubre октябрь октября окт',
  'nov november novembre noviembre ноябрь ноября нояб ноя',
  'dec december dezember dez décembre déc dic diciembre декабрь декабря дек',
];

const MONTHS = new Map(NAMES.flatMap((names, at) => names.split(' ').map((name) => [plain(name), at + 1] as const)));

/** 1 to 12; 0: not the name of a month. Case, accents and a point behind make no difference. */
export function monthNamed(word: string): number {
  return MONTHS.get(plain(word)) ?? 0;
}

/** Source of a regular expression for one of them, longest first; a point may stand behind. */
export const MONTH_WORD = `(?:${NAMES.flatMap((names) => names.split(' '))
  .flatMap((name) => [name, plain(name)])
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?`;

function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/, '');
}
