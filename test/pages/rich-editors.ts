import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor, HISTORY_MERGE_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { history, undo } from 'prosemirror-history';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import Quill from 'quill';

/** An editor of the kind that dashboards build their message boxes with: the page shows what its own state holds. */
export type RichEditor = {
  /** What is edited. */
  readonly host: HTMLElement;
  /** What its state holds, a line each; what the page shows is not asked. */
  readonly lines: () => readonly string[];
  readonly undo: () => void;
  readonly end: () => void;
};

/** As their style sheets ask for: a space at the end counts. */
const WHITE_SPACE = 'pre-wrap';

type Start = (place: HTMLElement) => RichEditor;

export const RICH_EDITORS: Readonly<Record<string, Start>> = {
  ProseMirror: proseMirror,
  Quill: quill,
  'Lexical, rich text': (place) => lexical(place, registerRichText),
  'Lexical, plain text': (place) => lexical(place, registerPlainText),
};

function proseMirror(place: HTMLElement): RichEditor {
  const view = new EditorView(place, { state: EditorState.create({ schema, plugins: [history()] }) });
  view.dom.style.whiteSpace = WHITE_SPACE;
  return {
    host: view.dom,
    lines: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n').split('\n'),
    undo: () => undo(view.state, view.dispatch),
    end: () => view.destroy(),
  };
}

function quill(place: HTMLElement): RichEditor {
  const editor = new Quill(place.appendChild(document.createElement('div')));
  editor.root.style.whiteSpace = WHITE_SPACE;
  return {
    host: editor.root,
    lines: () => editor.getText().replace(/\n$/, '').split('\n'), // a text of Quill's ends with a break
    undo: () => editor.history.undo(),
    end: () => editor.disable(),
  };
}

function lexical(place: HTMLElement, register: (editor: LexicalEditor) => () => void): RichEditor {
  const host = place.appendChild(document.createElement('div'));
  host.contentEditable = 'true';
  host.style.whiteSpace = WHITE_SPACE;
  const editor = createEditor({
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(host);
  const stops = [register(editor), registerHistory(editor, createEmptyHistoryState(), 300)];
  editor.update(() => void $getRoot().append($createParagraphNode()), { discrete: true, tag: HISTORY_MERGE_TAG }); // nothing to undo
  return {
    host,
    lines: () => editor.read(() => $getRoot().getTextContent()).split('\n'),
    undo: () => editor.dispatchCommand(UNDO_COMMAND, undefined),
    end() {
      for (const stop of stops) stop();
      editor.setRootElement(null);
    },
  };
}
