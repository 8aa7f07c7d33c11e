import { $createLinkNode, $isLinkNode } from "@lexical/link";
import {
  $createLineBreakNode,
  $createTabNode,
  $createTextNode,
  $isLineBreakNode,
  $isTabNode,
  $isTextNode,
  type ElementNode,
  IS_BOLD,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  IS_UNDERLINE,
  type LexicalNode,
  type TextNode,
} from "lexical";
import { isTextRun, lineBreak, type Run, type TextRun } from "~/domain/text/blocks";
import { $createEmbedNode, $isEmbedNode } from "../embed-node";
import { ownChildren } from "./view-block";

/** What a block's children must be. */
type Piece =
  | { readonly kind: "text"; readonly text: string; readonly format: number }
  | { readonly kind: "tab"; readonly format: number }
  | { readonly kind: "break" }
  | { readonly kind: "embed"; readonly embed: { readonly kind: string; readonly id: string } }
  | { readonly kind: "link"; readonly url: string; readonly pieces: readonly Piece[] };

/** Makes a block show these runs, leaving every node that already does as it is. */
export function $renderRuns(block: ElementNode, runs: readonly Run[]): void {
  $renderPieces(block, ownChildren(block), piecesOf(runs));
}

function $renderPieces(parent: ElementNode, nodes: readonly LexicalNode[], pieces: readonly Piece[]): void {
  const most = Math.min(nodes.length, pieces.length);
  let start = 0;
  while (start < most && shows(nodes[start], pieces[start])) start++;
  let end = 0;
  while (end < most - start && shows(nodes.at(-1 - end), pieces.at(-1 - end))) end++;
  const old = nodes.slice(start, nodes.length - end);
  const now = pieces.slice(start, pieces.length - end);
  const [onlyOld, onlyNow] = [old[0], now[0]];
  if (old.length === 1 && now.length === 1 && onlyOld && onlyNow && $adapt(onlyOld, onlyNow)) return;
  const next = nodes[nodes.length - end] ?? nodes.at(-1)?.getNextSibling() ?? firstList(parent);
  const made = now.map($create);
  for (const node of made) {
    if (next) next.insertBefore(node, false);
    else parent.append(node);
  }
  for (const node of old) node.remove(true);
}

/** An item may hold a list below its own characters: they stay in front of it. */
function firstList(parent: ElementNode): LexicalNode | null {
  const own = new Set(ownChildren(parent).map((child) => child.getKey()));
  return parent.getChildren().find((child) => !own.has(child.getKey())) ?? null;
}

/** Changes one node in place, so that a caret or a composition in it goes on. */
function $adapt(node: LexicalNode, piece: Piece): boolean {
  if (piece.kind === "text" && isPlainText(node) && node.getFormat() === piece.format) {
    node.setTextContent(piece.text);
    return true;
  }
  if (piece.kind === "link" && $isLinkNode(node) && node.getURL() === piece.url) {
    $renderPieces(node, node.getChildren(), piece.pieces);
    return true;
  }
  return false;
}

function isPlainText(node: LexicalNode): node is TextNode {
  return $isTextNode(node) && !$isTabNode(node) && node.isSimpleText() && node.getStyle() === "";
}

function shows(node: LexicalNode | undefined, piece: Piece | undefined): boolean {
  if (!node || !piece) return false;
  switch (piece.kind) {
    case "text":
      return isPlainText(node) && node.getFormat() === piece.format && node.getTextContent() === piece.text;
    case "tab":
      return $isTabNode(node) && node.getFormat() === piece.format;
    case "break":
      return $isLineBreakNode(node);
    case "embed":
      return (
        $isEmbedNode(node) && node.getKind() === piece.embed.kind && node.getEmbedId() === piece.embed.id
      );
    case "link": {
      if (!$isLinkNode(node) || node.getURL() !== piece.url) return false;
      const children = node.getChildren();
      return (
        children.length === piece.pieces.length && children.every((child, i) => shows(child, piece.pieces[i]))
      );
    }
  }
}

function $create(piece: Piece): LexicalNode {
  switch (piece.kind) {
    case "text":
      return $createTextNode(piece.text).setFormat(piece.format);
    case "tab":
      return $createTabNode().setFormat(piece.format);
    case "break":
      return $createLineBreakNode();
    case "embed":
      return $createEmbedNode(piece.embed.kind, piece.embed.id);
    case "link":
      return $createLinkNode(piece.url).append(...piece.pieces.map($create));
  }
}

function piecesOf(runs: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < runs.length; ) {
    const url = runs[at]?.link;
    const end = runs.findIndex((run, i) => i >= at && run.link !== url);
    const group = runs.slice(at, end < 0 ? runs.length : end);
    const inside = group.flatMap(unlinkedPieces);
    if (url === undefined) pieces.push(...inside);
    else pieces.push({ kind: "link", url, pieces: inside });
    at += group.length;
  }
  return pieces;
}

function unlinkedPieces(run: Run): readonly Piece[] {
  if (!isTextRun(run)) return [{ kind: "embed", embed: run.embed }];
  const format = formatBits(run);
  return run.text
    .split(/(\u2028|\t)/)
    .filter((part) => part !== "")
    .map((part): Piece => {
      if (part === lineBreak) return { kind: "break" };
      return part === "\t" ? { kind: "tab", format } : { kind: "text", text: part, format };
    });
}

function formatBits(run: TextRun): number {
  return (
    (run.bold ? IS_BOLD : 0) |
    (run.italic ? IS_ITALIC : 0) |
    (run.underline ? IS_UNDERLINE : 0) |
    (run.strike ? IS_STRIKETHROUGH : 0)
  );
}
