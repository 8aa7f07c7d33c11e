import { useEffect, useRef } from "react";
import type { Person } from "~/collab/people";
import { domRangeOf } from "~/document/editor/binding/remote-cursors";
import { classNames } from "~/ui/class-names";
import type { Editing } from "./use-section-editor";

interface RemoteCursorsProps {
  readonly editing: Editing;
  readonly people: readonly Person[];
}

/** A name stays for so long after its caret moved. */
const nameStaysMs = 3_000;

/** The carets and selections of others, drawn over the text; the list of people beside it says the same in words. */
export function RemoteCursors({ editing, people }: RemoteCursorsProps) {
  const layer = useRef<HTMLDivElement>(null);
  const latest = useRef(people);
  latest.current = people;
  const drawer = useRef<CursorDrawer | null>(null);

  useEffect(() => {
    if (!layer.current) return;
    const made = new CursorDrawer(layer.current, editing);
    drawer.current = made;
    const draw = () => made.draw(latest.current);
    const stop = editing.editor.registerUpdateListener(draw);
    const resized = new ResizeObserver(draw);
    resized.observe(layer.current);
    return () => {
      stop();
      resized.disconnect();
      made.clear();
      drawer.current = null;
    };
  }, [editing]);
  useEffect(() => drawer.current?.draw(people), [people, editing]);

  return <div className="cursors" ref={layer} aria-hidden="true" />;
}

/** Draws without React: carets move at every letter, and styles set by script are not held back by the page's policy. */
class CursorDrawer {
  readonly #layer: HTMLElement;
  readonly #editing: Editing;
  readonly #seen = new Map<number, { readonly words: string; readonly at: number }>();
  #frame: number | null = null;
  #quiet: ReturnType<typeof setTimeout> | null = null;

  constructor(layer: HTMLElement, editing: Editing) {
    this.#layer = layer;
    this.#editing = editing;
  }

  draw(people: readonly Person[]): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#frame = null;
      this.#layer.replaceChildren(...people.flatMap((person) => this.#elementsOf(person)));
      if (this.#quiet) clearTimeout(this.#quiet);
      this.#quiet = setTimeout(() => this.draw(people), nameStaysMs);
    });
  }

  clear(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    if (this.#quiet) clearTimeout(this.#quiet);
    this.#layer.replaceChildren();
  }

  #elementsOf(person: Person): readonly HTMLElement[] {
    const { editor, binding } = this.#editing;
    const cursor = binding.locate(person.cursor);
    const range = cursor && domRangeOf(editor, cursor);
    const caret = cursor && domRangeOf(editor, { ...cursor, anchor: cursor.focus, isCollapsed: true });
    if (!range || !caret) return [];
    const origin = this.#layer.getBoundingClientRect();
    const selected = range.collapsed ? [] : [...range.getClientRects()];
    return [
      ...selected.map((rect) => box(`selected p${person.colour}`, rect, origin)),
      this.#caret(person, caret, origin),
    ];
  }

  #caret(person: Person, at: Range, origin: DOMRect): HTMLElement {
    const rect = caretRect(at);
    const isRight = rect.left - origin.left > origin.width * 0.6;
    const names = classNames(
      "caret",
      `p${person.colour}`,
      isRight ? "right" : isAtEndOfBlock(at) && "end",
      this.#isQuiet(person) && "quiet",
    );
    const element = box(names, new DOMRect(rect.left, rect.top, 2, rect.height || 24), origin);
    const name = document.createElement("span");
    name.textContent = `${person.name.split(" ")[0] ?? person.name} · ${person.organisation}`;
    element.append(name);
    return element;
  }

  #isQuiet(person: Person): boolean {
    const words = JSON.stringify(person.cursor);
    const before = this.#seen.get(person.clientId);
    if (before?.words !== words) {
      this.#seen.set(person.clientId, { words, at: performance.now() });
      return false;
    }
    return performance.now() - before.at > nameStaysMs - 100;
  }
}

/** Behind the last letter of a block there is room for a name beside the caret; elsewhere it hides the line above. */
function isAtEndOfBlock(at: Range): boolean {
  const { startContainer: node } = at;
  const block = (node instanceof Element ? node : node.parentElement)?.closest("p, h2, h3, li, blockquote");
  if (!block) return false;
  const rest = at.cloneRange();
  rest.setEnd(block, block.childNodes.length);
  return rest.toString() === "" && !rest.cloneContents().querySelector("br + *");
}

/** In an empty block a range has no rectangle: the block's own stands in. */
function caretRect(range: Range): DOMRect {
  const [rect] = range.getClientRects();
  if (rect) return rect;
  const { startContainer: at } = range;
  const element = at instanceof Element ? (at.children[range.startOffset] ?? at) : at.parentElement;
  const around = element?.getBoundingClientRect() ?? new DOMRect();
  return new DOMRect(around.left, around.top, 0, Math.min(around.height, 28));
}

function box(names: string, rect: DOMRect, origin: DOMRect): HTMLElement {
  const element = document.createElement("div");
  element.className = names;
  element.style.left = `${rect.left - origin.left}px`;
  element.style.top = `${rect.top - origin.top}px`;
  element.style.width = `${rect.width}px`;
  element.style.height = `${rect.height}px`;
  return element;
}
