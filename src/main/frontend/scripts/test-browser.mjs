// Unpacks the browser of the tests, with the libraries and fonts it needs, into a folder; prints where it lies.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const carried = "node_modules/@sparticuz/chromium";
const { version } = JSON.parse(readFileSync(`${carried}/package.json`, "utf8"));
const place = resolve(process.argv[2], version);
if (!existsSync(place)) {
  // The package unpacks into the temporary folder of its process; only a whole browser gets its final name.
  const fresh = `${place}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  process.env.TMPDIR = fresh;
  const { default: chromium, inflate } = await import("@sparticuz/chromium");
  await Promise.all([chromium.executablePath(), inflate(`${carried}/bin/al2023.tar.br`)]);
  writeFileSync(
    `${fresh}/fonts.conf`,
    `<fontconfig><dir>${place}/fonts</dir><cachedir>${place}/fonts-cache</cachedir></fontconfig>\n`,
  );
  renameSync(fresh, place);
}
process.stdout.write(place);
