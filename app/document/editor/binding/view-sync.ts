import {
  $addUpdateTag,
  $getSelection,
  $setSelection,
  COLLABORATION_TAG,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type UpdateListenerPayload,
} from "lexical";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { applyChange } from "~/domain/text/apply-change";
import type { TextBlock } from "~/domain/text/blocks";
import type { Change } from "~/domain/text/change";
import { composeChanges, transformChange, transformIndex } from "~/domain/text/combine-changes";
import { type BlockDiff, diffBlocks } from "~/domain/text/diff-blocks";
import { blockLength, type FlatText, startOfBlock } from "~/domain/text/flat-text";
import { readSectionBlocks } from "../../section-text";
import { sectionText } from "../../workspace-document";
import { observedChange } from "./observed-change";
import { applyToText } from "./apply-to-text";
import { isBusy, onEditorError } from "./editor-state";
import { endOfChange, moveSelection } from "./move-selection";
import { occupiedBlocks } from "./occupied-blocks";
import { composingBlock, OwnComposition } from "./own-composition";
import { takeOverPageSelection } from "./page-selection";
import { $readView } from "./read-view";
import { $isCanonical, $renderView, type BlockToShow, blockToShow } from "./render-view";
import type { SeamKeeper } from "./seam-keeper";
import type { TextHistory } from "./text-history";
import type { ViewBlock } from "./view-block";
import { $readFlatSelection, $restoreFlatSelection, stretchOf } from "./view-places";

interface ViewSyncOptions {
  readonly editor: LexicalEditor;
  readonly doc: Y.Doc;
  /** of the transactions that write what is done here */
  readonly origin: object;
  readonly seams: SeamKeeper;
  readonly history: TextHistory;
  readonly awareness: Awareness | null;
}

/**
 * Keeps an editor and a shared text alike.
 *
 * From the editor: what it shows is read as blocks, compared with what it showed before, and the difference is written
 * as one edit of the text. From the text: the change of others is applied to the same blocks and only the nodes it
 * touches are changed. While the editor is in the middle of something (a composition, an update that is not
 * committed) changes of others wait in `deferred`, and each side is transformed over the other.
 */
export class ViewSync {
  readonly #editor: LexicalEditor;
  readonly #text: Y.Text;
  readonly #options: ViewSyncOptions;
  readonly #composition: OwnComposition;
  readonly #stops: (() => void)[];
  #shown: FlatText<ViewBlock> = { blocks: [], isTerminated: false };
  /** what the text has more than the view shows, as a change of what is shown */
  #deferred: Change = [];
  #isHeld = false;
  /** After an error the editor may show more than it told of. */
  #mayShowMore = false;

  constructor(options: ViewSyncOptions) {
    this.#options = options;
    this.#editor = options.editor;
    this.#composition = new OwnComposition(options.editor);
    this.#text = sectionText(options.doc);
    this.#showAll(readSectionBlocks(options.doc));
    this.#text.observe(this.#handleText);
    this.#stops = [
      () => this.#text.unobserve(this.#handleText),
      this.#composition.watch(() => this.#shown.blocks),
      this.#editor.registerUpdateListener(this.#handleUpdate),
      onEditorError(this.#editor, () => void (this.#mayShowMore = true)),
    ];
  }

  get blocks(): readonly ViewBlock[] {
    return this.#shown.blocks;
  }

  hold(held: boolean): void {
    this.#isHeld = held;
    this.#flush();
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
  }

  /** A place of the view as one of the shared text, which may be ahead of it. */
  toTextIndex(index: number): number {
    return transformIndex(index, this.#deferred, true);
  }

  // ---- from the editor to the text

  readonly #handleUpdate = ({
    editorState,
    prevEditorState,
    dirtyElements,
    dirtyLeaves,
    tags,
  }: UpdateListenerPayload) => {
    if (tags.has(COLLABORATION_TAG)) return;
    const mayShowMore = this.#mayShowMore;
    this.#mayShowMore = false;
    if (mayShowMore || dirtyElements.size > 0 || dirtyLeaves.size > 0) {
      this.#takeView(editorState, prevEditorState, (key) => !mayShowMore && !dirtyElements.has(key));
    }
    this.#flushFromListener();
  };

  #takeView(now: EditorState, before: EditorState, isClean: (key: string) => boolean): void {
    const { blocks: old } = this.#shown;
    const known = new Map(old.map((block) => [block.key, block]));
    const view = now.read(() => $readView(known, isClean));
    const selectionBefore = before.read(() => $readFlatSelection(old));
    const selectionNow = now.read(() => $readFlatSelection(view.blocks));
    const diff = diffBlocks(old, view.blocks, {
      selected: selectionBefore && stretchOf(selectionBefore),
      caret: selectionNow && selectionNow.anchor === selectionNow.focus ? selectionNow.focus : null,
      composed: this.#composition.stretch,
      isOccupied: this.#isOccupied(),
    });
    this.#composition.followOwn(diff.change);
    const isWritten = diff.change.length > 0;
    if (isWritten) this.#write(diff, view.blocks);
    this.#shown = { blocks: view.blocks, isTerminated: isWritten || this.#shown.isTerminated };
    if (view.isAdjusted || !now.read(() => $isCanonical(view.blocks))) this.#correctView(view.isAdjusted);
  }

  #isOccupied(): (key: string) => boolean {
    const { awareness } = this.#options;
    let keys: ReadonlySet<string> | null = null;
    return (key) => {
      keys ??= awareness ? occupiedBlocks(awareness, this.#text, this.#shown.blocks) : new Set();
      return keys.has(key);
    };
  }

  #write(diff: BlockDiff, now: readonly ViewBlock[]): void {
    const { doc, origin, history } = this.#options;
    const edit = this.#shown.isTerminated ? diff.change : composeChanges(this.#lastNewline(), diff.change);
    const own = transformChange(edit, this.#deferred, false);
    history.record(edit, () => {
      doc.transact(() => {
        const recordSeams = this.#prepareSeams(diff, now);
        applyToText(this.#text, transformChange(diff.resets, this.#deferred, false));
        applyToText(this.#text, own);
        this.#deferred = transformChange(this.#deferred, edit, true);
        recordSeams();
      }, origin);
    });
  }

  /** The newline of the last block becomes real with the first edit. */
  #lastNewline(): Change {
    const { blocks } = this.#shown;
    const length = startOfBlock(blocks, blocks.length) - 1;
    return length > 0 ? [{ retain: length }, { insert: "\n" }] : [{ insert: "\n" }];
  }

  /** Ids are asked for before the edit, and written with it. */
  #prepareSeams({ removed, moved }: BlockDiff, now: readonly ViewBlock[]): () => void {
    const { seams } = this.#options;
    const { blocks } = this.#shown;
    if (removed.length === 0) return () => undefined;
    const newlineOf = (index: number) => this.toTextIndex(startOfBlock(blocks, index + 1) - 1);
    const ids = seams.idsOf(removed.map(newlineOf));
    return () => {
      for (const index of removed) {
        const id = ids.get(newlineOf(index));
        const move = moved.find(([before]) => before === index);
        if (!id) continue;
        if (!move) seams.recordRemoval(id);
        else seams.recordMove(id, this.#spanOf(now, move[1]));
      }
    };
  }

  #spanOf(blocks: readonly ViewBlock[], index: number) {
    const start = startOfBlock(blocks, index);
    const newline = start + blockLength(blocks[index] ?? { runs: [] });
    return { start: this.toTextIndex(start), newline: this.toTextIndex(newline) };
  }

  /** Commands of the editor leave lists in other shapes, and links and letters that may not be. */
  #correctView(isAdjusted: boolean): void {
    this.#update(() => {
      const selection = $readFlatSelection(this.#shown.blocks);
      this.#show(
        this.#shown.blocks.map((block) => ({ ...block, key: block.key || null, isSame: !isAdjusted })),
      );
      if (selection) $restoreFlatSelection(this.#shown.blocks, selection);
    });
  }

  // ---- from the text to the editor

  readonly #handleText = (_event: Y.YTextEvent, transaction: Y.Transaction): void => {
    const { origin, history } = this.#options;
    if (transaction.origin === origin) return;
    const change = observedChange(this.#text, transaction);
    this.#deferred = composeChanges(this.#deferred, change);
    this.#flush(history.isMadeBy(transaction.origin) ? endOfChange(change) : null);
  };

  #flush(caret: number | null = null): void {
    if (this.#deferred.length === 0 || this.#isHeld) return;
    if (isBusy(this.#editor)) queueMicrotask(() => !isBusy(this.#editor) && this.#flush(caret));
    else this.#renderOverPage(caret);
  }

  #renderOverPage(caret: number | null): void {
    takeOverPageSelection(this.#editor);
    // That may have shown it already.
    if (this.#deferred.length > 0) this.#render(caret);
  }

  /** In a listener the editor says it is updating, but what is asked for now comes right after. */
  #flushFromListener(): void {
    if (this.#deferred.length > 0 && !this.#isHeld) this.#render(null);
  }

  #render(caret: number | null): void {
    const applied = applyChange(this.#shown, this.#deferred);
    const composing = composingBlock(this.#editor, this.#shown.blocks);
    const { blocks: old } = this.#shown;
    const isTorn = composing !== null && !applied.text.blocks.some((block) => block === composing);
    if (isTorn) return;
    const change = this.#deferred;
    this.#composition.followOthers(change);
    this.#deferred = [];
    const $act = () => {
      const selection = $readFlatSelection(old);
      const wasOther = selection === null ? ($getSelection()?.clone() ?? null) : null;
      $setSelection(null);
      this.#show(applied.text.blocks.map((block, i) => blockToShow(block, old[applied.origins[i] ?? -1])));
      this.#shown = { blocks: this.#shown.blocks, isTerminated: applied.text.isTerminated };
      if (selection)
        $restoreFlatSelection(this.#shown.blocks, moveSelection(selection, { change, old, caret }));
      else $setSelection(wasOther);
    };
    // Or what others wrote would be missing from the view, and so be taken for deleted here.
    this.#update($act, () => void (this.#deferred = composeChanges(change, this.#deferred)));
  }

  #showAll(blocks: readonly TextBlock[]): void {
    const isTerminated = endsWithNewline(this.#text);
    const $act = () => {
      $setSelection(null);
      this.#show(blocks.map((block) => ({ ...block, key: null, isSame: false })));
      this.#shown = { blocks: this.#shown.blocks, isTerminated };
    };
    this.#update($act);
    // Better no page than one that looks like an empty text: there is always a block when it was shown.
    if (this.#shown.blocks.length === 0) throw new Error("the text cannot be shown");
  }

  #show(blocks: readonly BlockToShow[]): void {
    this.#shown = { ...this.#shown, blocks: $renderView(blocks) };
  }

  /** After an error the editor goes back to what it showed before. */
  #update($act: () => void, handleError: () => void = () => undefined): void {
    const before = this.#shown;
    this.#editor.update(
      () => {
        for (const tag of [HISTORIC_TAG, SKIP_SCROLL_INTO_VIEW_TAG]) $addUpdateTag(tag);
        try {
          $act();
        } catch (error) {
          this.#shown = before;
          handleError();
          throw error;
        }
      },
      { discrete: true, skipTransforms: true, tag: COLLABORATION_TAG },
    );
  }
}

/** Asked of the delta: the plain characters of a text leave embeds out. */
function endsWithNewline(text: Y.Text): boolean {
  const last = (text.toDelta() as { readonly insert: unknown }[]).at(-1);
  return typeof last?.insert === "string" && last.insert.endsWith("\n");
}
