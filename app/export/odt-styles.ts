import { element, xmlHead, type Xml } from "./xml";
import { odfNamespaces } from "./odt-names";

export interface OdtPage {
  readonly language: string;
  readonly region: string;
  /** "Bozza" in the head of every page, or null */
  readonly draft: Xml | null;
  readonly head: Xml;
  readonly foot: Xml;
  readonly page: Xml;
}

const ink = "#17324D";
const body = "#1B2733";
const muted = "#4C6072";
const blue = "#0066CC";
const line = "0.5pt solid #C3CED9";

/** styles.xml: named styles, so that who edits the file changes a look in one place. */
export function odtStyles(page: OdtPage): Xml {
  return (
    xmlHead +
    element(
      "office:document-styles",
      { ...odfNamespaces, "office:version": "1.3" },
      fontFaces,
      element("office:styles", {}, defaults(page), ...paragraphStyles(), ...textStyles(), ...listStyles()),
      element("office:automatic-styles", {}, pageLayout),
      element("office:master-styles", {}, masterPage("Standard", page), firstPage(page)),
    )
  );
}

export const fontFaces = element(
  "office:font-face-decls",
  {},
  element("style:font-face", {
    "style:name": "Titillium Web",
    "svg:font-family": "'Titillium Web'",
    "style:font-family-generic": "swiss",
    "style:font-pitch": "variable",
  }),
);

function defaults({ language, region }: OdtPage): Xml {
  const text = element("style:text-properties", {
    "style:font-name": "Titillium Web",
    "fo:font-size": "10.5pt",
    "fo:color": body,
    "fo:language": language,
    "fo:country": region,
    "style:language-asian": "none",
    "style:country-asian": "none",
    "style:language-complex": "none",
    "style:country-complex": "none",
    "fo:hyphenate": "false",
  });
  const paragraph = element("style:paragraph-properties", { "style:tab-stop-distance": "1.25cm" });
  return (
    element("style:default-style", { "style:family": "paragraph" }, paragraph, text) +
    element(
      "style:default-style",
      { "style:family": "table" },
      element("style:table-properties", { "table:border-model": "collapsing" }),
    )
  );
}

interface ParagraphStyle {
  readonly name: string;
  readonly display?: string;
  readonly parent?: string;
  readonly next?: string;
  readonly outline?: number;
  readonly paragraph?: Readonly<Record<string, string>>;
  readonly tabs?: Xml;
  readonly text?: Readonly<Record<string, string>>;
}

function paragraphStyles(): readonly Xml[] {
  return [
    ...bodyStyles,
    ...headingStyles,
    ...frontStyles,
    ...tableStyles,
    ...contentsStyles,
    ...marginStyles,
    ...letterStyles,
  ].map(paragraphStyle);
}

function paragraphStyle({
  name,
  display,
  parent,
  next,
  outline,
  paragraph,
  tabs,
  text,
}: ParagraphStyle): Xml {
  return element(
    "style:style",
    {
      "style:name": name,
      "style:display-name": display ?? null,
      "style:family": "paragraph",
      "style:parent-style-name": parent ?? null,
      "style:next-style-name": next ?? null,
      "style:default-outline-level": outline ?? null,
      "style:class": outline ? "text" : null,
    },
    ...(paragraph || tabs ? [element("style:paragraph-properties", paragraph ?? {}, tabs ?? "")] : []),
    ...(text ? [element("style:text-properties", text)] : []),
  );
}

const bodyStyles: readonly ParagraphStyle[] = [
  { name: "Standard" },
  {
    name: "Text_20_body",
    display: "Text body",
    parent: "Standard",
    paragraph: { "fo:margin-top": "0cm", "fo:margin-bottom": "0.25cm", "fo:line-height": "135%" },
  },
  {
    name: "List_20_text",
    display: "List text",
    parent: "Text_20_body",
    paragraph: { "fo:margin-top": "0cm", "fo:margin-bottom": "0.1cm" },
  },
  {
    name: "Quotations",
    parent: "Text_20_body",
    paragraph: {
      "fo:margin-left": "0.6cm",
      "fo:padding-left": "0.4cm",
      "fo:padding-right": "0cm",
      "fo:padding-top": "0cm",
      "fo:padding-bottom": "0cm",
      "fo:border-left": "2pt solid #C3CED9",
      "fo:border-right": "none",
      "fo:border-top": "none",
      "fo:border-bottom": "none",
    },
    text: { "fo:color": muted },
  },
  {
    name: "Section_20_facts",
    display: "Section facts",
    parent: "Standard",
    next: "Text_20_body",
    paragraph: { "fo:margin-bottom": "0.4cm", "fo:keep-with-next": "always" },
    text: { "fo:font-size": "9pt", "fo:color": muted },
  },
  { name: "Unwritten", parent: "Text_20_body", text: { "fo:color": muted, "fo:font-style": "italic" } },
];

const headingStyles: readonly ParagraphStyle[] = [
  heading(1, "17pt", { "fo:margin-top": "1.1cm", "fo:margin-bottom": "0.15cm" }),
  heading(2, "13pt", { "fo:margin-top": "0.65cm", "fo:margin-bottom": "0.2cm" }),
  heading(3, "11pt", { "fo:margin-top": "0.5cm", "fo:margin-bottom": "0.15cm" }),
];

function heading(level: number, size: string, space: Readonly<Record<string, string>>): ParagraphStyle {
  return {
    name: `Heading_20_${level}`,
    display: `Heading ${level}`,
    parent: "Standard",
    next: "Text_20_body",
    outline: level,
    paragraph: { ...space, "fo:keep-with-next": "always" },
    text: { "fo:font-size": size, "fo:font-weight": "bold", "fo:color": ink },
  };
}

const frontStyles: readonly ParagraphStyle[] = [
  {
    name: "Kind",
    parent: "Standard",
    paragraph: { "fo:margin-top": "4.5cm", "fo:margin-bottom": "0.2cm" },
    text: { "fo:font-size": "11pt", "fo:font-weight": "bold", "fo:color": blue },
  },
  {
    name: "Title",
    parent: "Standard",
    paragraph: { "fo:margin-bottom": "0.3cm", "fo:line-height": "110%" },
    text: { "fo:font-size": "26pt", "fo:font-weight": "bold", "fo:color": ink },
  },
  {
    name: "Subtitle",
    parent: "Standard",
    paragraph: { "fo:margin-bottom": "1.4cm" },
    text: { "fo:font-size": "15pt", "fo:font-weight": "bold", "fo:color": muted },
  },
  {
    name: "Fact",
    parent: "Standard",
    paragraph: { "fo:margin-left": "4.2cm", "fo:text-indent": "-4.2cm", "fo:margin-bottom": "0.2cm" },
    tabs: element("style:tab-stops", {}, element("style:tab-stop", { "style:position": "0cm" })),
    text: { "fo:color": ink },
  },
];

const tableStyles: readonly ParagraphStyle[] = [
  {
    name: "Table_20_Contents",
    display: "Table Contents",
    parent: "Standard",
    text: { "fo:font-size": "9pt" },
  },
  {
    name: "Table_20_Heading",
    display: "Table Heading",
    parent: "Table_20_Contents",
    text: { "fo:font-weight": "bold", "fo:color": muted },
  },
];

const rightTab = element(
  "style:tab-stops",
  {},
  element("style:tab-stop", { "style:position": "16cm", "style:type": "right" }),
);

const contentsStyles: readonly ParagraphStyle[] = [
  {
    name: "Contents_20_Heading",
    display: "Contents Heading",
    parent: "Standard",
    paragraph: { "fo:break-before": "page", "fo:margin-bottom": "0.4cm" },
    text: { "fo:font-size": "17pt", "fo:font-weight": "bold", "fo:color": ink },
  },
  {
    name: "Contents_20_1",
    display: "Contents 1",
    parent: "Standard",
    paragraph: { "fo:margin-top": "0.25cm" },
    tabs: rightTab,
    text: { "fo:font-weight": "bold", "fo:color": ink },
  },
  {
    name: "Contents_20_2",
    display: "Contents 2",
    parent: "Standard",
    paragraph: { "fo:margin-left": "0.8cm" },
    tabs: rightTab,
  },
];

const marginTab = element(
  "style:tab-stops",
  {},
  element("style:tab-stop", { "style:position": "16cm", "style:type": "right" }),
);

const marginStyles: readonly ParagraphStyle[] = [
  {
    name: "Header",
    parent: "Standard",
    paragraph: { "fo:border-bottom": line, "fo:padding-bottom": "0.15cm" },
    tabs: marginTab,
    text: { "fo:font-size": "8.5pt", "fo:color": muted },
  },
  {
    name: "Footer",
    parent: "Standard",
    tabs: marginTab,
    text: { "fo:font-size": "8.5pt", "fo:color": muted },
  },
];

const partyName = { "fo:font-size": "12pt", "fo:font-weight": "bold", "fo:color": ink };

const letterStyles: readonly ParagraphStyle[] = [
  { name: "Sender", parent: "Standard", text: { "fo:color": muted } },
  { name: "Sender_20_name", display: "Sender name", parent: "Sender", text: partyName },
  { name: "Addressee", parent: "Standard", paragraph: { "fo:margin-left": "8cm" } },
  {
    name: "Addressee_20_first",
    display: "Addressee first",
    parent: "Addressee",
    paragraph: { "fo:margin-top": "1cm", "fo:margin-left": "8cm" },
  },
  {
    name: "Signer",
    parent: "Standard",
    paragraph: { "fo:margin-top": "1cm", "fo:keep-with-next": "always" },
    text: partyName,
  },
  {
    name: "Signer_20_more",
    display: "Signer more",
    parent: "Standard",
    paragraph: { "fo:keep-with-next": "always" },
    text: { "fo:font-size": "9.5pt", "fo:color": muted },
  },
  {
    name: "Signature",
    parent: "Standard",
    paragraph: {
      "fo:margin-top": "1.2cm",
      "fo:margin-right": "8cm",
      "fo:padding": "0.1cm",
      "fo:border-top": "0.5pt solid #4C6072",
      "fo:border-bottom": "none",
      "fo:border-left": "none",
      "fo:border-right": "none",
    },
    text: { "fo:font-size": "9pt", "fo:color": muted },
  },
];

function textStyles(): readonly Xml[] {
  return [
    textStyle("Draft", { "fo:font-weight": "bold", "fo:color": ink }),
    textStyle("Fact_20_label", { "fo:font-size": "9.5pt", "fo:color": muted }),
    textStyle("Internet_20_link", { "fo:color": blue, "style:text-underline-style": "solid" }),
    textStyle("Index_20_Link", { "fo:color": ink, "style:text-underline-style": "none" }),
  ];
}

function textStyle(name: string, properties: Readonly<Record<string, string>>): Xml {
  return element(
    "style:style",
    { "style:name": name, "style:display-name": name.replaceAll("_20_", " "), "style:family": "text" },
    element("style:text-properties", properties),
  );
}

function listStyles(): readonly Xml[] {
  const levels = Array.from({ length: 10 }, (_, level) => level);
  return [
    element("text:list-style", { "style:name": "Bullets" }, ...levels.map(bulletLevel)),
    element("text:list-style", { "style:name": "Numbers" }, ...levels.map(numberLevel)),
  ];
}

function bulletLevel(level: number): Xml {
  return element(
    "text:list-level-style-bullet",
    { "text:level": level + 1, "text:bullet-char": ["•", "–", "·"][level % 3] ?? "•" },
    levelPlace(level),
  );
}

function numberLevel(level: number): Xml {
  return element(
    "text:list-level-style-number",
    {
      "text:level": level + 1,
      "style:num-format": ["1", "a", "i"][level % 3] ?? "1",
      "style:num-suffix": ".",
    },
    levelPlace(level),
  );
}

function levelPlace(level: number): Xml {
  const indent = `${((level + 1) * 0.6).toFixed(2)}cm`;
  return element(
    "style:list-level-properties",
    { "text:list-level-position-and-space-mode": "label-alignment" },
    element("style:list-level-label-alignment", {
      "text:label-followed-by": "listtab",
      "text:list-tab-stop-position": indent,
      "fo:text-indent": "-0.6cm",
      "fo:margin-left": indent,
    }),
  );
}

const pageLayout = element(
  "style:page-layout",
  { "style:name": "A4" },
  element("style:page-layout-properties", {
    "fo:page-width": "21cm",
    "fo:page-height": "29.7cm",
    "style:print-orientation": "portrait",
    "fo:margin-top": "1.6cm",
    "fo:margin-bottom": "1.6cm",
    "fo:margin-left": "2.5cm",
    "fo:margin-right": "2.5cm",
  }),
  element(
    "style:header-style",
    {},
    element("style:header-footer-properties", { "fo:min-height": "1cm", "fo:margin-bottom": "0.6cm" }),
  ),
  element(
    "style:footer-style",
    {},
    element("style:header-footer-properties", { "fo:min-height": "1cm", "fo:margin-top": "0.6cm" }),
  ),
);

function masterPage(name: string, { head, foot, draft, page }: OdtPage): Xml {
  const number = `${page} ${element("text:page-number", { "text:select-page": "current" }, "1")} / ${element("text:page-count", {}, "1")}`;
  return element(
    "style:master-page",
    { "style:name": name, "style:page-layout-name": "A4" },
    element("style:header", {}, marginLine("Header", head, draftMark(draft))),
    element("style:footer", {}, marginLine("Footer", foot, number)),
  );
}

/** The title page has no running head; a draft says so even there. */
function firstPage({ foot, draft }: OdtPage): Xml {
  return element(
    "style:master-page",
    {
      "style:name": "First_20_Page",
      "style:display-name": "First Page",
      "style:page-layout-name": "A4",
      "style:next-style-name": "Standard",
    },
    ...(draft === null ? [] : [element("style:header", {}, marginLine("Header", "", draftMark(draft)))]),
    element("style:footer", {}, marginLine("Footer", foot, "")),
  );
}

function marginLine(style: string, left: Xml, right: Xml): Xml {
  return element(
    "text:p",
    { "text:style-name": style },
    left,
    ...(right === "" ? [] : [element("text:tab"), right]),
  );
}

function draftMark(draft: Xml | null): Xml {
  return draft === null ? "" : element("text:span", { "text:style-name": "Draft" }, draft);
}
