/** What stands around an article that is read. A chunk of its own: the empty page does without. */
import "../../viewer/card/card.js";
import "../../viewer/legend/legend.js";
import "../../viewer/margin/margin.js";
import "../../viewer/panel/panel.js";
