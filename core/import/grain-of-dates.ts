import { type Day, firstDayOfMonth, monthOf } from '../domain/day';
import type { Grain } from '../domain/report';
import { headerKey } from '../networks/report-definition';

const WEEK = /week|woche|kw$|недел|semaine|semana/;
const MONTH = /month|monat|месяц|mois|^mes$|mesano/;
const LONGER = /quarter|quartal|квартал|trimestre|^year$|^jahr$|^год$|^annee$|^ano$/;
/** `Week ending`, `Woche bis`: the day is the last one. */
const ENDING = /ending|weekend(?:date|ing)?$|enddate|periodend|^end|bis$|^ende|окончан|конец|конца|^fin|fin$/;

/**
 * What one date of a column of single days stands for, from its header and from its distinct days.
 *
 * The header's word decides where the days allow it; without one, four days or more that lie whole weeks apart are weeks, three or
 * more that all begin (or all end) a month, one a month, are months. null: there is no day, or a day stands for something longer
 * than a month that nobody can tell the end of (quarters).
 */
export function grainOfDates(header: string, days: Int32Array | readonly number[]): Grain | null {
  const distinct = [...new Set(days)].sort((a, b) => a - b);
  if (distinct.length === 0) return null;
  const gaps = distinct.slice(1).map((day, at) => day - (distinct[at] ?? 0));
  const key = headerKey(header);
  const isByMonth = new Set(distinct.map(monthOf)).size === distinct.length;
  if (WEEK.test(key) && gaps.every((gap) => gap >= 7)) return 'week';
  if (MONTH.test(key) && isByMonth) return 'month';
  const areEdges = distinct.every(isFirstOfMonth) || distinct.every((day) => isFirstOfMonth(day + 1));
  const areQuarters = distinct.length >= 3 && areEdges && gaps.every((gap) => gap >= 89);
  if (areQuarters || LONGER.test(key)) return null;
  if (distinct.length >= 4 && gaps.every((gap) => gap % 7 === 0)) return 'week';
  return distinct.length >= 3 && areEdges && isByMonth ? 'month' : 'day';
}

/** The stretch that a date of a column of this grain stands for. Weeks begin with their date, or end with it as the header says. */
export function stretchOf(
  day: Day,
  grain: 'day' | 'week' | 'month',
  header: string,
): { readonly from: Day; readonly span: number } {
  if (grain === 'day') return { from: day, span: 1 };
  if (grain === 'week') return { from: ENDING.test(headerKey(header)) ? day - 6 : day, span: 7 };
  const month = monthOf(day);
  const from = firstDayOfMonth(month);
  return { from, span: firstDayOfMonth(month + 1) - from };
}

const isFirstOfMonth = (day: Day) => firstDayOfMonth(monthOf(day)) === day;
