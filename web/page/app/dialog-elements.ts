/** What opens over the page. A chunk of its own: nothing of it is seen before it is asked for. */
import "../../viewer/palette/palette.js";
import "../help/help.js";
import "../settings-sheet/settings-sheet.js";
import "../share/share.js";
