import './NewsletterCalendar.css';
import type { JSX } from 'preact';
import { type Day, firstDayOfMonth, isoDay, monthOf } from '@/core/domain/day';
import { monthName, weekdayLetters, weekdayOf } from '@/core/i18n/calendar-names';
import { formatDay, t } from '@/core/i18n/translate';

export type CalendarMark = { readonly day: Day; readonly kind: 'sent' | 'planned' | 'due' };

type Props = {
  readonly today: Day;
  /** Of one day the first counts. */
  readonly marks: readonly CalendarMark[];
};

const MONTHS = 3;

/** Three months from the one before, and in words what stands in them. */
export function NewsletterCalendar({ today, marks }: Props): JSX.Element {
  const first = monthOf(today) - 1;
  const byDay = new Map([...marks].reverse().map((mark) => [mark.day, mark.kind]));
  return (
    <figure class="letter-calendar" aria-label={t('newsletters.calendar')}>
      <div class="letter-months" aria-hidden="true">
        {Array.from({ length: MONTHS }, (_, at) => (
          <Month key={first + at} month={first + at} today={today} kinds={byDay} />
        ))}
      </div>
      <figcaption class="small">
        <Told today={today} marks={marks} />
      </figcaption>
    </figure>
  );
}

type MonthProps = { readonly month: number; readonly today: Day; readonly kinds: ReadonlyMap<Day, CalendarMark['kind']> };

function Month({ month, today, kinds }: MonthProps): JSX.Element {
  const [from, to] = [firstDayOfMonth(month), firstDayOfMonth(month + 1)];
  return (
    <div class="letter-month">
      <p class="small">{monthName(month)}</p>
      <div class="letter-days">
        {weekdayLetters().map((letter, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two weekdays may share a letter, and their order is fixed
          <span key={at} class="letter-weekday">
            {letter}
          </span>
        ))}
        {Array.from({ length: to - from }, (_, at) => from + at).map((day, at) => (
          <span
            key={day}
            class="letter-day"
            data-kind={kinds.get(day)}
            data-today={day === today || undefined}
            style={at === 0 ? { gridColumnStart: weekdayOf(day) + 1 } : undefined}
          >
            {Number(isoDay(day).slice(8))}
          </span>
        ))}
      </div>
    </div>
  );
}

function Told({ today, marks }: Props): JSX.Element {
  const last = marks.filter(({ kind }) => kind === 'sent').sort((a, b) => b.day - a.day)[0];
  const planned = marks.filter(({ kind, day }) => kind === 'planned' && day >= today).sort((a, b) => a.day - b.day);
  const [next, ...ahead] = marks.filter(({ kind }) => kind === 'due').sort((a, b) => a.day - b.day);
  return (
    <ul class="letter-told">
      {last && <li data-kind="sent">{t('newsletters.calendar.sent', { day: { day: last.day } })}</li>}
      {planned.map(({ day }) => (
        <li key={day} data-kind="planned">
          {t('newsletters.calendar.planned', { day: { day } })}
        </li>
      ))}
      {next && (
        <li data-kind="due">
          {t(next.day < today ? 'newsletters.calendar.overdue' : 'newsletters.calendar.due', { day: { day: next.day } })}
        </li>
      )}
      {ahead.length > 0 && (
        <li class="muted">
          {t('newsletters.calendar.ahead', { days: ahead.map(({ day }) => formatDay(day, 'short')).join(', ') })}
        </li>
      )}
      {!next && <li class="muted">{t('newsletters.calendar.none')}</li>}
    </ul>
  );
}
