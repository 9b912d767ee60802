// Loaded into the process of Next by the gate. Should the gate be killed and unable to end Next itself,
// the channel between them closes, and Next leaves with it: no process stays behind on a port.
const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')

// Next reads its own switches from the environment only.
// eslint-disable-next-line no-restricted-syntax
process.env.NEXT_TELEMETRY_DISABLED = '1'
// The gate names the one host: next-auth may take it from there.
// eslint-disable-next-line no-restricted-syntax
process.env.AUTH_TRUST_HOST = '1'
process.once('disconnect', () => process.exit(0))
process.channel?.unref()

// Asked by the gate how this process fares, it says so.
const RESOLUTION_MS = 20
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delay.enable()
process.on('message', (word) => {
  if (word !== 'measure' || !process.connected) return
  const { rss, heapUsed } = process.memoryUsage()
  // It measures how long each pause took, of which so much was meant.
  const lagSeconds = Math.max(0, delay.percentile(99) / 1e9 - RESOLUTION_MS / 1e3)
  delay.reset()
  process.send?.({ residentBytes: rss, heapBytes: heapUsed, lagSeconds })
})
