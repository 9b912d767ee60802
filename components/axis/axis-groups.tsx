import { Fragment } from 'react'
import type { Reading } from '@/components/site/reading'
import type { CaseGroup } from '@/lib/domain/timeline/arrange'
import { AxisRow } from './axis-row'
import type { RowStyle } from './draw-row'
import { countPeople, nameOfGroup, type LineWords } from './line-words'

interface AxisGroupsProps {
  /** What is drawn of each group; `size` is how many people it has in all. */
  groups: readonly (CaseGroup & { size: number })[]
  style: RowStyle
  words: LineWords
  reading: Reading
  compare: readonly string[]
}

/** Lines under the heads of their groups. */
export function AxisGroups({ groups, style, words, reading, compare }: AxisGroupsProps) {
  return groups.map(({ key, cases, size }) => (
    <Fragment key={key}>
      <li className="axis-group">
        <h2>{nameOfGroup(key, words, style.nameOf)}</h2> <span className="soft">{countPeople(size, words)}</span>
      </li>
      {cases.map((one) => (
        <AxisRow
          key={one.slug} one={one} style={style} words={words} reading={reading} isChoice
          isCompared={compare.includes(one.slug)}
        />
      ))}
    </Fragment>
  ))
}
