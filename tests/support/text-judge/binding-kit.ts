import type { Klass, LexicalEditor, LexicalNode } from "lexical";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { TextBlock } from "~/domain/text/blocks";

/** What the judge asks of a binding: any binding that has this can be judged. */
export interface JudgedBinding {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  dispose(): void;
  holdRendering(held: boolean): void;
}

export interface BindOptions {
  readonly editor: LexicalEditor;
  readonly doc: Y.Doc;
  readonly awareness?: Awareness | null;
}

export type Bind = (options: BindOptions) => JudgedBinding;

/** A binding together with the nodes its views are made of. */
export interface BindingKit {
  readonly nodes: readonly Klass<LexicalNode>[];
  readonly bind: Bind;
  readonly $createChip: (id: string) => LexicalNode;
  /** puts blocks where the selection is, as a paste does once the clipboard has been read */
  readonly $insertBlocks: (blocks: readonly TextBlock[]) => void;
}
