import type { MapGround } from '@/geo/country-map'
import { BaseMap } from './base-map'
import type { Inset } from './inset-scene'
import type { MapReader } from './map-reader'
import { MapText } from './map-text'
import { percentOf, type Panel } from './panel'
import { PrisonMark } from './prison-mark'
import type { Marker } from './scene'

const MARKER_WORDS = ['pm-name', 'pm-note']
const SOFT = ['pm-note']
const TITLE = { anchor: 'start', x: 11, y: 19 } as const

/** The enlarged part: a title, a scale, its prisons, and the towns that help to find them. */
export function InsetDrawing({ inset, map, reader }: { inset: Inset; map: MapGround; reader: MapReader }) {
  const { panel, marks, towns, bar, title } = inset
  const corner = { x: panel.x, y: panel.y }
  return (
    <svg
      className={`pm-inset pm-${inset.placement}`}
      role="group"
      aria-label={reader.t('insetCaption', { place: title })}
    >
      <BaseMap map={map} panel={panel} />
      <g aria-hidden="true">
        <MapText label={{ ...TITLE, at: corner, lines: [title] }} panel={panel} classes={SOFT} rtl={reader.rtl} />
        <ScaleBar words={reader.t('kilometres', { count: bar.kilometres })} share={bar.share} rtl={reader.rtl} />
        {towns.map((label) => (
          <g key={`${label.at.x} ${label.at.y}`}>
            <svg {...percentOf(label.at, panel)}>
              <rect className="pm-town" x="-2.5" y="-2.5" width="5" height="5" />
            </svg>
            <MapText label={label} panel={panel} classes={SOFT} rtl={reader.rtl} />
          </g>
        ))}
      </g>
      {marks.map((mark) => (
        <PrisonMark key={mark.circle.id} mark={mark} panel={panel} reader={reader} />
      ))}
    </svg>
  )
}

/** A bar as long as a round number of kilometres, at the right edge. */
function ScaleBar({ words, share, rtl }: { words: string; share: number; rtl: boolean }) {
  const percent = `${Math.round(share * 10000) / 100}%`
  return (
    <svg x="100%">
      <text
        className="pm-note" x="-11" y="19" textAnchor={rtl ? 'start' : 'end'} direction={rtl ? 'rtl' : undefined}
      >
        {words}
      </text>
      <svg x={`-${percent}`} width={percent}>
        <svg x="-11">
          <path className="pm-bar" d="M0 20v4" />
          <line className="pm-bar" y1="24" y2="24" x2="100%" />
          <svg x="100%"><path className="pm-bar" d="M0 20v4" /></svg>
        </svg>
      </svg>
    </svg>
  )
}

/** The rectangle on the main map, with a dot for each prison that is enlarged elsewhere. */
export function InsetMarker({ marker, panel, reader }: { marker: Marker; panel: Panel; reader: MapReader }) {
  const { panel: part, dots, label } = marker
  const size = { x: panel.x + part.width, y: panel.y + part.height }
  const { x: width, y: height } = percentOf(size, panel)
  return (
    <g aria-hidden="true">
      <rect className="pm-marker" {...percentOf({ x: part.x, y: part.y }, panel)} width={width} height={height} />
      {dots.map(({ id, at }) => {
        const { x, y } = percentOf(at, panel)
        return <circle key={id} className="pm-dot" cx={x} cy={y} r={dots.length > 4 ? 1.3 : 2.2} />
      })}
      {label && <MapText label={label} panel={panel} classes={MARKER_WORDS} rtl={reader.rtl} />}
    </g>
  )
}
