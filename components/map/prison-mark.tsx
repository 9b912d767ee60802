import type { MarkedCircle } from './label-circle'
import type { MapReader } from './map-reader'
import { heldWords } from './map-words'
import { MapText } from './map-text'
import { markId } from './mark-store'
import { percentOf, type Panel } from './panel'

const LINES = ['pm-name', 'pm-note']
/** A circle drawn further than this from its place is led back to it by a line. */
const LED_FROM_PX = 3

/** A prison on the map: one link that holds its circle and its words; the title is its name for those who hear it. */
export function PrisonMark({ mark, panel, reader }: { mark: MarkedCircle; panel: Panel; reader: MapReader }) {
  const { circle, label } = mark
  const { prison, shift } = circle
  const place = percentOf(circle.at, panel)
  const moved = shift.x !== 0 || shift.y !== 0
  return (
    <a href={reader.prisonHref(prison.id)}>
      <title>{reader.t('prisonHeld', { prison: prison.name, held: heldWords(prison, reader.t) })}</title>
      {Math.hypot(shift.x, shift.y) > LED_FROM_PX && (
        <svg {...place}><path className="pm-lead" d={`M0 0 ${shift.x} ${shift.y}`} /></svg>
      )}
      <use href={`#${markId(circle)}`} {...place} transform={moved ? `translate(${shift.x} ${shift.y})` : undefined} />
      {label && <MapText label={label} panel={panel} classes={LINES} rtl={reader.rtl} />}
    </a>
  )
}
