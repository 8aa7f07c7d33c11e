import { $isLinkNode } from "@lexical/link";
import { $isListItemNode, $isListNode, type ListNode } from "@lexical/list";
import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from "lexical";
import { type BlockType, deepestIndent, lineBreak, type Run, type RunFormat } from "~/domain/text/blocks";
import { mergeRuns } from "~/domain/text/parse-blocks";
import { isSafeLink } from "~/domain/text/safe-link";
import { $isEmbedNode } from "../embed-node";
import { ownChildren, typeOfElement, typeOfList, type ViewBlock } from "./view-block";

export interface ReadView {
  readonly blocks: readonly ViewBlock[];
  /** the view holds something a text may not: it must be shown anew from its blocks */
  readonly isAdjusted: boolean;
}

/**
 * What the view shows, as blocks.
 * @param isClean whether nothing in a node changed since `known` was read: its runs are then taken from there
 */
export function $readView(
  known: ReadonlyMap<NodeKey, ViewBlock>,
  isClean: (key: NodeKey) => boolean,
): ReadView {
  const reader = new ViewReader(known, isClean);
  for (const child of $getRoot().getChildren()) reader.readTopLevel(child);
  return reader.done();
}

class ViewReader {
  readonly #known: ReadonlyMap<NodeKey, ViewBlock>;
  readonly #isClean: (key: NodeKey) => boolean;
  readonly #blocks: ViewBlock[] = [];
  #isAdjusted = false;

  constructor(known: ReadonlyMap<NodeKey, ViewBlock>, isClean: (key: NodeKey) => boolean) {
    this.#known = known;
    this.#isClean = isClean;
  }

  done(): ReadView {
    if (this.#blocks.length > 0) return { blocks: this.#blocks, isAdjusted: this.#isAdjusted };
    const empty: ViewBlock = { key: "", type: "paragraph", indent: 0, runs: [] };
    return { blocks: [empty], isAdjusted: true };
  }

  readTopLevel(node: LexicalNode): void {
    if ($isListNode(node)) this.#readList(node, 0);
    else if ($isElementNode(node)) this.#push(node, typeOfElement(node), node.getIndent());
    else {
      this.#isAdjusted = true;
      this.#blocks.push({ key: node.getKey(), type: "paragraph", indent: 0, runs: this.#runsOf(node, {}) });
    }
  }

  #readList(list: ListNode, depth: number): void {
    for (const item of list.getChildren()) {
      if (!$isListItemNode(item)) this.readTopLevel(item);
      else {
        const lists = item.getChildren().filter($isListNode);
        if (lists.length === 0 || ownChildren(item).length > 0) this.#push(item, typeOfList(list), depth);
        for (const nested of lists) this.#readList(nested, depth + 1);
      }
    }
  }

  #push(node: ElementNode, type: BlockType, indent: number): void {
    const key = node.getKey();
    const clamped = Math.min(indent, deepestIndent);
    const before = this.#isClean(key) ? this.#known.get(key) : undefined;
    if (before?.type === type && before.indent === clamped) {
      this.#blocks.push(before);
      return;
    }
    const runs = before
      ? before.runs
      : mergeRuns(ownChildren(node).flatMap((child) => this.#runsOf(child, {})));
    this.#blocks.push({ key, type, indent: clamped, runs });
  }

  #runsOf(node: LexicalNode, link: { readonly link?: string }): Run[] {
    if ($isLineBreakNode(node)) return [{ text: lineBreak }];
    if ($isTextNode(node)) {
      const text = node.getTextContent();
      return text === "" ? [] : [{ text: this.#allowed(text), ...formatOf(node), ...link }];
    }
    if ($isEmbedNode(node)) return [{ embed: { kind: node.getKind(), id: node.getEmbedId() }, ...link }];
    if (!$isElementNode(node)) return [];
    const inside = $isLinkNode(node) ? this.#linkOf(node.getURL()) : link;
    return node.getChildren().flatMap((child) => this.#runsOf(child, inside));
  }

  #linkOf(url: string): { readonly link?: string } {
    if (isSafeLink(url)) return { link: url };
    this.#isAdjusted = true;
    return {};
  }

  /** Letter for letter, so that no place moves. */
  #allowed(text: string): string {
    if (!forbidden.test(text)) return text;
    this.#isAdjusted = true;
    return text.replace(forbiddenEverywhere, (letter) => (/[\r\n]/.test(letter) ? " " : "\uFFFD"));
  }
}

/** Ends of lines, the sign of an embed, and halves of surrogate pairs. */
const forbidden = /[\r\n\u2028\uFFFC]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const forbiddenEverywhere = new RegExp(forbidden, "g");

function formatOf(node: TextNode): RunFormat {
  return {
    ...(node.hasFormat("bold") && { bold: true as const }),
    ...(node.hasFormat("italic") && { italic: true as const }),
    ...(node.hasFormat("underline") && { underline: true as const }),
    ...(node.hasFormat("strikethrough") && { strike: true as const }),
  };
}
