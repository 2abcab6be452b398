// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { type Subscribable, useLive } from '@/components/ui/use-live';

afterEach(cleanup);

/** A query that the test speaks for. */
function aQuery<Value>() {
  const heard: { onValue: (value: Value) => void; onError: (error: unknown) => void }[] = [];
  const query: Subscribable<Value> = {
    subscribe(onValue, onError) {
      const one = { onValue, onError };
      heard.push(one);
      return { unsubscribe: () => heard.splice(heard.indexOf(one), 1) };
    },
  };
  const tell = (value: Value) =>
    act(() => {
      for (const { onValue } of heard) onValue(value);
    });
  const fail = (error: unknown) =>
    act(() => {
      for (const { onError } of heard) onError(error);
    });
  return { query, heard, tell, fail };
}

function Probe({ query, about }: { query: Subscribable<string>; about: string }) {
  const live = useLive(() => query, [about]);
  return <p>{live.state === 'ready' ? live.value : live.state}</p>;
}

const text = () => screen.getByText(/.*/, { selector: 'p' }).textContent;

test('waits, then shows each new value', async () => {
  const { query, tell } = aQuery<string>();
  render(<Probe query={query} about="a" />);
  expect(text()).toBe('waiting');
  await tell('one');
  await tell('two');
  expect(text()).toBe('two');
});

test('shows nothing of the former query when it is about something else', async () => {
  const first = aQuery<string>();
  const second = aQuery<string>();
  const { rerender } = render(<Probe query={first.query} about="a" />);
  await first.tell('of a');
  rerender(<Probe query={second.query} about="b" />);
  expect(text()).toBe('waiting');
  expect(first.heard).toEqual([]);
});

test('a failed query is a state of its own, and leaving ends the subscription', async () => {
  const { query, heard, fail } = aQuery<string>();
  const { unmount } = render(<Probe query={query} about="a" />);
  await fail(new Error('no room'));
  expect(text()).toBe('failed');
  await act(() => {
    unmount();
  });
  expect(heard).toEqual([]);
});
