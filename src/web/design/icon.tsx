/** Line icons on a 20-unit grid, drawn for this interface; always beside words or inside a control that has a label. */
const PATHS = {
  board: 'M3 3.5h4v13H3zM8.5 3.5h4v9h-4zM14 3.5h3.5v11H14z',
  dood: 'M3 4h14M3 8h14M3 12h14M3 16h14M7 4v12M12 4v12',
  breakdown: 'M5 2.5h7l3.5 3.5v11.5H5zM8 8h4M8 11h5M8 14h3',
  calendar: 'M3 5h14v12H3zM3 8.5h14M7 3v3M13 3v3M7 12h.01M10 12h.01M13 12h.01',
  people:
    'M7.5 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3.5 2.5-5.5 5.5-5.5S13 13.500 13 17M13 8.500a2.500 2.500 0 1 ' +
    '0-.5-5M14.500 11.700c2 .6 3.500 2.300 3.500 5.300',
  places: 'M10 18s6-5.500 6-10A6 6 0 0 0 4 8c0 4.500 6 10 6 10zM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  // Scales: two pans on a beam.
  compare: 'M10 3v14M6 17h8M3.500 6h13M3.500 6 1.500 11h4zM16.500 6l-2 5h4zM10 6V3',
  documents: 'M6 2.500h8v4H6zM4 6.500h12v7h-2M6 13.500H4M6 11h8v6.500H6z',
  settings: 'M3 5.500h9M15 5.500h2M3 10h3M9 10h8M3 14.500h7M13 14.500h4M13.500 4v3M7.500 8.500v3M11.500 13v3',
  undo: 'M7.500 4 3.500 8l4 4M3.500 8H12a4.500 4.500 0 0 1 0 9H8',
  redo: 'm12.500 4 4 4-4 4M16.500 8H8a4.500 4.500 0 0 0 0 9h4',
  search: 'M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM13 13l4 4',
  more: 'M4.500 10h.01M10 10h.01M15.500 10h.01',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  pin: 'M7.500 3h5l-.7 5 2.700 3h-9l2.700-3zM10 11v6',
  clash: 'M10 3 18 17H2zM10 8v4M10 14.500v.01',
  close: 'm5 5 10 10M15 5 5 15',
  chevron: 'm6 8 4 4 4-4',
  up: 'm6 12 4-4 4 4',
  select: 'M3 3h3M9 3h3M15 3h2v2M17 9v2M3 5v3M3 11v3M3 17h2M8 9l8 3-3.500 1.500L11 17z',
  keyboard: 'M2 5h16v10H2zM5 8h.01M8 8h.01M11 8h.01M14 8h.01M6 12h8',
  columns: 'M3 4h4v12H3zM8.500 4h4v12h-4zM14 4h3v12h-3z',
  rows: 'M3 3.500h14v4H3zM3 9h14v3.500H3zM3 14h14v3H3z',
  spark: 'M2 15l4-3 3 2 4-8 5 3',
  display:
    'M10 13.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM10 2v2M10 16v2M2 10h2M16 10h2M4.500 4.500 6 6M14 ' +
    '14l1.500 1.500M4.500 15.500 6 14M14 6l1.500-1.500',
  check: 'm4 10.500 4 4 8-9',
  arrow: 'M4 10h12M11.500 5.500 16 10l-4.500 4.500',
  plus: 'M10 4v12M4 10h12',
  download: 'M10 3v10M6 9.500l4 4 4-4M4 17h12',
  print: 'M6 7V3h8v4M4 7h12v7h-2M6 14H4V7M6 11.500h8V17H6z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  const heavy = name === 'more';
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[name]}
        stroke="currentColor"
        strokeWidth={heavy ? 2.6 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
