/** Heights of a line in pixels: the stay between top and base, solitary confinement on its base, the silence below. */
export const ROW_HEIGHT = 32
export const STAY_TOP = 5
export const STAY_BASE = 22
export const SOLITARY_TOP = 18
export const SILENCE_TOP = 24
export const SILENCE_BASE = 28
/** Where marks stand, and where the wave of a hunger strike runs. */
export const MARK_LINE = 13
export const WAVE_LINE = 5

/** Times are drawn in a box so wide that is then stretched: lines and text are not. */
export const BOX_WIDTH = 1000
/** The width that names are fitted to: of wide screens, and of a phone. */
export const WIDE_PX = 700
export const NARROW_PX = 320
