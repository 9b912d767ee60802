import { Icon } from '@/components/ui/icon'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { ColumnChoices } from './use-mapping-fields'

/** A column of a list, with a few of its texts. */
export interface MappedColumn {
  column: string
  examples: readonly string[]
}

interface ColumnTableProps {
  columns: readonly MappedColumn[]
  texts: FormTexts
  faults: Readonly<Record<string, string>>
  words: Readonly<Record<string, string>>
  choices: ColumnChoices
}

/** The columns of a list, each with its first texts and what it is taken for. */
export function ColumnTable({ columns, texts, faults, words, choices }: ColumnTableProps) {
  const fault = faults['c0.field']
  return (
    <>
      {fault !== undefined && <p className="fault" id="fault-c0.field">{fault}</p>}
      <table className="column-table">
        <caption className="vh">{words.columns}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.examples}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.splitBy}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, examples }, at) => (
            <tr key={column}>
              <th scope="row"><bdi>{column}</bdi></th>
              <td className="soft">
                {examples.map((text) => <span key={text}><bdi>{shorten(text)}</bdi></span>)}
              </td>
              <td>
                <Choice
                  name={`c${at}.field`} label={`${words.what}: ${column}`} options={choices.fields} texts={texts}
                />
              </td>
              <td>
                <Choice
                  name={`c${at}.splitBy`} label={`${words.splitBy}: ${column}`} options={choices.separators}
                  texts={texts}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

interface ChoiceProps {
  name: string
  label: string
  options: readonly { value: string; label: string }[]
  texts: FormTexts
}

function Choice({ name, label, options, texts }: ChoiceProps) {
  const value = texts[name] ?? ''
  // A mapping that was written by hand may part values by what is not offered.
  const all = options.some((option) => option.value === value) ? options : [...options, { value, label: value }]
  return (
    <span className="choice">
      <select className="ctl" id={`field-${name}`} name={name} aria-label={label} defaultValue={value}>
        {all.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      <Icon name="chevron" />
    </span>
  )
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
