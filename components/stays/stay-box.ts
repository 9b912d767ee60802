/** The bar's measures in pixels: the stays between top and base, the edge of solitary confinement on the base. */
export const TOP = 20
export const BASE = 54
export const EDGE = 6
export const HEIGHT = 84
