import { editOverHttp } from '../support/visitor/edit-over-http'

const CLIENTS = 64

/** Many people at once who edit through the forms of a site; throws where its history is not what they were told. */
export async function benchHttpSaves(edits: number): Promise<void> {
  const { edited, acknowledged, written, seconds, ...used } = await editOverHttp({ edits, clients: CLIENTS })
  const lost = acknowledged.filter((one) => !written.includes(one)).length
  const unasked = written.length - (acknowledged.length - lost)
  const { conflicts, busy, editMs, answerMs } = edited
  console.log(`http-saves: ${CLIENTS} clients, ${edits} edits of 20 cases, each a form that is opened, sent, and after `
    + 'a conflict sent again')
  console.log(`  ${acknowledged.length} acknowledged, ${lost} of them lost, ${unasked} written that were not; `
    + `${conflicts} conflicts answered, ${busy} times told to try again`)
  console.log(`  ${seconds.toFixed(0)} s, ${(edits / seconds).toFixed(1)} edits a second`)
  console.log(`  an answer to a form: ${told(answerMs)}; an edit with all that it took: ${told(editMs)}`)
  console.log(`  at most ${used.connections} connections more than at the start, a transaction open for `
    + `${used.transactionSeconds.toFixed(1)} s`)
  if (lost + unasked > 0) throw new Error('the history is not what was acknowledged')
}

function told(ms: readonly number[]): string {
  const sorted = [...ms].sort((a, b) => a - b)
  const at = (share: number) => ((sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN) / 1000).toFixed(2)
  return `median ${at(0.5)} s, p99 ${at(0.99)} s, longest ${at(1)} s`
}
