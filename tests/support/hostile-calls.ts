const BOUNDARY = '----invented-boundary-of-the-tests'
const IN_PARTS = `multipart/form-data; boundary=${BOUNDARY}`
const TEXT = 'text/plain;charset=UTF-8'

/** A body that is posted, and its content type. */
export interface Posted {
  type: string
  body: string
}

/** A form in parts: fields of one name may come more than once, and a part may be a file. */
export function inParts(fields: readonly (readonly [name: string, value: string, file?: string])[]): Posted {
  const parts = fields.map(([name, value, file]) => {
    const rest = file === undefined ? '' : `; filename="${file}"\r\nContent-Type: text/plain`
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n${value}\r\n`
  })
  return { type: IN_PARTS, body: `${parts.join('')}--${BOUNDARY}--\r\n` }
}

/** A call without a form. */
export function called(text: string): Posted {
  return { type: TEXT, body: text }
}

const nested = (open: string, shut: string, times: number) => `${open.repeat(times)}1${shut.repeat(times)}`

/** What no page of ours sends to an action that it names by the header: each is refused. */
export const HOSTILE_CALLS: readonly (readonly [what: string, posted: Posted])[] = [
  ['no JSON', called('{{{')],
  ['no list', called('{"a":1}')],
  ['a text alone', called('"x"')],
  ['bytes that are no text', called('["\u0000"]')],
  ['a NUL in a text', called('["\\u0000"]')],
  ['half of a sign', called('["\\ud800"]')],
  ['two thousand arguments', called(`[${Array<number>(2000).fill(1).join()}]`)],
  ['lists in lists', called(`[${nested('[', ']', 20_000)}]`)],
  ['objects in objects', called(`[${nested('{"a":', '}', 20_000)}]`)],
  ['thirty thousand values', called(`[[${Array<number>(30_000).fill(1).join()}]]`)],
  ['a part that is not there', called('["$1"]')],
  ['itself', called('["$0"]')],
  ['the place that it stands in', called('[["$0:0"]]')],
  ['its own place', called('["$0:0"]')],
  ['a member that is not there', called('["x","$0:0:a"]')],
  ['a member of every object', called('[{"a":1},"$0:0:toString"]')],
  ['a prototype', called('[{"__proto__":{"a":1}}]')],
  ['a sign that nobody has', called('["$?"]')],
  ['a number of ours that is none', called('["$n1x"]')],
  ['a number of 400 figures', called(`["$n${'9'.repeat(400)}"]`)],
  ['something that only its page knows', called('[null,"$T"]')],
  ['a reference to a function', called('["$h0"]')],
  ['a map', called('["$Q0"]')],
  ['a promise', called('["$@1"]')],
  ['a stream', called('["$R1","$X2"]')],
  ['bytes', called('["$A1"]')],
  ['a form that was not sent along', called('[null,"$K1"]')],
  ['a form in one line', { type: 'application/x-www-form-urlencoded', body: 'a=b' }],
  ['JSON', { type: 'application/json', body: '[]' }],
  ['a type that is none', { type: 'x', body: '[]' }],
  ['a form without its boundary', { type: 'multipart/form-data', body: '[]' }],
  ['a form that is none', { type: IN_PARTS, body: 'x' }],
  ['a form that breaks off', { type: IN_PARTS, body: inParts([['0', '[]']]).body.slice(0, -20) }],
  ['a form without a call', inParts([['_1_alias', 'x']])],
  ['two calls', inParts([['0', '[]'], ['0', '[null,null]']])],
  ['a call that is a file', inParts([['0', '[]', 'a.txt']])],
  ['a field of no form', inParts([['_1_alias', 'x'], ['0', '[]']])],
  ['a part that is JSON', inParts([['1', '"x"'], ['0', '["$1"]']])],
  ['parts that name each other', inParts([['1', '"$2"'], ['2', '"$1"'], ['0', '["$1"]']])],
  ['a function with what it is bound to', inParts([['1', '{"id":"x","bound":null}'], ['0', '["$h1"]']])],
  ['a picture as bytes', inParts([['1', 'x', 'a.bin'], ['0', '["$B1"]']])],
  ['a form twice', inParts([['_1_a', 'x'], ['0', '["$K1","$K1"]']])],
  ['five thousand fields', inParts([...Array.from({ length: 5000 }, (_, at) => [`_1_${at}`, 'x'] as const), ['0', '[null,"$K1"]']])],
  ['a name of a kilobyte', inParts([[`_1_${'a'.repeat(1000)}`, 'x'], ['0', '[null,"$K1"]']])],
  ['a name with a sign that controls', inParts([['_1_\u0001', 'x'], ['0', '[null,"$K1"]']])],
  ['a file with such a name', inParts([['_1_a', 'x', 'a\u0001.txt'], ['0', '[null,"$K1"]']])],
  ['a NUL in a field', inParts([['_1_alias', 'a\0b'], ['0', '[null,"$K1"]']])],
]

/** Forms without a script whose fields name no action, or not as React does: each is refused. `id` is an action's. */
export function hostileForms(id: string): readonly (readonly [what: string, posted: Posted])[] {
  const [ref, what] = [['$ACTION_REF_1', ''], ['$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`]] as const
  return [
    ['an action that is none', inParts([['$ACTION_ID_x', '']])],
    ['two actions', inParts([[`$ACTION_ID_${id}`, ''], [`$ACTION_ID_${'ab'.repeat(21)}`, '']])],
    ['an action twice', inParts([[`$ACTION_ID_${id}`, ''], [`$ACTION_ID_${id}`, '']])],
    ['a reference to nothing', inParts([ref])],
    ['a reference that is no JSON', inParts([ref, ['$ACTION_1:0', `{"id":"${id}",`]])],
    ['a reference in a file', inParts([ref, ['$ACTION_1:0', what[1], 'a.txt'], ['$ACTION_1:1', '[]']])],
    ['a reference to something else', inParts([ref, ['$ACTION_1:0', '{"id":"toString","bound":"$@1"}'], ['$ACTION_1:1', '[]']])],
    ['a reference bound to nothing', inParts([ref, what])],
    ['a reference bound to no JSON', inParts([ref, what, ['$ACTION_1:1', '{{{']])],
    ['a reference bound to no list', inParts([ref, what, ['$ACTION_1:1', '{"a":1}']])],
    ['a reference bound to lists in lists', inParts([ref, what, ['$ACTION_1:1', `[${nested('[', ']', 20_000)}]`]])],
    ['a reference bound to signs', inParts([ref, what, ['$ACTION_1:1', '["$n1x","$T","$@0"]']])],
    ['a reference and more', inParts([ref, what, ['$ACTION_1:1', '[]'], ['$ACTION_1:2', '[]']])],
    ['three references', inParts([ref, ['$ACTION_REF_2', ''], ['$ACTION_REF_3', '']])],
    ['a field that begins as ours do', inParts([['$x', 'y']])],
  ]
}
