/** The answer, if it comes within so many milliseconds; rejects with an Error of one sentence if it does not. */
export async function withinPatience<Result>(patienceMs: number, answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_settle, reject) => {
    timer = setTimeout(() => reject(new Error('it does not answer')), patienceMs)
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    clearTimeout(timer)
  }
}
