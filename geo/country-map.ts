/** A point of a base map, in its units: one is a pixel where the map is drawn 659 wide. */
export interface BasePoint {
  x: number
  y: number
}

/** A name on the map, with the places where it may stand, best first; `room` is the free width on either side. */
export interface NameSpots {
  id: string
  spots: (BasePoint & { room: number })[]
}

/** The parameters of a conformal conic projection of a sphere; `scale` and the origin are in base units. */
export interface ConicProjection {
  meridian: number
  parallels: { south: number; north: number }
  scale: number
  originX: number
  originY: number
}

/** The parameters of Mercator's projection of a sphere, where a country has no drawing of its own; in base units. */
export interface MercatorProjection {
  meridian: number
  scale: number
  originX: number
  originY: number
}

/** The parameters of the Equal Earth projection, for the world; in base units. */
export interface EqualEarthProjection {
  isEqualEarth: true
  scale: number
  originX: number
  originY: number
}

export type Projection = ConicProjection | MercatorProjection | EqualEarthProjection

/** The part of the base map that one drawing shows, and the names that fit into it. */
export interface MapView {
  x: number
  y: number
  width: number
  height: number
  neighbours: NameSpots[]
  seas: NameSpots[]
  /** Corners of the view, the one that hides least of the country first. */
  corners: string[]
}

/** What scripts/build-geo.ts makes of the sources, once: paths in base units, rounded to a tenth. */
export interface CountryMap {
  code: string
  projection: Projection
  paths: { neighbours: string; seams: string; country: string; provinces: string }
  places: (BasePoint & { id: string; longitude: number; latitude: number })[]
  views: { wide: MapView; narrow: MapView }
}

/** Of a base map what drawings need besides its shapes, which they take from the page. */
export type MapGround = Omit<CountryMap, 'paths'>
