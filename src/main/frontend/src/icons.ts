// Puts the two pictures the templates name into the manifest.
import icons from "./icons.svg?url";
import mark from "./mark.svg?url";

export { icons, mark };
