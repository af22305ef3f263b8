import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { parseMarkdown, parseText } from './parseMarkdown.js'
import type { Block, Inline, LinkInline } from './tree.js'

type MarkdownProps = { readonly text: string; readonly format: 'text' | 'markdown' }

/** What somebody wrote, as elements and text nodes: no HTML string exists at any point. */
export function Markdown({ text, format }: MarkdownProps) {
  const blocks = useMemo(
    () => (format === 'markdown' ? parseMarkdown(text) : parseText(text)),
    [text, format],
  )
  return (
    <div class="prose" dir="auto">
      {blocks.map(blockNode)}
    </div>
  )
}

function blockNode(block: Block): ComponentChildren {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.children.map(inlineNode)}</p>
    case 'code':
      return (
        // Long lines scroll: by keyboard too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'quote':
      return <blockquote>{block.children.map(blockNode)}</blockquote>
    case 'list': {
      const items = block.items.map((item) => <li>{item.map(blockNode)}</li>)
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
    }
  }
}

function inlineNode(node: Inline): ComponentChildren {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'break':
      return <br />
    case 'code':
      return <code>{node.text}</code>
    case 'strong':
      return <strong>{node.children.map(inlineNode)}</strong>
    case 'emphasis':
      return <em>{node.children.map(inlineNode)}</em>
    case 'link':
      return linkNode(node)
  }
}

function linkNode({ href, shownHost, children }: LinkInline): ComponentChildren {
  const link = (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children.map(inlineNode)}
    </a>
  )
  if (shownHost === null) return link
  return (
    <>
      {link} <span class="prose-host">({shownHost})</span>
    </>
  )
}
