import { LevelShape } from '@/components/ui/level-shape'
import { RING, SHAPE_LIFT } from './circle-size'
import { LevelRing } from './level-ring'
import type { MapReader } from './map-reader'
import type { PrisonCircle } from './prison-circle'

const NUMBER_BASELINE = { large: 5.4, small: 4.7 }
const LARGE_FROM = 11.5

/** The id of a circle's looks: prisons that hold as many people at the same levels share one. */
export function markId({ prison }: PrisonCircle): string {
  const { critical, high, elevated, watch, none, locationPrecision } = prison
  return `pm-${[critical, high, elevated, watch, none].join('-')}${locationPrecision === 'city' ? 'c' : ''}`
}

/** The looks of all circles, each once, for the drawings to use: disc, number, ring, halo and shape. */
export function MarkStore({ circles, reader }: { circles: PrisonCircle[]; reader: MapReader }) {
  const different = new Map(circles.map((circle) => [markId(circle), circle]))
  return (
    <svg className="pm-store" aria-hidden="true">
      <defs>
        {[...different].map(([id, circle]) => (
          <g key={id} id={id}>
            <MarkParts circle={circle} reader={reader} />
          </g>
        ))}
      </defs>
    </svg>
  )
}

function MarkParts({ circle, reader }: { circle: PrisonCircle; reader: MapReader }) {
  const { prison, radius, level } = circle
  const large = radius >= LARGE_FROM && prison.total < 100
  return (
    <>
      <circle className="pm-gap" r={radius + RING.outer} />
      {prison.locationPrecision === 'city' && <circle className="pm-halo" r={radius + RING.halo} />}
      <circle className="pm-disc" r={radius} />
      <LevelRing counts={prison} radius={radius} />
      {level !== 'none' && (
        <svg className={`u-${level}`} x="-6" y={-(radius + RING.outer + SHAPE_LIFT + 6)} width="12" height="12">
          <LevelShape level={level} />
        </svg>
      )}
      <text className={large ? 'pm-n' : 'pm-n pm-n0'} y={large ? NUMBER_BASELINE.large : NUMBER_BASELINE.small}>
        {reader.number(prison.total)}
      </text>
    </>
  )
}
