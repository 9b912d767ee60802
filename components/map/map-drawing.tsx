import type { MapGround } from '@/geo/country-map'
import { BaseMap } from './base-map'
import { InsetDrawing, InsetMarker } from './inset-drawing'
import type { MapReader } from './map-reader'
import { MovementArcs, type MovementView } from './movement-arcs'
import { MapText } from './map-text'
import { PrisonMark } from './prison-mark'
import type { Scene } from './scene'

const SEA = ['pm-sea-name']
const LAND = ['pm-land-name']

/** One drawing of the map: seas and lands below, prisons above them, and what is enlarged. */
export function MapDrawing({ scene, map, reader, movements = [] }: {
  scene: Scene
  map: MapGround
  reader: MapReader
  movements?: readonly MovementView[] | undefined
}) {
  const { panel, inset, marker } = scene
  const caption = reader.t('caption', { country: reader.country })
  return (
    <div className={`pm-drawing pm-${scene.kind}`}>
      <svg className="pm-main" role="group" aria-label={caption}>
        <BaseMap map={map} panel={panel} />
        <g aria-hidden="true">
          {scene.seas.map((label) => (
            <MapText key={label.lines[0]} label={label} panel={panel} classes={SEA} rtl={reader.rtl} />
          ))}
          {scene.neighbours.map((label) => (
            <MapText key={label.lines[0]} label={label} panel={panel} classes={LAND} rtl={reader.rtl} />
          ))}
        </g>
        {movements.length > 0 && <MovementArcs movements={movements} map={map} panel={panel} />}
        {marker && <InsetMarker marker={marker} panel={panel} reader={reader} />}
        {scene.marks.map((mark) => (
          <PrisonMark key={mark.circle.id} mark={mark} panel={panel} reader={reader} />
        ))}
      </svg>
      {inset && <InsetDrawing inset={inset} map={map} reader={reader} />}
    </div>
  )
}
