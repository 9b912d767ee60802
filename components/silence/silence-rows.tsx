import { useTranslations } from 'next-intl'
import { formatDayLong, formatMonthName } from '@/lib/i18n/format-day'
import type { LevelMark } from './level-marks'
import { MarkShape } from './mark-shape'
import { percent } from './percent'
import { RowEnds } from './row-ends'
import { columnOf, isInRow, layRows, type SilenceRow, type SilenceRows as Layout } from './rows-geometry'
import { startOf } from './silence-days'
import type { SilenceFigure } from './silence-figure'
import { useSilenceWords } from './silence-words'
import { strokesPath } from './strip-geometry'
import { useCalendar } from './use-calendar'

const ROW_HEIGHT = 54
const STROKES_TOP = 14
const STROKES_HEIGHT = 30
const BASE = STROKES_TOP + STROKES_HEIGHT

/** The silence over a narrow page: a row a month, 31 columns; a row a year of weeks where there are very many. */
export function SilenceRows(figure: SilenceFigure) {
  const layout = layRows(figure.silence, figure.asOf, useCalendar())
  const words = useSilenceWords(figure)
  return (
    <div className="silence-rows" role="img" aria-label={words.alternative}>
      {layout.rows.map((row) => <Row key={`${row.year}-${row.month}`} row={row} layout={layout} figure={figure} />)}
    </div>
  )
}

interface RowProps {
  row: SilenceRow
  layout: Layout
  figure: SilenceFigure
}

function Row({ row, layout, figure }: RowProps) {
  const t = useTranslations('dates')
  const { silence, asOf, marks, rightToLeft = false } = figure
  const opensYear = row === layout.rows[0] || row.month === 1
  const { columns } = layout
  return (
    <div className="silence-row">
      <div className="silence-month">
        <b>{row.month === null ? t('year', { year: row.year }) : formatMonthName(layout.calendar, row.month, t)}</b>
        {row.month !== null && opensYear && <span> {t('year', { year: row.year })}</span>}
      </div>
      <svg width="100%" height={ROW_HEIGHT} direction={rightToLeft ? 'rtl' : 'ltr'}>
        <line className="silence-base" x1="0" x2="100%" y1={BASE} y2={BASE} />
        <svg
          y={STROKES_TOP} width="100%" height={STROKES_HEIGHT} preserveAspectRatio="none"
          viewBox={`0 0 ${columns} ${STROKES_HEIGHT}`}
        >
          <path
            className="sil" d={strokesPath(row.strokes, STROKES_HEIGHT)}
            transform={rightToLeft ? `translate(${columns} 0) scale(-1 1)` : undefined}
          />
        </svg>
        {row.startColumns.map((column) => (
          <circle
            key={column} className="sil-soft" r="1.1" cy={BASE + 5}
            cx={percent((column + 0.5) / columns, rightToLeft)}
          />
        ))}
        <RowMarks row={row} layout={layout} marks={marks} rightToLeft={rightToLeft} />
        <RowEnds
          row={row} columns={columns} start={startOf(silence)} endText={formatDayLong(asOf, t)}
          rightToLeft={rightToLeft} top={STROKES_TOP} base={BASE}
        />
      </svg>
    </div>
  )
}

interface RowMarksProps {
  row: SilenceRow
  layout: Layout
  marks: readonly LevelMark[]
  rightToLeft: boolean
}

function RowMarks({ row, layout, marks, rightToLeft }: RowMarksProps) {
  return marks.filter(({ day }) => isInRow(day, row, layout.calendar)).map(({ level, day }) => (
    <svg
      key={day} y="6" width="1" height="1" overflow="visible"
      x={percent((columnOf(day, layout) + 0.5) / layout.columns, rightToLeft)}
    >
      <MarkShape level={level} />
    </svg>
  ))
}
