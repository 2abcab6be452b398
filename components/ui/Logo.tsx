import type { JSX } from 'preact';

/** The mark: a lattice, and a shoot that climbs it. Two colours, readable at 16 px. */
export function Logo({ size }: { readonly size: number }): JSX.Element {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" opacity="0.55">
        <path d="M7 4v25M16 4v25M25 4v25M3.5 10h25M3.5 22h25" />
      </g>
      <g fill="none" stroke="light-dark(#8fd9ab, #8ad9a8)" stroke-width="2.6" stroke-linecap="round">
        <path d="M16 29c0-5 4.5-6 4.5-10.500S11.5 14 11.5 9.500c0-2 1-3.7 2.5-5" />
      </g>
      <path d="M20.5 18c.8-3.4 3.2-5 7-4.9-.1 3.6-2.6 5.6-7 4.900Z" fill="light-dark(#8fd9ab, #8ad9a8)" />
      <path d="M11.5 10.200C8.2 10 6.3 8.2 6 5c3.4-.1 5.4 1.7 5.5 5.200Z" fill="light-dark(#cdbfff, #bdb2ff)" />
    </svg>
  );
}
