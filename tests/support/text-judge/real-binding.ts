import { bindEditor } from "~/document/editor/binding/bind-editor";
import { $createChipNode } from "~/document/editor/chip-node";
import { $insertBlocks } from "~/document/editor/insert-blocks";
import { sectionNodes } from "~/document/editor/section-nodes";
import type { BindingKit } from "./binding-kit";

/** The binding of the product, with the nodes of its sections. */
export const realKit: BindingKit = {
  nodes: sectionNodes,
  bind: bindEditor,
  $createChip: $createChipNode,
  $insertBlocks,
};
