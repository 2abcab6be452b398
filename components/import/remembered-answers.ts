import type { Answers, DeskState } from './import-view';

/**
 * How a plain file writes its dates and amounts belongs to its mapping, so that it is remembered with it: next month's file of
 * the same columns then asks nothing.
 */
export function withConventions(answers: Answers, state: DeskState): Answers {
  const remembered = state.kind === 'planned' && state.planned.rememberedMapping ? state.planned.sample.guess : undefined;
  const mapping = answers.mapping ?? remembered;
  if (!mapping) return answers;
  const { dateOrder, decimal, currency } = answers;
  return {
    ...answers,
    mapping: {
      ...mapping,
      ...(dateOrder ? { dateOrder } : {}),
      ...(decimal ? { decimal } : {}),
      ...(currency ? { currency } : {}),
    },
  };
}
