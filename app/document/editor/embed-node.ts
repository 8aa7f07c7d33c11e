import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from "lexical";

export type SerializedEmbedNode = Spread<{ kind: string; id: string }, SerializedLexicalNode>;

/**
 * An atom in the text: only its kind and id, the content lives elsewhere. A kind that this version does not know is
 * shown as a locked place, so that nothing of a newer text is lost in an older editor.
 */
export class EmbedNode extends DecoratorNode<null> {
  __kind: string;
  __id: string;

  static override getType(): string {
    return "embed";
  }

  static override clone(node: EmbedNode): EmbedNode {
    return new EmbedNode(node.__kind, node.__id, node.__key);
  }

  static override importJSON({ kind, id }: SerializedEmbedNode): EmbedNode {
    return $createEmbedNode(kind, id);
  }

  constructor(kind = "chip", id = "", key?: NodeKey) {
    super(key);
    this.__kind = kind;
    this.__id = id;
  }

  override exportJSON(): SerializedEmbedNode {
    return { ...super.exportJSON(), kind: this.__kind, id: this.__id };
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("span");
    element.className = "locked";
    element.textContent = "…";
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override decorate(): null {
    return null;
  }

  /** Characters of an embed are none: it counts for nothing and is copied as nothing. */
  override getTextContent(): string {
    return "";
  }

  getKind(): string {
    return this.getLatest().__kind;
  }

  getEmbedId(): string {
    return this.getLatest().__id;
  }
}

export function $createEmbedNode(kind: string, id: string): EmbedNode {
  return $applyNodeReplacement(new EmbedNode(kind, id));
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode;
}
