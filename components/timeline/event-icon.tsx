/** Line drawings on a field of 20 by 20, one for each type of event; a type without one is a page. */
const PATHS: Record<string, string> = {
  access_denied: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM5.1 5.1l9.8 9.8',
  arrest: 'M6.5 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM13.5 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM9.2 9.8l1.6-1',
  contact: 'M3.5 4h13v9h-8l-3.5 3.5V13h-1.5z',
  death: 'M7.5 9h5v8h-5zM10 9V7M10 2.8c1.6 1.8 1.6 3.4 0 4.2-1.6-.8-1.6-2.4 0-4.2z',
  health: 'M10 16.5S3.5 12.6 3.5 8A3.5 3.5 0 0 1 10 6.2 3.5 3.5 0 0 1 16.5 8c0 4.6-6.5 8.5-6.5 8.5z',
  hunger_strike: 'M3.5 10h13a6.5 6.5 0 0 1-13 0zM6.5 4v3M10 3v4M13.5 4v3',
  interrogation: 'M10 3v3M6 10a4 4 0 0 1 8 0zM4.5 10h11M10 12.5v4.5M6 13.5 4.5 16M14 13.5l1.5 2.5',
  release: 'M11.5 3.5h-8v13h8M8 10h9M14 7l3 3-3 3',
  return: 'M8.5 3.5h8v13h-8M12 10H3M6 7l-3 3 3 3',
  sentence: 'M8.2 3.6l5 5M6 5.8l5 5M9.8 4.2 6.6 7.4M12.4 6.8l-3.2 3.2M10.4 8.6l6 6M3.5 16.5h7',
  sentence_served: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4.2l2.8 1.8',
  solitary: 'M4.5 3.5h11v13h-11zM8 6.5h4v3.5H8zM10 6.5V10',
  transfer: 'M3 6.5h11M11 3.5l3 3-3 3M17 13.5H6M9 10.5l-3 3 3 3',
  treatment: 'M4 4h12v12H4zM10 7v6M7 10h6',
}

const PAGE = 'M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5'

/** The icon of an event, beside words that say the same. */
export function EventIcon({ type }: { type: string }) {
  return (
    <svg className="i" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[type] ?? PAGE} />
    </svg>
  )
}
