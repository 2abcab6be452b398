const GRAND = '(?:grand|sub|overall|gesamt|zwischen|sous|общий|общая|suma)';
const SUM = '(?:totals?|totales|totaux|totale|totaal|summen?|итоги?|сумма|total g[eé]n[eé]ral)';

/** A whole cell that labels a row of totals, where a partner's id or a date is expected. */
export const TOTAL = new RegExp(
  `^(?:${GRAND}[\\s-]*)?${SUM}(?:\\s*[:(].*)?$|^(?:gesamt(?:ergebnis)?|insgesamt|итого|всего)\\s*:?$`,
  'iu',
);

/** The start of such a label, for rows that have no id anyway: `Total pending`, `Итого за октябрь`. */
export const TOTAL_START = new RegExp(
  `^(?:${GRAND}[\\s-]*)?${SUM}(?![\\p{L}\\p{N}])|^(?:gesamt\\p{L}*|insgesamt|итого|всего)(?![\\p{L}\\p{N}])`,
  'iu',
);

/** The start of a note that exporters write below or between the rows. */
export const SUMMARY_START =
  /^(?:summary|report (?:generated|created|date|name)|generated|exported|printed|end of (?:report|file)|zusammenfassung|erstellt|exportiert|ende des berichts|résumé|récapitulatif|généré|exporté|fin du rapport|resumen|generado|exportado|fin del informe|сводка|отчёт|отчет|создано|сформирован|выгружен|конец отч)(?![\p{L}\p{N}])/iu;
