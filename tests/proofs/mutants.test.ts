import { plantMutants } from '../support/plant-mutants'
import { openProof } from '../support/proof'
import { DOMAIN_MUTANTS } from './mutants/domain-mutants'
import { SECURITY_MUTANTS } from './mutants/security-mutants'

const proof = openProof('mutants', 'A fault of one line is planted in a copy of the program, and one narrow test sees it.')

test('a test that is named passes where nothing is planted, and fails in the copy that has its fault', async () => {
  const security = SECURITY_MUTANTS.slice(0, proof.size({ short: 21, long: SECURITY_MUTANTS.length }))
  const planted = [...security, ...DOMAIN_MUTANTS]
  const { unharmed, mutants } = await plantMutants(planted)
  const missed = planted.flatMap(({ fault }, at) => (mutants[at] === 'failed' ? [] : [[fault, mutants[at]]]))
  proof.tell('faults planted in what keeps strangers out, drafts in and the record whole', security.length)
  proof.tell('faults planted in what is derived from the record', DOMAIN_MUTANTS.length)
  proof.tell('seen by the test that is named for it', planted.length - missed.length, planted.length)
  proof.tellTable('What was planted, and what saw it:', [
    ['fault', 'in', 'seen by'],
    ...planted.map(({ fault, file, caughtBy: [test, name] }) => [fault, file, `\`${test}\`: ${name.replaceAll('|', '\\|')}`]),
  ])
  expect(missed).toEqual([])
  expect(unharmed.filter((verdict) => verdict !== 'passed')).toEqual([])
}, 960_000)
