import { createHash } from 'node:crypto'
import { findInlineScripts, hashScripts } from '@/lib/gate/script-hashes'
import { removeScripts } from '@/lib/gate/without-scripts'

describe('finding the inline scripts of a page', () => {
  test.each<[string, string, string[]]>([
    ['a page without scripts has none', '<!doctype html><p>hello</p>', []],
    ['an inline script is found as it stands', '<script>a<b && c>d</script>', ['a<b && c>d']],
    ['several come in order, empty ones too', '<script>1</script><script></script><script>2</script>', ['1', '', '2']],
    ['a script with a source is left out', '<script src="/a.js"></script><script>1</script>', ['1']],
    ['a source counts in capitals and without a value', '<SCRIPT SRC=/a.js></SCRIPT><script src>1</script>', []],
    ['src inside the value of another attribute is no source', '<script data-x="src=/a.js">1</script>', ['1']],
    ['an attribute that only begins with src is no source', '<script srcset="x">1</script>', ['1']],
    ['a > in quotes does not end the tag', '<script data-x="a>b" id=\'c>d\'>1</script>', ['1']],
    ['spaces around = are allowed', '<script src = "/a.js" ></script><script id = x>1</script>', ['1']],
    ['a tag may span lines', '<script\n  id="x"\n>\n1\n</script\n>', ['\n1\n']],
    ['a script in a comment is none', '<!-- <script>1</script> --><script>2</script>', ['2']],
    ['the short comments end at once', '<!--><script>1</script><!---><script>2</script>', ['1', '2']],
    ['a comment may end with --!>', '<!-- x --!><script>1</script>', ['1']],
    ['a script in the value of an attribute is none', '<p title="<script>1</script>">x</p><script>2</script>', ['2']],
    ['a script in a title or style is none', '<title><script>1</script></title><style><script>2</script></style>', []],
    ['a script in a textarea is none', '<textarea></p><script>1</script></TEXTAREA ><script>2</script>', ['2']],
    ['a stray < is text', '<p>1 < 2 <3</p><script>1</script>', ['1']],
    ['scripted is another element', '<scripted>1</scripted><script>2</script>', ['2']],
    ['</scripts> does not close', '<script>a</scripts>b</script>', ['a</scripts>b']],
    ['an escaped script closes at the first end', '<script><!-- a </script> -->', ['<!-- a ']],
    ['doubly escaped, at the second', '<script><!--<script></script>--></script>', ['<!--<script></script>-->']],
    ['<!--> escapes nothing', '<script><!--><script>1</script>', ['<!--><script>1']],
    ['line ends are those that a parser sees', '<script>a\r\nb\rc</script>', ['a\nb\nc']],
    ['a script that never closes runs to the end', '<script>a', ['a']],
    ['a page that ends inside a tag or comment has no more', '<script>1</script><script id="x', ['1', '']],
    ['data blocks are listed too, which does no harm', '<script type="application/ld+json">{}</script>', ['{}']],
    ['a declaration and an instruction are passed over', '<!doctype html><?xml x?><script>1</script>', ['1']],
  ])('%s', (_sentence, html, expected) => {
    expect(findInlineScripts(html)).toEqual(expected)
  })

  test('the hash is that of the text in UTF-8, each once', () => {
    const hash = createHash('sha256').update('"سلام"').digest('base64')
    expect(hashScripts('<script>"سلام"</script><script>"سلام"</script>')).toEqual([`'sha256-${hash}'`])
  })

  test('a long run of unclosed tags and quotes is read in linear time', () => {
    const tags = '<!-- -->'.repeat(20_000) + '<script a="'.repeat(20_000)
    const html = tags + '<!--'.repeat(20_000) + '</scrip'.repeat(20_000)
    const before = process.hrtime.bigint()
    findInlineScripts(html)
    expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(2_000)
  })
})

test.each<[string, string, string]>([
  ['what Next adds goes, and what asks for it ahead',
    '<head><link rel="preload" as="script" fetchPriority="low" href="/a.js"/><link rel="stylesheet" href="/a.css"/>' +
      '<script src="/a.js" async=""></script></head><p>words</p><script>self.__next_f.push([1,"<p>copy</p>"])</script>.',
    '<head><link rel="stylesheet" href="/a.css"/></head><p>words</p>.'],
  ['data stays, and modules of ours',
    '<script type="application/ld+json">{"a":1}</script><script type="module" src="/map.js"></script>',
    '<script type="application/ld+json">{"a":1}</script><script type="module" src="/map.js"></script>'],
  ['what only looks like a script stays',
    '<p title="<script>1</script>">&lt;script&gt;</p><!-- <script>2</script> -->',
    '<p title="<script>1</script>">&lt;script&gt;</p><!-- <script>2</script> -->'],
  ['a script that never closes takes the rest with it', '<p>a</p><script>b<p>c</p>', '<p>a</p>'],
])('of a public page, %s', (_sentence, html, expected) => {
  expect(removeScripts(html)).toBe(expected)
})
