import { SEGMENT_IDS } from '@/core/domain/insight';
import { t } from '@/core/i18n/translate';

type Named = { readonly id: string; readonly name: string };

/** Null: it was one of the user's own and is there no more, or it came from somebody else's Trellis. */
export function segmentName(segment: string, own: readonly Named[]): string | null {
  const builtIn = SEGMENT_IDS.find((id) => id === segment);
  return builtIn ? t(`word.segment.${builtIn}`) : (own.find(({ id }) => id === segment)?.name ?? null);
}

/** The user's own first, then the built-in ones in their order. */
export function allSegments(own: readonly Named[]): readonly Named[] {
  return [...own.map(({ id, name }) => ({ id, name })), ...SEGMENT_IDS.map((id) => ({ id, name: t(`word.segment.${id}`) }))];
}
