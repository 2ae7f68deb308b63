import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const version = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;

/** Folder of pdf.js's run-time files; it carries the version so that browsers may keep them for ever. */
export const pdfjsBase = `pdfjs-${version}`;

/** Serves the files pdf.js asks for by name: character maps, the standard fonts, image decoders. */
export function pdfjsFiles(): Plugin {
  return {
    name: "pdfjs-files",
    generateBundle() {
      for (const folder of ["cmaps", "standard_fonts", "wasm"]) {
        for (const file of readdirSync(join(root, folder))) {
          this.emitFile({
            type: "asset",
            fileName: `${pdfjsBase}/${folder}/${file}`,
            source: readFileSync(join(root, folder, file)),
          });
        }
      }
    },
  };
}
