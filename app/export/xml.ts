/** A piece of XML that is safe to put inside another. */
export type Xml = string & { readonly brand?: "xml" };

/** An element; attributes that are null are left out, text among the children is escaped by `xmlText`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  ...children: readonly Xml[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  const content = children.join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export function escapeXml(text: string): Xml {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
