const WIDTH = 30

/**
 * Draws a progress bar on a terminal's standard error, one line that is drawn over; nothing anywhere else. Answers
 * `show`, for a step with how much of it is done, and `end`, which leaves the line.
 */
export function progressBar(stream: NodeJS.WriteStream): {
  show: (step: string, done: number, total: number) => void
  end: () => void
} {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined }
  let isShown = false
  return {
    show: (step, done, total) => {
      isShown = true
      const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH)
      const bar = '#'.repeat(filled).padEnd(WIDTH)
      stream.write(`\r\u001b[2K${step.padEnd(12)} [${bar}] ${done}/${total}`)
    },
    end: () => {
      if (isShown) stream.write('\r\u001b[2K')
    },
  }
}
