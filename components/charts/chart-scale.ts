const STEPS = [1, 2, 5, 10]

/** Round whole numbers from 0 up to at least `most`, five or six of them at the most. */
export function ticksUpTo(most: number): number[] {
  const rough = Math.max(1, most) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, (STEPS.find((one) => one * power >= rough) ?? 10) * power)
  const count = Math.max(1, Math.ceil(most / step))
  return Array.from({ length: count + 1 }, (_, place) => place * step)
}

/** Which of some labels are shown, so that none touches the next: every `n`th, counted from the last. */
export function isLabelShown(place: number, length: number, widest: number, pitch: number): boolean {
  return (length - 1 - place) % Math.max(1, Math.ceil((widest + 10) / pitch)) === 0
}
