import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { Notice } from './Notice';

type Props = {
  readonly label: string;
  /** Above the reason where the file is refused. */
  readonly refused: string;
  /** Null: taken; else why not. */
  readonly onTake: (file: File) => Promise<string | null>;
};

/** Takes in a file that somebody sent. Why it is refused stands beside the button until the next try. */
export function TakeFile({ label, refused, onTake }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <>
      <Button look="quiet" icon="import" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void onTake(file).then(setRefusal);
        }}
      />
      {refusal !== null && (
        <Notice tone="danger" isNews title={refused}>
          {refusal}
        </Notice>
      )}
    </>
  );
}
