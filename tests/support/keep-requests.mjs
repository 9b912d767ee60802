// Works as a server that renders with React does, on one request after the other, keeps one of them, and says how many
// others are kept with it. To be run with --expose-gc.
import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

const [REQUESTS, AT_ONCE, TASKS] = [20_000, 16, 7]
const storage = new AsyncLocalStorage()
let [begun, alive, kept] = [0, 0, null]
const gone = new FinalizationRegistry(() => (alive -= 1))

function render() {
  const request = { controller: new AbortController() }
  gone.register(request, null)
  alive += 1
  begun += 1
  if (begun === 100) kept = request
  return new Promise((resolve) => {
    storage.run(request, () => {
      let left = 1 + (begun % TASKS)
      const step = () => setImmediate(() => {
        left -= 1
        if (left > 0) return step()
        request.controller.abort(Error('The render completed.'))
        resolve()
      })
      step()
    })
  })
}

async function serve() {
  while (begun < REQUESTS) {
    await render()
    if (begun % 5 === 0) await sleep(1)
  }
}

Promise.all(Array.from({ length: AT_ONCE }, serve)).then(async () => {
  for (let times = 0; times < 5; times += 1) {
    globalThis.gc()
    await sleep(50)
  }
  console.log(kept.controller.signal.aborted ? alive - 1 : 'one is not done')
})
