/*
 * These functions run in the browser: they arrive there as text, so none of them uses anything from around it.
 */

export interface Clipboard {
  readonly html?: string;
  readonly plain?: string;
}

/** The blocks a text shows, one marked line each. */
export function linesIn(text: Element | null): string[] {
  const inline = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return "";
    if (node.tagName === "BR")
      return node.parentElement?.lastChild === node && !node.previousSibling ? "" : "⏎";
    const inner = [...node.childNodes].map(inline).join("");
    const has = (name: string) => node.classList.contains(name);
    const italic = node.tagName === "EM" || has("italic") ? `_${inner}_` : inner;
    const bold = node.tagName === "STRONG" ? `**${italic}**` : italic;
    const underlined = has("u") ? `<u>${bold}</u>` : bold;
    return node.tagName === "A" ? `[${underlined}](${node.getAttribute("href")})` : underlined;
  };
  const listLines = (list: Element, indent: number): string[] =>
    [...list.children].flatMap((item) => {
      const [only] = item.children;
      if (only && (only.tagName === "UL" || only.tagName === "OL")) return listLines(only, indent + 1);
      const mark = list.tagName === "UL" ? "-" : "1.";
      return [`${"  ".repeat(indent)}${mark} ${[...item.childNodes].map(inline).join("")}`];
    });
  const marks: Record<string, string> = { H2: "## ", H3: "### ", BLOCKQUOTE: "> " };
  return [...(text?.children ?? [])].flatMap((block) => {
    if (block.tagName === "UL" || block.tagName === "OL") return listLines(block, 0);
    return [(marks[block.tagName] ?? "") + [...block.childNodes].map(inline).join("")];
  });
}

/** The line of the caret with `|` in it: where the page draws it and where the editor believes it to be. */
export function caretIn(text: Element): { drawn: string | null; believed: string | null } {
  const lineWith = (node: Node, offset: number): string => {
    let block: Node = node;
    const isBlock = (at: Node) => at instanceof Element && /^(P|H2|H3|LI|BLOCKQUOTE)$/.test(at.tagName);
    while (!isBlock(block) && block.parentNode && block !== text) block = block.parentNode;
    const before = document.createRange();
    before.selectNodeContents(block);
    before.setEnd(node, offset);
    const after = document.createRange();
    after.selectNodeContents(block);
    after.setStart(node, offset);
    return `${before.toString()}|${after.toString()}`;
  };
  const firstText = (node: Node): Text | null => {
    for (let at: Node | null = node; at; at = at.firstChild) if (at instanceof Text) return at;
    return null;
  };
  const selection = document.getSelection();
  const isInside = selection?.focusNode && text.contains(selection.focusNode);
  const drawn = isInside ? lineWith(selection.focusNode, selection.focusOffset) : null;

  interface Point {
    readonly key: string;
    readonly offset: number;
    readonly type: string;
  }
  interface EditorOfElement {
    readonly __lexicalEditor: {
      getEditorState(): { readonly _selection: { readonly focus?: Point } | null };
      getElementByKey(key: string): HTMLElement | null;
    };
  }
  // Lexical hangs its editor on the element it writes in.
  const editor = (text as unknown as EditorOfElement).__lexicalEditor;
  const focus = editor.getEditorState()._selection?.focus;
  const element = focus ? editor.getElementByKey(focus.key) : null;
  if (!focus || !element) return { drawn, believed: null };
  const node = focus.type === "text" ? firstText(element) : element;
  return { drawn, believed: node && lineWith(node, focus.offset) };
}

/** Selects words, or the place in front of them or behind them, as a hand with the mouse would. */
export function selectWords(
  text: Element,
  { place, words }: { readonly place: "before" | "after" | "over"; readonly words: string },
): void {
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    const at = (node.nodeValue ?? "").indexOf(words);
    if (at < 0) continue;
    const from = place === "after" ? at + words.length : at;
    const to = place === "before" ? at : at + words.length;
    document.getSelection()?.setBaseAndExtent(node, from, node, to);
    return;
  }
  throw new Error(`The text nowhere says “${words}”.`);
}

/** A paste as the browser reports it. */
export function paste(text: Element, { html, plain }: Clipboard): void {
  const clipboardData = new DataTransfer();
  if (html !== undefined) clipboardData.setData("text/html", html);
  if (plain !== undefined) clipboardData.setData("text/plain", plain);
  text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}
