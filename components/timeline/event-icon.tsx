/** Line drawings on a field of 20 by 20, one for each type of event; a type without one is a page. */
const PATHS: Record<string, string> = {
  access_denied: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM5.1 5.1l9.8 9.8',
  action: 'M3 17 17 3l-4 14-4-6zM9 11l8-8',
  arrest: 'M6.5 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM13.5 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM9.2 9.8l1.6-1',
  attribute: 'M10 3.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4.5 16.5a5.5 5.5 0 0 1 11 0z',
  charge: 'M5 3h10v14H5zM7.5 7h5M7.5 10h5M7.5 13h3',
  contact: 'M3.5 4h13v9h-8l-3.5 3.5V13h-1.5z',
  deadline: 'M4 4.5h12v12H4zM4 8h12M7 2.8v3M13 2.8v3M10 10v3l2 1',
  death: 'M7.5 9h5v8h-5zM10 9V7M10 2.8c1.6 1.8 1.6 3.4 0 4.2-1.6-.8-1.6-2.4 0-4.2z',
  detention_place: 'M10 17s-5-5-5-9a5 5 0 0 1 10 0c0 4-5 9-5 9zM10 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  disappearance: 'M10 3.5a3 3 0 1 1 0 6M4.5 16.5a5.5 5.5 0 0 1 5.5-5.5M13 13l4 4M17 13l-4 4',
  execution_notice: 'M5 17V3h8M13 3v3M13 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM3 17h8M5 7l4-4',
  health: 'M10 16.5S3.5 12.6 3.5 8A3.5 3.5 0 0 1 10 6.2 3.5 3.5 0 0 1 16.5 8c0 4.6-6.5 8.5-6.5 8.5z',
  hearing: 'M10 3v13M5 16.5h10M4 6h12M4 6l-2 5h4zM16 6l-2 5h4z',
  hunger_strike: 'M3.5 10h13a6.5 6.5 0 0 1-13 0zM6.5 4v3M10 3v4M13.5 4v3',
  ill_treatment: 'M10 3l7.5 13.5h-15zM10 8v4M10 14v.5',
  interrogation: 'M10 3v3M6 10a4 4 0 0 1 8 0zM4.5 10h11M10 12.5v4.5M6 13.5 4.5 16M14 13.5l1.5 2.5',
  release: 'M11.5 3.5h-8v13h8M8 10h9M14 7l3 3-3 3',
  return: 'M8.5 3.5h8v13h-8M12 10H3M6 7l-3 3 3 3',
  sentence: 'M8.2 3.6l5 5M6 5.8l5 5M9.8 4.2 6.6 7.4M12.4 6.8l-3.2 3.2M10.4 8.6l6 6M3.5 16.5h7',
  sentence_change: 'M4 8a6 6 0 0 1 11-2.5M16 3v3.5h-3.5M16 12a6 6 0 0 1-11 2.5M4 17v-3.5h3.5',
  sentence_served: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4.2l2.8 1.8',
  solitary: 'M4.5 3.5h11v13h-11zM8 6.5h4v3.5H8zM10 6.5V10',
  statement: 'M3.5 8v4h3l6 4V4l-6 4zM15 8a3 3 0 0 1 0 4',
  summons: 'M3 5h14v10H3zM3 5l7 6 7-6',
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
