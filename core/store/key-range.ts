/**
 * Bounds of all keys that begin with `first` and go on with numbers: an array sorts after every number, a shorter key before
 * the longer ones.
 */
export const keysFrom = (first: string): readonly [lower: unknown[], upper: unknown[]] => [[first], [first, []]];
