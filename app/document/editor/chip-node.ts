import { $createEmbedNode, type EmbedNode } from "./embed-node";

/** A reference to something of the workspace: a need, a figure of the budget. */
export function $createChipNode(id: string): EmbedNode {
  return $createEmbedNode("chip", id);
}
