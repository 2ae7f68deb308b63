import { defineConfig } from "vite";
import { pdfjsFiles, pdfjsBase } from "./pdfjs-files.ts";
import { viStrings } from "./vi-strings.ts";

export default defineConfig({
  base: "/build/",
  publicDir: false,
  plugins: [viStrings(), pdfjsFiles()],
  define: { __PDFJS_BASE__: JSON.stringify(`/build/${pdfjsBase}/`) },
  build: {
    outDir: "../../../target/classes/static/build",
    emptyOutDir: true,
    target: "es2022",
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    // The content security policy allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
    rollupOptions: {
      // htmx evaluates only when asked to, and the policy forbids it anyway.
      checks: { eval: false },
      input: { app: "src/app.ts", style: "src/css/app.css", icons: "src/icons.ts" },
    },
  },
});
