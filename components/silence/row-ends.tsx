import { percent } from './percent'
import type { SilenceRow } from './rows-geometry'
import type { SilenceStart } from './silence-days'

interface RowEndsProps {
  row: SilenceRow
  columns: number
  start: SilenceStart
  endText: string
  rightToLeft: boolean
  top: number
  base: number
}

const DOTS = [1, 2, 3, 4]
const DOT_GAP_PX = 6

/** What stands at the ends of the rows: the post, square or dots of the start, and the post of the as-of day. */
export function RowEnds({ row, columns, start, endText, rightToLeft, top, base }: RowEndsProps) {
  const at = (column: number) => percent(column / columns, rightToLeft)
  const outward = rightToLeft ? 1 : -1
  return (
    <>
      {row.startColumn !== null && (
        <svg x={at(row.startColumn + 0.5)} width="1" height="1" overflow="visible">
          {start === 'post' && <line className="silence-post" x1="0" x2="0" y1={top - 5} y2={base + 3} />}
          {start === 'square' && <rect className="sil" x="-3" y={base - 6} width="6" height="6" />}
          {start === 'dots' && DOTS.map((dot) => (
            <circle key={dot} className="sil" r="1.4" cx={outward * (dot - 1) * DOT_GAP_PX} cy={base - 3} />
          ))}
        </svg>
      )}
      {row.endColumn !== null && (
        <svg x={at(row.endColumn + 1)} width="1" height="1" overflow="visible">
          <line className="sil-line" x1="0" x2="0" y1={top - 5} y2={base + 5} />
          <EndText column={row.endColumn} columns={columns} base={base} outward={outward} text={endText} />
        </svg>
      )}
    </>
  )
}

interface EndTextProps {
  column: number
  columns: number
  base: number
  outward: number
  text: string
}

/** The as-of day stands beside its post while there is room, else under the row's end. */
function EndText({ column, columns, base, outward, text }: EndTextProps) {
  const beside = column < columns * 0.55
  return beside
    ? <text className="silence-head" x={-8 * outward} y={base - 10}>{text}</text>
    : <text className="silence-head" x={2 * -outward} y={base + 18} textAnchor="end">{text}</text>
}
