import type { KeptConflict } from './kept-answer'

interface KeptConflictsProps {
  conflicts: readonly KeptConflict[]
  /** Of each field, and `conflict.field`, `conflict.theirs`, `conflict.mine`, `conflict.nothing`, `conflict.help`. */
  words: Readonly<Record<string, string>>
}

/** The fields that somebody else changed meanwhile: what they made of them beside what was typed. */
export function KeptConflicts({ conflicts, words }: KeptConflictsProps) {
  if (conflicts.length === 0) return null
  return (
    <>
      <table className="kept-conflict">
        <thead>
          <tr>
            <th scope="col">{words['conflict.field']}</th>
            <th scope="col">{words['conflict.theirs']}</th>
            <th scope="col">{words['conflict.mine']}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ field, theirs, mine }) => (
            <tr key={field}>
              <th scope="row">{words[`field.${field}`] ?? field}</th>
              <td>{theirs || words['conflict.nothing']}</td>
              <td><b>{mine || words['conflict.nothing']}</b></td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words['conflict.help']}</p>
    </>
  )
}
