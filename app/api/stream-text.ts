/**
 * How long a body may take, and whom to tell once when it has ended, however it did. `onTake` is told when somebody
 * wants more of it, and `onMade` when they have it; `signal` breaks it off.
 */
export interface StreamLimits {
  longestMs: number
  onEnd: () => void
  onTake?: () => void
  onMade?: () => void
  signal?: AbortSignal
}

type Pieces = AsyncGenerator<string | Uint8Array>

/** A body of pieces of text or bytes, made as fast as they are read; whoever stops reading ends the making too. */
export function streamText(pieces: Pieces, limits?: StreamLimits): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let timer: NodeJS.Timeout | undefined
  let hasEnded = false
  const end = async () => {
    clearTimeout(timer)
    if (hasEnded) return
    hasEnded = true
    limits?.onEnd()
    await pieces.return(undefined)
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (!limits) return
      const breakOff = () => {
        controller.error(new Error('The file took too long, and was broken off.'))
        // Whoever reads hears of it above; what fails as the making ends, such as a line that is cut, concerns nobody.
        end().catch(() => undefined)
      }
      timer = setTimeout(breakOff, limits.longestMs)
      limits.signal?.addEventListener('abort', breakOff)
    },
    async pull(controller) {
      limits?.onTake?.()
      try {
        const next = await pieces.next()
        if (hasEnded) return
        limits?.onMade?.()
        const { value } = next
        if (!next.done) return controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
        controller.close()
      } catch (error) {
        controller.error(error)
      }
      await end()
    },
    cancel: end,
  })
}
