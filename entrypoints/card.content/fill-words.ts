/** A sentence with its facts put in, which only the page knows. Facts are text, whatever they hold. */
export function fill(words: string, facts: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place));
}
