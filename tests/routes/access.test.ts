import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { listRoutes } from "./list-routes";

const guards: Readonly<Record<string, readonly string[]>> = {
  "~/session.server": ["requireAccount", "requireMember", "optionalAccount", "publicRoute"],
  "~/participant.server": ["requireParticipant", "findParticipant"],
};
const routes = listRoutes();

/** What of the module runs on a request: its loader and its action. */
const handlers = routes.flatMap(({ file }) => {
  const source = parse(readFileSync(path.join("app", file), "utf8"));
  return ["loader", "action"]
    .filter((name) => exportedNames(source).includes(name))
    .map((name) => ({ file, name, source }));
});

describe("every loader and every action of the product", () => {
  it.each(handlers)("$file asks a guard first in its $name", ({ name, source }) => {
    expect(firstCallOf(name, source)).toEqual({ guard: expect.any(String) });
  });

  it("is found: the list of routes is not empty, and modules with handlers are most of it", () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(handlers.length).toBeGreaterThan(25);
  });
});

describe("the check itself", () => {
  const check = (code: string) =>
    firstCallOf("loader", parse(`import { requireMember } from "~/session.server";\n${code}`));

  it("accepts a guard that is the first thing done, awaited or not", () => {
    expect(check("export async function loader(a) { const { member } = await requireMember(a); }")).toEqual({
      guard: "requireMember",
    });
    expect(check("export function loader(a) { requireMember(a); throw 1; }")).toEqual({
      guard: "requireMember",
    });
  });

  it.each([
    ["reads before it asks", "export function loader(a) { const x = read(a); requireMember(a); }"],
    ["asks only sometimes", "export function loader(a) { if (a.b) requireMember(a); }"],
    ["reads for the question itself", "export function loader(a) { requireMember(read(a)); }"],
    ["reads beside the question", "export function loader(a) { const x = read(a), m = requireMember(a); }"],
    ["is made by another function", "export const loader = make((a) => requireMember(a));"],
    ["comes from another module", 'export { loader } from "./elsewhere";'],
  ])("refuses a loader that %s", (_, code) => {
    expect(check(code)).not.toHaveProperty("guard");
  });

  it("refuses a guard that is not ours", () => {
    const own = parse("function requireMember() {}\nexport function loader(a) { requireMember(a); }");
    expect(firstCallOf("loader", own)).not.toHaveProperty("guard");
  });
});

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile("route.tsx", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

function exportedNames(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement;
      if (exportClause === undefined || !ts.isNamedExports(exportClause)) return ["loader", "action"];
      return exportClause.elements.map(({ name }) => name.text);
    }
    if (!isExported(statement)) return [];
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? ""];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  });
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement)
    ? (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
}

/** The guard the handler calls before anything else, or what it does instead. */
function firstCallOf(name: string, source: ts.SourceFile): { guard: string } | { instead: string } {
  const handler = source.statements.find(
    (statement): statement is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) && statement.name?.text === name,
  );
  const first = handler?.body?.statements[0];
  if (first === undefined) return { instead: "is not a function of this module" };
  const call = callOf(first);
  if (call === null || !ts.isIdentifier(call.expression)) return { instead: first.getText() };
  const isGuard = isImportedGuard(call.expression.text, source);
  // An argument that calls something would be read before the question.
  const isPlain = call.arguments.every((argument) => !containsCall(argument));
  return isGuard && isPlain ? { guard: call.expression.text } : { instead: first.getText() };
}

function callOf(statement: ts.Statement): ts.CallExpression | null {
  const value = ts.isVariableStatement(statement)
    ? onlyInitializer(statement.declarationList)
    : ts.isExpressionStatement(statement)
      ? statement.expression
      : undefined;
  const call = value && ts.isAwaitExpression(value) ? value.expression : value;
  return call && ts.isCallExpression(call) ? call : null;
}

function onlyInitializer({ declarations }: ts.VariableDeclarationList): ts.Expression | undefined {
  return declarations.length === 1 ? declarations[0]?.initializer : undefined;
}

function containsCall(node: ts.Node): boolean {
  return ts.isCallExpression(node) || (ts.forEachChild(node, containsCall) ?? false);
}

function isImportedGuard(name: string, source: ts.SourceFile): boolean {
  return source.statements.some((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return false;
    const names = statement.importClause?.namedBindings;
    return (
      guards[statement.moduleSpecifier.text]?.includes(name) === true &&
      names !== undefined &&
      ts.isNamedImports(names) &&
      names.elements.some((element) => element.name.text === name)
    );
  });
}
