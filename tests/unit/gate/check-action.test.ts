import { findBodyFault } from '@/lib/gate/check-action'

const BOUNDARY = 'multipart/form-data; boundary=b'

function multipart(fields: Record<string, string>): string {
  const head = '--b\r\nContent-Disposition: form-data; name='
  const part = (name: string, value: string) => `${head}"${name}"\r\n\r\n${value}\r\n`
  const parts = Object.entries(fields).map(([name, value]) => part(name, value))
  return `${parts.join('')}--b--\r\n`
}

async function statusOf(body: string, type: string, action: boolean): Promise<number | null> {
  return (await findBodyFault(Buffer.from(body), type, action))?.status ?? null
}

test.each<[string, string, string, boolean, number | null]>([
  ['a form', multipart({ alias: 'aye' }), BOUNDARY, false, null],
  ['a form in one line', 'alias=aye', 'application/x-www-form-urlencoded', false, null],
  ['a form that is none', 'garbage', BOUNDARY, false, 400],
  ['a form without its boundary', multipart({ a: 'b' }), 'multipart/form-data', false, 400],
  ['JSON, as if it were a form', '{}', 'application/json', false, 415],
  ['a text, as if it were a form', 'x', 'text/plain', false, 415],
  ['what an action is called with', '["a",{"b":[1,null,"$undefined","$$1","$D2021-04-05"]}]', 'text/plain;charset=UTF-8', true, null],
  ['a call that is no JSON', '{{{', 'text/plain', true, 400],
  ['a call that is no list', '{"a":1}', 'text/plain', true, 400],
  ['a call that names a part that is not there', '["$1"]', 'text/plain', true, 400],
  ['a call that names itself', '["$0"]', 'text/plain', true, 400],
  ['a call of a sign that nobody has', '["$?"]', 'text/plain', true, 400],
  ['a form by a script', multipart({ '_1_alias': 'aye', '0': '[{"reason":null},"$K1"]' }), BOUNDARY, true, null],
  ['a form by a script that has no fields', multipart({ '0': '[null,"$K1"]' }), BOUNDARY, true, null],
  ['a form by a script that calls with nothing', multipart({ '1_alias': 'aye' }), BOUNDARY, true, 400],
  ['a value that stands in two places', '[{"a":[1]},"$0:0:a"]', 'text/plain', true, null],
  ['a value in a part of its own', multipart({ '1': '"x"', '0': '["$1"]' }), BOUNDARY, true, null],
])('%s: %#', async (_what, body, type, action, status) => {
  expect(await statusOf(body, type, action)).toBe(status)
})
