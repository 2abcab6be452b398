// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ScreeningCard } from '@/components/partner/ScreeningCard';
import { SCREENING_ITEMS, screeningOf } from '@/core/domain/screening';
import { t } from '@/core/i18n/translate';
import { NEW_YEAR } from '@/test/fixtures/makers';

afterEach(cleanup);

const verbs = () => ({ onAnswer: vi.fn(async () => undefined), onNote: vi.fn(async () => undefined) });
const group = (item: (typeof SCREENING_ITEMS)[number]) =>
  screen.getByRole('group', { name: t(`applications.screening.${item}`) });

test('five items, each with its answers; what nobody looked at says so and takes no note', () => {
  const { onAnswer, onNote } = verbs();
  render(<ScreeningCard screening={screeningOf([])} website="https://nora.test" email="" onAnswer={onAnswer} onNote={onNote} />);
  expect(SCREENING_ITEMS).toEqual(['site', 'links', 'profiles', 'reviews', 'verdict']);
  for (const item of SCREENING_ITEMS) expect(within(group(item)).getAllByRole('radio')).toHaveLength(4);
  expect(screen.getByText('not looked at')).toBeDefined();
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(screen.getByText(/DuckDuckGo, which is told that you look for nora\.test/)).toBeDefined();
  const links = screen.getAllByRole('link');
  expect(links).toHaveLength(4);
  for (const link of links) {
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  }
  fireEvent.click(within(group('verdict')).getByLabelText('Does not fit'));
  expect(onAnswer).toHaveBeenCalledWith('verdict', 'no');
});

test('a note is kept when the field is left, and only where it says something else', () => {
  const { onAnswer, onNote } = verbs();
  const screening = screeningOf([{ list: 'screening', item: 'site', state: 'yes', day: NEW_YEAR, note: 'good' }]);
  render(<ScreeningCard screening={screening} website="" email="" onAnswer={onAnswer} onNote={onNote} />);
  const note = screen.getByLabelText(t('applications.note-on', { item: 'site' }));
  fireEvent.blur(note);
  fireEvent.input(note, { target: { value: 'good ' } });
  fireEvent.blur(note);
  expect(onNote).not.toHaveBeenCalled();
  fireEvent.input(note, { target: { value: 'thin' } });
  fireEvent.blur(note);
  expect(onNote).toHaveBeenCalledWith('site', 'thin');
});

test('an address that is no page of the web is no link, and the card says that there is nothing to open', () => {
  render(<ScreeningCard screening={screeningOf([])} website="javascript:alert(1)" email="" {...verbs()} />);
  expect(screen.queryAllByRole('link')).toEqual([]);
  expect(screen.getByText(new RegExp(t('applications.screening.no-address')))).toBeDefined();
});
