// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FitCard } from '@/components/partner/FitCard';
import { fitOf } from '@/core/domain/fit';
import { t } from '@/core/i18n/translate';

afterEach(cleanup);

const group = (question: 'standards' | 'methods') => screen.getByRole('group', { name: t(`prospects.fit.${question}`) });
const radio = (question: 'standards' | 'methods', answer: 'yes' | 'none') =>
  within(group(question)).getByLabelText(t(`prospects.fit.answer.${answer}`)) as HTMLInputElement;

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let settle: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: () => settle() };
}

test('an answer stands while it is being kept, whatever comes in of the others; one that could not be kept goes back', async () => {
  const { promise, resolve: finish } = deferred();
  const onAnswer = vi.fn(() => promise);
  const { rerender } = render(<FitCard fit={fitOf([])} onAnswer={onAnswer} />);
  fireEvent.click(radio('methods', 'yes'));
  expect(onAnswer).toHaveBeenCalledWith('methods', 'yes');
  rerender(<FitCard fit={fitOf([{ list: 'fit', item: 'standards', state: 'yes' }])} onAnswer={onAnswer} />);
  expect(radio('standards', 'yes').checked).toBe(true);
  expect(radio('methods', 'yes').checked).toBe(true);
  finish(); // and nothing was written
  await waitFor(() => expect(radio('methods', 'none').checked).toBe(true));
});
