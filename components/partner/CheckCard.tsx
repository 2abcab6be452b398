import './CheckCard.css';
import type { ComponentChildren, JSX } from 'preact';
import type { Option } from '../ui/Field';
import { RadioGroup } from '../ui/RadioGroup';
import { usePendingAnswers } from './use-pending-answers';

/** `more`: what stands below the answers of this one item. */
export type CheckItem<Item extends string> = { readonly id: Item; readonly label: string; readonly more?: ComponentChildren };

type Props<Item extends string, Answer extends string> = {
  readonly lead: ComponentChildren;
  /** What has come of the answers so far. */
  readonly status: ComponentChildren;
  readonly items: readonly CheckItem<Item>[];
  /** Null, or nothing: not answered. */
  readonly answers: Readonly<Partial<Record<Item, Answer | null>>>;
  /** `none`: the word for not answered, where an answer is taken back. */
  readonly words: (item: Item) => readonly Option<Answer | 'none'>[];
  /** Null takes the answer back. Done when it is kept, or could not be. */
  readonly onAnswer: (item: Item, answer: Answer | null) => Promise<void>;
};

/** A check list of one partner. Not answered is a state of its own, never "no". */
export function CheckCard<Item extends string, Answer extends string>({
  lead,
  status,
  items,
  answers,
  words,
  onAnswer,
}: Props<Item, Answer>): JSX.Element {
  const { pendingOf, answer } = usePendingAnswers(onAnswer);
  const shown = (item: Item) => {
    const pending = pendingOf(item); // null: taken back
    return (pending === undefined ? answers[item] : pending) ?? 'none';
  };
  return (
    <>
      <p class="muted small">{lead}</p>
      <p class="row" role="status">
        {status}
      </p>
      <div class="check-items">
        {items.map(({ id, label, more }) => (
          <div key={id}>
            <RadioGroup<Answer | 'none'>
              label={label}
              value={shown(id)}
              options={words(id)}
              onChange={(given) => answer(id, given === 'none' ? null : given)}
            />
            {more}
          </div>
        ))}
      </div>
    </>
  );
}
