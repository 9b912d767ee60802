// Loaded into the process of Next by the gate. Should the gate be killed and unable to end Next itself,
// the channel between them closes, and Next leaves with it: no process stays behind on a port.
// Next reads its own switches from the environment only.
// eslint-disable-next-line no-restricted-syntax
process.env.NEXT_TELEMETRY_DISABLED = '1'
// The gate names the one host: next-auth may take it from there.
// eslint-disable-next-line no-restricted-syntax
process.env.AUTH_TRUST_HOST = '1'
process.once('disconnect', () => process.exit(0))
process.channel?.unref()
