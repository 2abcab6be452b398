import { browser } from 'wxt/browser';

/** A piece of a suggestion's text, as plain text. */
export type Piece = { readonly text: string; readonly look: 'plain' | 'match' | 'dim' };
export type Suggestion = { readonly content: string; readonly pieces: readonly Piece[] };
/** Where the user wants to see it. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** The first suggestion is what Enter alone does; the others go by what is chosen. */
export type Answer = { readonly first: readonly Piece[]; readonly others: readonly Suggestion[] };

type Ports = {
  /** The user began: there is a moment before the first letter. */
  readonly onStart: () => void;
  /** Null: somebody typed on, and nobody waits for this answer any more. */
  readonly onInput: (text: string) => Promise<Answer | null>;
  readonly onPick: (text: string, disposition: Disposition) => void;
};

/** The keyword of the manifest in the address bar. */
export function onOmnibox({ onStart, onInput, onPick }: Ports): void {
  browser.omnibox.onInputStarted.addListener(onStart);
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    onInput(text).then(
      (answer) => {
        if (!answer) return;
        browser.omnibox.setDefaultSuggestion({ description: described(answer.first) });
        suggest(answer.others.map(({ content, pieces }) => ({ content, description: described(pieces) })));
      },
      () => suggest([]), // told where it failed; the bar shows nothing of ours then
    );
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => onPick(text, disposition ?? 'currentTab'));
}

/** Chromium reads XML and refuses what is not well-formed; Firefox shows the text as it is. */
const described = (pieces: readonly Piece[]) => (import.meta.env.FIREFOX ? plainText(pieces) : xmlText(pieces));

/** What no XML may hold, and what would break the line: control letters, halves of a pair, two code points that are none. */
const UNFIT = /[\p{Cc}\p{Cs}\ufffe\uffff]+/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export function xmlText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, look }) => {
      const safe = text.replace(UNFIT, ' ').replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
      return look === 'plain' || safe === '' ? safe : `<${look}>${safe}</${look}>`;
    })
    .join('');
}

export const plainText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text.replace(UNFIT, ' ')).join('');
