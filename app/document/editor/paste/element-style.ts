/** The declarations of an element's `style`, also those only Word knows; names and values in lower case. */
export type ElementStyle = ReadonlyMap<string, string>;

/** Pasted styles are read from here; see `withoutLiveAttributes`. */
export const styleAttribute = "data-style";

export function styleOf(element: Element): ElementStyle {
  const declarations = (element.getAttribute(styleAttribute) ?? "").split(";").flatMap((declaration) => {
    const at = declaration.indexOf(":");
    if (at < 0) return [];
    const name = declaration.slice(0, at).trim().toLowerCase();
    return [
      [
        name,
        declaration
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      ] as const,
    ];
  });
  return new Map(declarations);
}

export function isHidden(style: ElementStyle): boolean {
  return (
    style.get("display") === "none" ||
    style.get("visibility") === "hidden" ||
    style.get("mso-hide") === "all" ||
    style.get("mso-list") === "ignore" ||
    style.get("mso-element") === "comment-list" ||
    style.get("mso-special-character") === "comment"
  );
}
