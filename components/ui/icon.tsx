/** Line drawings on a field of 20 by 20, in the colour of the text. */
const PATHS = {
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  check: 'M4 10.5 8 14.5 16 6',
  chevron: 'M5.5 8 10 12.5 14.5 8',
  data: 'M4 5c0-2.6 12-2.6 12 0v10c0 2.6-12 2.6-12 0zM4 5c0 2.6 12 2.6 12 0M4 10c0 2.6 12 2.6 12 0',
  pen: 'M4 16l.8-3.4 8.6-8.6 2.6 2.6-8.6 8.6zM11.6 5.8l2.6 2.6',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5 5 15',
  cloud: 'M6 15.5a3.5 3.5 0 0 1-.4-7A4.6 4.6 0 0 1 14.4 8a3.7 3.7 0 0 1 .1 7.5z',
  page: 'M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5',
  person: 'M10 3.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM3.8 16.5c.5-3.4 2.9-5 6.2-5s5.7 1.6 6.2 5',
  picture: 'M3 4h14v12H3zM3 13.5l4-4 3.5 3.5 2.5-2.5 4 4M13.2 6.3a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2z',
  plus: 'M10 4v12M4 10h12',
  search: 'M8.5 3.5a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM12.3 12.3 16.5 16.5',
} as const

export type IconName = keyof typeof PATHS

/** An icon beside words that say the same: it is never named for those who cannot see it. */
export function Icon({ name, className = 'i' }: { name: IconName; className?: string }) {
  return (
    <svg className={className} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
