/** A piece of a line. Plain data: what reaches the page is text nodes and a handful of elements. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | LinkInline

export type LinkInline = {
  readonly kind: 'link'
  /** Has passed `safeUrl`. */
  readonly href: string
  /** Where it really leads, when the text looks like another address; else `null`. */
  readonly shownHost: string | null
  readonly children: readonly Inline[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string; readonly language: string }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | {
      readonly kind: 'list'
      /** The first number; `null` for bullets. */
      readonly start: number | null
      readonly items: readonly (readonly Block[])[]
    }

/** What a reader reads, without any markup: for announcements, previews and tests. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n\n')
}

export function textOfInline(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'break') return '\n'
      return 'children' in node ? textOfInline(node.children) : node.text
    })
    .join('')
}

function textOfBlock(block: Block): string {
  if (block.kind === 'code') return block.text
  if (block.kind === 'paragraph') return textOfInline(block.children)
  if (block.kind === 'quote') return textOfBlocks(block.children)
  return block.items.map(textOfBlocks).join('\n')
}
