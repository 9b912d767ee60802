import type { ReactNode } from 'react'
import type { MapGround } from '@/geo/country-map'
import type { MapAnswer } from '@/lib/domain/contract/map-answer'
import { MapDrawing } from './map-drawing'
import { MapLegend } from './map-legend'
import type { MapReader } from './map-reader'
import { MarkStore } from './mark-store'
import type { MovementView } from './movement-arcs'
import { circlesOf } from './prison-circle'
import { buildScene, type DrawingKind } from './scene'

const BOTH: readonly DrawingKind[] = ['wide', 'narrow']

interface MapFaceProps {
  answer: MapAnswer
  map: MapGround
  reader: MapReader
  /** The sentence about those on no point of it. */
  unplaced: ReactNode
  /** Which drawings are made: both where the room is not known. */
  kinds?: readonly DrawingKind[]
  movements?: readonly MovementView[] | undefined
}

/** What of the map is another on each day. Without hooks: a script of ours draws it too. */
export function MapFace({ answer, map, reader, unplaced, kinds = BOTH, movements }: MapFaceProps) {
  const placed = answer.features.some(({ properties }) => properties.total > 0)
  return (
    <>
      <MarkStore circles={circlesOf(answer, map)} reader={reader} />
      {kinds.map((kind) => (
        <MapDrawing
          key={kind} scene={buildScene(answer, map, kind, reader.t)} map={map} reader={reader} movements={movements}
        />
      ))}
      {!placed && answer.unplaced === 0 && <p className="pm-legend">{reader.t('nobody')}</p>}
      {unplaced}
      <MapLegend answer={answer} reader={reader} />
    </>
  )
}
