import { IdentityEntry, type IdentityLine } from './identity-entry'

interface IdentityListProps {
  lines: readonly IdentityLine[]
  heading?: string
  keys?: string
}

/** What waits of who somebody is, under the heading of an id, where it has one of its own. */
export function IdentityList({ lines, heading, keys }: IdentityListProps) {
  return (
    <ul className="waiting" aria-labelledby={heading}>
      {lines.map((line) => {
        return <IdentityEntry key={`${line.slug}-${line.what}-${line.fields.join()}`} line={line} keys={keys} />
      })}
    </ul>
  )
}
