import { IdentityEntry, type IdentityLine } from './identity-entry'

/** What waits of who somebody is, under the heading of an id, where it has one of its own. */
export function IdentityList({ lines, heading }: { lines: readonly IdentityLine[]; heading?: string }) {
  return (
    <ul className="waiting" aria-labelledby={heading}>
      {lines.map((line) => <IdentityEntry key={`${line.slug}-${line.what}-${line.fields.join()}`} line={line} />)}
    </ul>
  )
}
