import type { KeptAnswer } from './kept-answer'
import { KeptConflicts } from './kept-conflicts'

interface KeptRefusalProps {
  answer: KeptAnswer
  words: Readonly<Record<string, string>>
}

/** Why nothing was saved, with a way to each field that is at fault, and what two people made of one. */
export function KeptRefusal({ answer: { reason, faults, conflicts = [] }, words }: KeptRefusalProps) {
  const wrong = Object.entries(faults)
  const nameOf = (name: string) => words[`field.${name}`] ?? name
  if (reason === null && wrong.length === 0) return null
  return (
    <div className="refusal" role="alert" tabIndex={-1}>
      <h2>{words.title}</h2>
      {reason !== null && <p>{words[reason] ?? words.other}</p>}
      <KeptConflicts conflicts={conflicts} words={words} />
      {wrong.map(([name, key]) => (
        <p key={name}>
          <a href={`#field-${name}`}>{nameOf(name)}</a>{/[?؟]$/u.test(nameOf(name)) ? '' : ':'} {words[key] ?? words.other}
        </p>
      ))}
    </div>
  )
}
