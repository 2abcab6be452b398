import type { JSX } from 'preact';

/** Our own drawings on a 20 × 20 grid, in strokes of the text's colour. */
const PATHS = {
  today: 'M4 6.5h8M4 10h12M4 13.5h6M15 4.5l1.2 1.2 2.3-2.6',
  partners:
    'M7 9.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2.5 16c.4-2.8 2.2-4.2 4.5-4.2s4.1 1.4 4.5 4.2M13 4.4a2.6 2.6 0 0 1 0 4.9M14.2 12c1.8.4 3 1.7 3.3 4',
  segments: 'M10 3.2 17 7l-7 3.8L3 7l7-3.8ZM3.4 10.4 10 14l6.6-3.6M3.4 13.6 10 17.2l6.6-3.6',
  import: 'M10 3v9M6.5 8.8 10 12.3l3.5-3.5M3.5 13v2.5c0 .8.7 1.5 1.5 1.5h10c.8 0 1.5-.7 1.5-1.5V13',
  settings:
    'M3 6h7M15 6h2M3 14h2M10 14h7M12.5 8.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM7.5 16.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.5 8.2 15 16 5.5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.2l2.8 1.8',
  pin: 'M7.5 3h5l-.7 5 2.7 3H5.500l2.7-3-.7-5ZM10 11v6',
  draft: 'M3.5 16.5l.8-3.6L13 4.200l2.8 2.8-8.7 8.7-3.6.8ZM11.5 5.800l2.8 2.8',
  dismiss: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM5.2 5.200l9.6 9.6',
  undo: 'M7 4 3.5 7.5 7 11M3.8 7.500h7.700a4.3 4.3 0 0 1 0 8.600H8',
  plus: 'M10 4v12M4 10h12',
  up: 'M10 16V4.500M5.5 9 10 4.5 14.5 9',
  down: 'M10 4v11.500M5.5 11 10 15.5 14.5 11',
  right: 'M7.5 4.5 13 10l-5.5 5.5',
  left: 'M12.5 4.5 7 10l5.5 5.5',
  'chevron-up': 'M5 12.5 10 7.5l5 5',
  'chevron-down': 'M5 7.5l5 5 5-5',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9v5M10 6.200v.3',
  warning: 'M10 3.2 17.5 16.500h-15L10 3.200ZM10 8v4.200M10 14v.3',
  danger: 'M6.8 3h6.400L17 6.800v6.400L13.2 17H6.800L3 13.200V6.800L6.8 3ZM10 6.500v4.500M10 13.400v.3',
  mail: 'M3 5h14v10H3V5ZM3.3 5.5 10 11l6.7-5.5',
  phone:
    'M5.5 3.5 8 4l.8 3.200L7.2 8.800a9 9 0 0 0 4 4l1.6-1.600L16 12l.5 2.500c0 1.3-1 2-2.3 2C8.5 16 4 11.5 3.5 5.800c0-1.3.7-2.3 2-2.300Z',
  network: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM3 10h14M10 3c2.3 2 3.2 4.3 3.2 7s-.9 5-3.2 7c-2.3-2-3.2-4.3-3.2-7s.9-5 3.2-7Z',
  link: 'M8.3 11.7a3.2 3.2 0 0 0 4.600 0l2.700-2.700a3.250 3.250 0 0 0-4.600-4.600L9.800 5.600M11.700 8.300a3.2 3.2 0 0 0-4.600 0L4.400 11A3.250 3.250 0 0 0 9 15.600l1.200-1.200',
  event: 'M3.5 5h13v11.500h-13V5ZM3.5 8.500h13M7 3v3.500M13 3v3.5',
  social: 'M3.5 4.500h13v9H9l-3.5 3v-3h-2v-9ZM7 9h6',
  sprout: 'M10 17V9.500M10 9.500C10 6 7.5 4 3.5 4c0 3.7 2.5 5.5 6.5 5.500ZM10 11.500c0-2.8 2.2-4.5 6-4.5 0 3.3-2.3 4.8-6 4.500Z',
} as const;

export type IconName = keyof typeof PATHS;

/** Always decorative: the text beside it or the button's label says the same. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
