import type { CountryMap, MapGround } from '@/geo/country-map'
import type { Panel } from './panel'

/** The id of a country's base map in the page: drawn once, shown by every drawing. */
function baseId(code: string): string {
  return `pm-${code.toLowerCase()}`
}

/** The paths of the country and its neighbours, for {@link BaseMap} to show. */
export function BaseMapStore({ map }: { map: CountryMap }) {
  const { neighbours, seams, country, provinces } = map.paths
  return (
    <svg className="pm-store" aria-hidden="true">
      <defs>
        <g id={baseId(map.code)}>
          <path className="pm-land" d={neighbours} />
          <path className="pm-seam" d={seams} />
          <path className="pm-country" d={country} />
          <path className="pm-prov" d={provinces} />
          <path className="pm-edge" d={country} />
        </g>
      </defs>
    </svg>
  )
}

/** The part of the base map that a panel shows, stretched to its width; lines keep their thickness. */
export function BaseMap({ map, panel }: { map: MapGround; panel: Panel }) {
  const box = [panel.x, panel.y, panel.width, panel.height].map((value) => Math.round(value * 100) / 100)
  return (
    <>
      <rect className="pm-sea" width="100%" height="100%" />
      <svg className="pm-clip" width="100%" height="100%" viewBox={box.join(' ')} preserveAspectRatio="none">
        <use href={`#${baseId(map.code)}`} />
      </svg>
    </>
  )
}
