/** What `presslens.js` fetches once the host's page has come to rest. */
import { settingsOf, type RawSettings } from "../settings.js";
import { PresslensControls } from "./controls.js";

/** Annotates what `target` names, or is. Returns what takes everything back. */
export function annotate(target: string | Element, raw: RawSettings): () => void {
  const controls = new PresslensControls();
  const corner = raw["corner"];
  if (corner) controls.corner = corner;
  // Beside the body and not in it: applications render into the body, and wipe it.
  document.documentElement.append(controls);
  controls.annotate(target, settingsOf(raw));
  return () => controls.remove();
}
