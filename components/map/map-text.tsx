import { percentOf, type Panel } from './panel'
import { LINE_HEIGHT, type Label } from './place-labels'

const SWAPPED = { start: 'end', middle: 'middle', end: 'start' } as const

/** Lines of text at a place. Anchors are sides of the map, so they swap where words run from right to left. */
export function MapText({ label, panel, classes, rtl }: {
  label: Label
  panel: Panel
  classes: readonly string[]
  rtl: boolean
}) {
  return (
    <svg {...percentOf(label.at, panel)}>
      <TextLines label={label} classes={classes} rtl={rtl} />
    </svg>
  )
}

function TextLines({ label, classes, rtl }: { label: Label; classes: readonly string[]; rtl: boolean }) {
  const anchor = rtl ? SWAPPED[label.anchor] : label.anchor
  return label.lines.map((line, index) => (
    <text
      key={line}
      className={classes[index]}
      x={tenth(label.x)}
      y={tenth(label.y + index * LINE_HEIGHT)}
      textAnchor={anchor === 'start' ? undefined : anchor}
      direction={rtl ? 'rtl' : undefined}
    >
      {line}
    </text>
  ))
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
