import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { type EditingState, readEditingState } from "~/document/editor/editing-state";
import { setBlockType, toggleFormat } from "~/document/editor/section-commands";
import { classNames } from "~/ui/class-names";
import { Icon, type IconName } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";
import type { Editing } from "./use-section-editor";

interface ToolbarProps {
  readonly editing: Editing | null;
  readonly onLink: () => void;
}

/** The tools of writing: one stop of the keyboard, arrows within. */
export function Toolbar({ editing, onLink }: ToolbarProps) {
  const words = useTexts(texts);
  const state = useEditingState(editing);
  const bar = useRef<HTMLDivElement>(null);
  const act = (run: (open: Editing) => void) => () => {
    if (!editing) return;
    run(editing);
    editing.editor.focus();
  };
  const block = (type: "h2" | "h3" | "bullet" | "number" | "quote") =>
    act(({ editor }) => setBlockType(editor, state.blockType === type ? "paragraph" : type));
  return (
    <div
      className="tools"
      role="toolbar"
      aria-label={words.tools}
      ref={bar}
      onKeyDown={(event) => moveFocus(event, bar.current)}
    >
      <Tool label={words.heading} isOn={state.blockType === "h2"} onPress={block("h2")} isFirst>
        <span className="bold">T</span>
      </Tool>
      <Tool label={words.subheading} isOn={state.blockType === "h3"} onPress={block("h3")}>
        <span className="bold subheading">T</span>
      </Tool>
      <span className="v" />
      <Tool
        label={words.bold}
        isOn={state.formats.bold}
        onPress={act(({ editor }) => toggleFormat(editor, "bold"))}
      >
        <span className="bold">G</span>
      </Tool>
      <Tool
        label={words.italic}
        isOn={state.formats.italic}
        onPress={act(({ editor }) => toggleFormat(editor, "italic"))}
      >
        <span className="italic">C</span>
      </Tool>
      <Tool
        label={words.underline}
        isOn={state.formats.underline}
        onPress={act(({ editor }) => toggleFormat(editor, "underline"))}
      >
        <span className="underline">S</span>
      </Tool>
      <span className="v" />
      <Tool label={words.bullets} isOn={state.blockType === "bullet"} onPress={block("bullet")} icon="list" />
      <Tool
        label={words.numbers}
        isOn={state.blockType === "number"}
        onPress={block("number")}
        icon="numbered-list"
      />
      <Tool label={words.quote} isOn={state.blockType === "quote"} onPress={block("quote")} icon="quote" />
      <Tool label={words.link} isOn={state.link !== null} onPress={onLink} icon="link" />
      <span className="sp" />
      <Tool
        label={words.undo}
        isOff={!state.canUndo}
        onPress={act(({ binding }) => binding.undo())}
        icon="restore"
      />
      <Tool
        label={words.redo}
        isOff={!state.canRedo}
        onPress={act(({ binding }) => binding.redo())}
        icon="redo"
      />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly isOn?: boolean;
  readonly isOff?: boolean;
  readonly isFirst?: boolean;
  readonly onPress: () => void;
  readonly icon?: IconName;
  readonly children?: ReactNode;
}

function Tool({ label, isOn, isOff = false, isFirst = false, onPress, icon, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...(isOn !== undefined && { "aria-pressed": isOn })}
      aria-disabled={isOff}
      tabIndex={isFirst ? 0 : -1}
      className={classNames(isOn && "on")}
      // The selection in the text stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !isOff && onPress()}
    >
      {icon ? <Icon name={icon} /> : children}
    </button>
  );
}

/** What the selection is in, followed while people write. */
function useEditingState(editing: Editing | null): EditingState {
  const [state, setState] = useState<EditingState>(nothingSelected);
  useEffect(() => {
    if (!editing) return;
    const { editor, binding } = editing;
    const update = () => setState(readEditingState(editor, binding));
    const stops = [editor.registerUpdateListener(update), binding.onHistoryChange(update)];
    return () => stops.forEach((stop) => stop());
  }, [editing]);
  return state;
}

const nothingSelected: EditingState = {
  blockType: "paragraph",
  formats: { bold: false, italic: false, underline: false, strike: false },
  link: null,
  canUndo: false,
  canRedo: false,
};

/** Arrow keys, Home and End move between the tools. */
function moveFocus(event: KeyboardEvent, bar: HTMLElement | null): void {
  const tools = [...(bar?.querySelectorAll("button") ?? [])];
  const at = tools.findIndex((tool) => tool === document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  tools.at(to % tools.length)?.focus();
}
