/** The instant by the browser's own clock, in milliseconds since 1970: for the age of drafts, and for nothing else. */
export function browserInstant(): number {
  return Math.round(performance.timeOrigin + performance.now())
}
