/** Line icons on a 20 px grid, drawn with the text colour. Always beside words, so they are hidden from screen readers. */
const PATHS = {
  today: 'M4 5h12v11H4z M4 8.5h12 M7 3v3 M13 3v3 M7.5 12.2l1.8 1.8 3.4-3.6',
  deals: 'M3 5h14 M5 10h10 M7.5 15h5',
  review: 'M4 4h12v9H9l-3.5 3v-3H4z M7 7.5h6 M7 10h4',
  accounts: 'M4 17V5l6-2v14 M10 8h6v9 M3 17h14 M6.5 7v0 M6.5 10v0 M6.5 13v0 M13 11v0 M13 14v0',
  contacts: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M4 17c.5-3.2 2.8-5 6-5s5.5 1.8 6 5',
  import: 'M10 3v9 M6.5 8.5 10 12l3.5-3.5 M4 13v4h12v-4',
  settings:
    'M4 6h7 M15 6h1 M4 14h1 M9 14h7 M13 6m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0 M7 14m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  more: 'M4.5 10v0 M10 10v0 M15.5 10v0',
  plus: 'M10 4v12 M4 10h12',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z M13 13l4 4',
  close: 'M5 5l10 10 M15 5 5 15',
  check: 'M4 10.5 8.200 15 16 5.5',
  up: 'M10 16V4 M5.5 8.5 10 4l4.5 4.5',
  down: 'M10 4v12 M5.5 11.5 10 16l4.5-4.5',
  right: 'M8 5l5 5-5 5',
  left: 'M12 5l-5 5 5 5',
  unfolded: 'M5 8l5 5 5-5',
  columns: 'M4 4h12v12H4z M8 4v12 M12 4v12',
  copy: 'M7 7h9v9H7z M13 7V4H4v9h3',
  edit: 'M4 16l.8-3.2L13 4.5l2.5 2.5-8.3 8.3z',
  me: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M4 17c.5-3.2 2.8-5 6-5s5.5 1.8 6 5',
  print: 'M6 7V3h8v4 M6 14H4V7h12v7h-2 M6 11h8v6H6z',
  download: 'M10 3v9 M6.5 8.5 10 12l3.5-3.5 M4 16h12',
  filter: 'M4 5h12l-4.7 5.5V16l-2.600-1.5v-4z',
  link: 'M8 12l4-4 M9 6l1.5-1.5a3 3 0 0 1 4.200 4.200L13 10.5 M11 14l-1.5 1.5a3 3 0 0 1-4.200-4.200L7 9.5',
} as const;
export type IconName = keyof typeof PATHS;
export const ICON_NAMES = Object.keys(PATHS) as readonly IconName[];

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
