const bytes = (text: string) => new TextEncoder().encode(text);

/** The package of the editor, as small as can be: what is taken of it, and what is left. */
export const PACKAGE: Readonly<Record<string, Uint8Array>> = {
  "LICENSE.txt": bytes("MIT\n"),
  "package.json": bytes('{"version":"0.221.1"}\n'),
  "dist/sveltia-cms.js": bytes("// for a network of others\n"),
  "npm/index.js": bytes(
    'const fr = () => import(`../locales/fr.json`);\nexport default { init() {}, data: "data.json" };\n',
  ),
  "npm/index.js.map": bytes("{}"),
  "npm/chunks/part.js": bytes("export {};\n"),
  "npm/assets/font.woff2": bytes("wOF2"),
  "locales/fr.json": bytes('{"save":"Enregistrer"}\n'),
};
