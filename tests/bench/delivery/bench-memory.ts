import { distinctPages, distinctQuestions } from './flood'
import { putLoad } from './put-load'
import { memoryOf, type Started } from './start-processes'

const SAMPLES_A_MINUTE = 2
/** What is asked for all the while: kept pages, and each of the few others once. */
const CALM = { connections: 20, rate: 300 }
const RARE = { connections: 4, rate: 20 }

/** What the gate and the Next behind it hold while kept pages and others are asked for, in megabytes. */
export async function benchMemory(site: Started, paths: string[], minutes: number): Promise<void> {
  const seconds = 60 / SAMPLES_A_MINUTE
  const held = [memoryOf(site)]
  for (let sample = 0; sample < minutes * SAMPLES_A_MINUTE; sample += 1) {
    const count = RARE.rate * seconds
    const rare = [...distinctPages(count, sample * count), ...distinctQuestions(count, sample * count)]
    await Promise.all([
      putLoad({ port: site.port, paths, seconds, ...CALM }),
      putLoad({ port: site.port, paths: rare, seconds, ...RARE }),
    ])
    held.push(memoryOf(site))
  }
  console.log(`memory over ${minutes} minutes at ${CALM.rate + RARE.rate} questions a second, every ${seconds} s:`)
  for (const [name, of] of [['gate', 0], ['Next', 1]] as const) {
    console.log(`  ${name} ${held.map((sample) => sample[of]).join(', ')} MB`)
  }
}
