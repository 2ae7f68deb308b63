// Installs the browser parts, unless what is installed already comes from this very lock file.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const mark = "node_modules/.installed-from";
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
if (!existsSync(mark) || readFileSync(mark, "utf8") !== lock) {
  execFileSync("npm", ["ci"], { stdio: "inherit", shell: process.platform === "win32" });
  writeFileSync(mark, lock);
}
