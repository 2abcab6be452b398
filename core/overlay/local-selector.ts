/** Looks at nothing but the element, what is inside it, and which boxes are around it. */
const PLAIN = /^(?:not|is|where|scope|root)$/;

/**
 * True when a change on the page can turn only those elements into rows, or out of them, that hold the change or came with it.
 * False for selectors that count or compare neighbours (`:nth-child`, `+`, `~`), and for what looks inside a box around the row
 * (`table:has(…) tr`). In doubt: false, which costs time and nothing else.
 */
export function isLocalSelector(css: string): boolean {
  let rest = css.replace(/\[[^\]]*\]/g, '');
  if (/[+~]/.test(rest)) return false;
  for (;;) {
    const inner = /\(([^()]*)\)/.exec(rest);
    if (!inner) break;
    if (pseudosOf(inner[1] ?? '').some((name) => name !== 'has' && !PLAIN.test(name))) return false;
    rest = rest.replace(inner[0], '');
  }
  return rest.split(',').every((one) => {
    const ofTheRow = /[^\s>]*$/.exec(one.trim())?.[0] ?? '';
    const around = one.trim().slice(0, -ofTheRow.length || undefined);
    return [...pseudosOf(around), ...pseudosOf(ofTheRow).filter((name) => name !== 'has')].every((name) => PLAIN.test(name));
  });
}

const pseudosOf = (css: string): string[] => [...css.matchAll(/:+([\w-]+)/g)].map(([, name]) => name ?? '');
