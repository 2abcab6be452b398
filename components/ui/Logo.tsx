import type { JSX } from 'preact';

/** The mark of public/icon/trellis.svg, without its tile: it stands on the frame's own green. */
export function Logo({ size }: { readonly size: number }): JSX.Element {
  return (
    <svg width={size} height={size} viewBox="12 12 104 104" aria-hidden="true" focusable="false">
      <g stroke="currentColor" stroke-width="8" stroke-linecap="round" fill="none" opacity="0.92">
        <path d="M40 22v84M64 22v84M88 22v84M22 46h84M22 82h84" />
      </g>
      <path d="M30 110C58 104 44 74 64 64S92 44 98 20" fill="none" stroke="#86d993" stroke-width="10" stroke-linecap="round" />
      <path d="M64 64C52 40 30 38 20 44c2 18 22 30 44 20z" fill="#86d993" />
      <path d="M84 46c4 22 20 30 30 24 2-14-8-30-30-24z" fill="#bff0c4" />
    </svg>
  );
}
