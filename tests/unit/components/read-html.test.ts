import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { readHtml } from '@/components/act/read-html'

const again = (html: string) => renderToStaticMarkup(createElement('div', null, ...readHtml(html))).slice(5, -6)

test.each([
  '<p>One <strong>thing</strong> and <em>another</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
  '<p>&lt;script&gt;x&lt;/script&gt; &amp; more</p>', '<p><a href="https://a.example/?a=1&amp;b=2">link</a></p>',
  '<h2>Head</h2>\n<blockquote>\n<p>said</p>\n</blockquote>',
])('%s is kept as it is', (html) => {
  expect(again(html)).toBe(html)
})

test.each([
  ['<p><img src="https://a.example/x.png" alt="x" /></p>', '<p></p>'], ['<p onclick="x">a</p>', '<p>a</p>'],
  ['<script>x</script>', 'x'], ['<p><a href="">x</a></p>', '<p><a>x</a></p>'], ['<ul><li>a', '<ul><li>a</li></ul>'],
])('of %s stays %s', (html, kept) => {
  expect(again(html)).toBe(kept)
})
