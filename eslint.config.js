import { readdirSync } from "node:fs";
import js from "@eslint/js";
import importPlugin from "eslint-plugin-import";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const inRoom = (room) => `app/!(${room})/**/*`;

/** Which folder may not import which: files in the key may not import the others. Imports go right and down. */
const closedDoors = {
  "app/domain": [inRoom("domain"), "server"],
  "app/calls": [inRoom("calls|domain"), "server"],
  "app/document": [inRoom("document|domain"), "server"],
  "app/database": [inRoom("database|domain"), "server"],
  "app/export": [inRoom("export|document|calls|domain"), "server"],
  "app/commands": [inRoom("commands|export|database|document|calls|domain"), "server"],
  "app/ui": [inRoom("ui"), "server"],
  "app/collab": [inRoom("collab|document|domain"), "server"],
  "app/features": [inRoom("features|collab|ui|document|calls|domain"), "server"],
  app: ["server", "tests"],
  server: [inRoom("collab|database|document|domain"), "tests"],
};

const doors = Object.entries(closedDoors).flatMap(([target, closed]) =>
  closed.map((from) => ({ target: `./${target}`, from: `./${from}` })),
);

/** The rooms of the live server, from the bytes up: each may import those before it only. */
const liveRooms = [
  ["wire"],
  ["update"],
  ["packed"],
  ["store", "admission"],
  ["builder", "connection"],
  ["seal", "history", "repair", "packing", "presence"],
  ["room"],
  ["lines"],
];
const liveDoors = liveRooms.flatMap((rooms, floor) => {
  const below = liveRooms.slice(0, floor).flat();
  return rooms.map((room) => ({
    target: `./server/collab/${room}`,
    from: `./server/collab/!(${[room, ...below].join("|")})/**/*`,
  }));
});

/** No feature knows another. */
const features = foldersIn("app/features");
const featureDoors = features.map((name) => ({
  target: `./app/features/${name}`,
  from: "./app/features",
  except: [`./${name}`],
}));

const prismaOnlyInDatabase = {
  group: ["@prisma/*", "**/database/generated/**"],
  message: "Prisma lives in app/database.",
};
const neverRemix = { name: "remix", message: "The package throws when imported: use @remix-run/*." };

const answersStay = {
  name: "@remix-run/react",
  importNames: ["useActionData"],
  message: "It forgets when somebody else changes something: useAnswer keeps what the page answered.",
};

const rootsInOnePlace = {
  selector: "CallExpression[callee.property.name=/^get(Map|Array|Text|XmlFragment|XmlElement)$/]",
  message: "Roots of the shared documents are named in app/document/workspace-document.ts.",
};

export default tseslint.config(
  { ignores: ["build/", "node_modules/", "public/", "app/database/generated/", ".data/", ".cache/"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    plugins: { import: importPlugin, "react-hooks": hooks },
    settings: {
      "import/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import/resolver": { typescript: { project: "./tsconfig.json" }, node: true },
    },
    rules: {
      "import/no-restricted-paths": ["error", { zones: [...doors, ...liveDoors, ...featureDoors] }],
      "no-restricted-imports": [
        "error",
        { paths: [neverRemix, answersStay], patterns: [prismaOnlyInDatabase] },
      ],
      "no-restricted-syntax": ["error", rootsInOnePlace],
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/only-throw-error": "off",
      // A third of the time for nothing: there are no enums, and a class with a #field takes no other object's place.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/unbound-method": "off",
      // A quarter of the time, for what only changes with a package: `npm run lint:deprecated`.
      "@typescript-eslint/no-deprecated": "off",
    },
  },
  { files: ["app/**/*.tsx"], ...a11y.flatConfigs.strict },
  {
    files: ["app/database/**"],
    rules: { "no-restricted-imports": ["error", { paths: [neverRemix] }] },
  },
  {
    files: ["app/ui/use-answer.ts"],
    rules: { "no-restricted-imports": ["error", { paths: [neverRemix], patterns: [prismaOnlyInDatabase] }] },
  },
  {
    files: ["app/document/workspace-document.ts", "tests/**"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["tests/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "no-restricted-imports": ["error", { paths: [neverRemix] }],
    },
  },
  {
    // The engine of the migrations is bound to the same adapter as the client, outside the app.
    files: ["prisma/**", "server/database/**"],
    rules: { "no-restricted-imports": ["error", { paths: [neverRemix] }] },
  },
  { files: ["**/*.{js,mjs}"], ...tseslint.configs.disableTypeChecked },
  { files: ["**/*.{js,mjs}"], rules: { "no-undef": "off" } },
);

function foldersIn(folder) {
  return readdirSync(new URL(folder, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
