import type { ProgramId } from '@/core/domain/ids';
import type { TeachWarning } from '@/core/domain/learned';

/** One way to tell the partners of a list apart, with what it found. */
export type WayView = {
  readonly id: string;
  readonly kind: 'link' | 'attribute' | 'id' | 'email' | 'code' | 'name';
  /** Name of the attribute, where it is no link. */
  readonly attribute: string;
  /** What the first row says, cut where the id begins and ends. */
  readonly example: { readonly before: string; readonly value: string; readonly after: string };
  readonly known: number;
  readonly rows: number;
};

export type ProgramChoice = {
  readonly id: ProgramId;
  readonly name: string;
  readonly known: number;
  /** Another account that its badges are on now; null: none, or this page's own. */
  readonly elsewhere: string | null;
};

/** What the panel shows of a list that was found, before it is kept. */
export type FoundView = {
  readonly rows: number;
  readonly unnamed: number;
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  readonly differing: number;
  readonly ways: readonly WayView[];
  readonly way: string;
  readonly canWiden: boolean;
  readonly canNarrow: boolean;
  readonly warnings: readonly TeachWarning[];
  readonly programs: readonly ProgramChoice[];
  readonly program: ProgramId | null;
  /** The page's account says whose it is: nothing to choose. */
  readonly isBound: boolean;
  readonly host: string;
  readonly parts: readonly { readonly shown: string; readonly isFree: boolean }[];
  /** What the path says beside its parts: the parameters and the place inside the page that it holds for. */
  readonly rest: string;
  readonly name: string;
};

/** Where teaching stands. */
export type TeachState =
  | { readonly step: 'opening' | 'pointing' | 'looking' | 'no-access' | 'left' | 'gone' }
  | { readonly step: 'nothing'; readonly text: string }
  | { readonly step: 'found'; readonly found: FoundView; readonly isSaving: boolean; readonly hasFailed: boolean }
  | { readonly step: 'kept'; readonly name: string; readonly known: number; readonly host: string };
