import { createEditor, type EditorThemeClasses, type LexicalEditor } from "lexical";
import { sectionNodes } from "./section-nodes";

interface SectionEditorLook {
  readonly editable: boolean;
  readonly theme: EditorThemeClasses;
}

/** The editor of a section. */
export function createSectionEditor({ editable, theme }: SectionEditorLook): LexicalEditor {
  return createEditor({ nodes: [...sectionNodes], theme, editable, onError: tell });
}

/**
 * Never thrown: only if this returns does the editor go back to what it showed before. Otherwise half of the act that
 * failed would stay, be written with the next one, and be gone for everybody.
 */
function tell(error: Error): void {
  console.error(error);
}
