import { readActionCall } from '@/lib/gate/action-call'
import { readPosted } from '@/lib/gate/check-action'
import { called, HOSTILE_CALLS, hostileForms, inParts, type Posted } from '../../support/hostile-calls'

const ID = 'ab'.repeat(21)

async function statusOf({ type, body }: Posted, action?: string | string[]): Promise<number | null> {
  const posted = await readPosted(Buffer.from(body), type, action)
  return 'status' in posted ? posted.status : null
}

const bound = (state: string) => inParts([
  ['$ACTION_REF_1', ''], ['$ACTION_1:0', `{"id":"${ID}","bound":"$@1"}`], ['$ACTION_1:1', state], ['$ACTION_KEY', 'k'],
  ['alias', 'aye'],
])

test.each<[string, Posted, string | undefined]>([
  ['a form by a script', inParts([['_1_alias', 'aye'], ['0', '[{"reason":null},"$K1"]']]), ID],
  ['a form by a script that has no fields', inParts([['0', '[null,"$K1"]']]), ID],
  ['a form with a file', inParts([['_1_file', 'x', 'a.txt'], ['0', '[null,"$K1"]']]), ID],
  ['a call without a form', called('["a",{"b":[1,null,"$undefined","$$1","$D2021-04-05T00:00:00.000Z"]}]'), ID],
  ['a value that stands in two places', called('[{"a":[1]},{"b":"$0:0:a"}]'), ID],
  ['a form without a script', bound('[{"reason":null,"done":false,"shown":[]}]'), undefined],
  ['one whose state stands in two places', bound('[{"texts":{"a":"1"},"before":"$1:0:texts"}]'), undefined],
  ['one that is called with itself alone', inParts([[`$ACTION_ID_${ID}`, '']]), undefined],
  ['a form that names no action, which Next refuses', inParts([['alias', 'aye']]), undefined],
  ['a form in one line', { type: 'application/x-www-form-urlencoded', body: 'alias=aye' }, undefined],
])('%s passes', async (_what, posted, action) => {
  expect(await statusOf(posted, action)).toBeNull()
})

test.each(HOSTILE_CALLS)('a call with %s is refused', async (_what, posted) => {
  expect([400, 415]).toContain(await statusOf(posted, ID))
})

test.each(hostileForms(ID))('a form with %s is refused', async (_what, posted) => {
  expect(await statusOf(posted)).toBe(400)
})

test.each(['', 'x', 'toString', '__proto__', 'AB'.repeat(21), 'ab'.repeat(22), [ID, ID]])('%j names no action', async (name) => {
  expect(await statusOf(called('[]'), name)).toBe(400)
})

test('what is passed on is the form as it was read, in parts that nobody else wrote', async () => {
  const { type, body } = inParts([['_1_alias', 'aye'], ['_1_alias', 'win'], ['0', '[null,"$K1"]']])
  const strange = body.replace('name="_1_alias"', 'NAME="_1_alias"; name*=utf-8\'\'other')
  const posted = await readPosted(Buffer.from(strange), type, ID)
  if ('status' in posted) return expect(posted.status).toBe(400)
  expect(posted.body.toString()).not.toContain('other')
  expect(posted.contentType).not.toBe(type)
})

test('the order and the names of fields stay', async () => {
  const { type, body } = inParts([['_1_b', '2'], ['_1_a', '1'], ['_1_b', '3'], ['0', '["$K1"]']])
  const posted = await readPosted(Buffer.from(body), type, ID)
  if ('status' in posted) throw new Error(posted.detail)
  const form = await new Response(new Uint8Array(posted.body), { headers: { 'content-type': posted.contentType } }).formData()
  expect([...form]).toEqual([['_1_b', '2'], ['_1_a', '1'], ['_1_b', '3'], ['0', '["$K1"]']])
})

test('texts that name members of a long list are read as fast as those that name members of a short one', () => {
  const naming = (list: object[], where: string) => JSON.stringify([list, Array.from({ length: 6000 }, () => where)])
  const [short, long] = [naming([{}], '$0:0:0'), naming(Array.from({ length: 6000 }, () => ({})), '$0:0:5999')]
  const costOf = (text: string) => Math.min(...Array.from({ length: 3 }, () => {
    const beganMs = performance.now()
    expect(readActionCall(text)).toEqual({ forms: [] })
    return performance.now() - beganMs
  }))
  expect(costOf(long) / costOf(short)).toBeLessThan(20)
})
