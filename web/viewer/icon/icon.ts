/** Line icons on a grid of 20, drawn as SVG in place. */
import { html, svg, type TemplateResult } from "lit";

const PATHS = {
  mark: svg`<path d="M3.5 3v14" stroke-width="2.2"/><circle cx="11.2" cy="9" r="4.6"/><path d="m14.6 12.5 3 3.3"/>`,
  paste: svg`<path d="M7 4.5H5a1 1 0 0 0-1 1V16a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V5.5a1 1 0 0 0-1-1h-2"/><path d="M7 3h6v3H7zM7.5 10h5M7.5 13h3"/>`,
  open: svg`<path d="M3 15.5V5a1 1 0 0 1 1-1h3.5l2 2H15a1 1 0 0 1 1 1v1.5M3 15.5l2-7h13l-2 7z"/>`,
  export: svg`<path d="M10 12V3M6.5 6.5 10 3l3.5 3.5M4 11v5a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-5"/>`,
  theme: svg`<circle cx="10" cy="10" r="3.5"/><path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.5 1.5M14.2 14.2l1.5 1.5M15.7 4.3l-1.5 1.5M5.8 14.2l-1.5 1.5"/>`,
  settings: svg`<path d="M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17"/><circle cx="12.5" cy="6" r="2"/><circle cx="7.5" cy="14" r="2"/>`,
  keyboard: svg`<path d="M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6 11.8h8"/>`,
  search: svg`<circle cx="9" cy="9" r="5"/><path d="m13 13 4 4"/>`,
  previous: svg`<path d="m12 5-5 5 5 5"/>`,
  next: svg`<path d="m8 5 5 5-5 5"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  up: svg`<path d="m4 14 5-5 3 2.5L16.5 6M12.5 6h4v4"/>`,
  down: svg`<path d="m4 6 5 5 3-2.5 4.5 5.5M12.5 14h4v-4"/>`,
  flat: svg`<path d="M3.5 10h13M13 6.5l3.5 3.5-3.5 3.5"/>`,
  lock: svg`<path d="M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9"/>`,
  alert: svg`<circle cx="10" cy="10" r="7"/><path d="M10 6.5v4M10 13.5h.01"/>`,
  offline: svg`<path d="M3 8.5a10 10 0 0 1 3.5-2.2M9.5 5.5A10 10 0 0 1 17 8.5M6 11.5a6 6 0 0 1 2.5-1.6M14 11.5a6 6 0 0 0-2-1.4M10 15h.01M4 3l12 14"/>`,
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${PATHS[name]}</svg>`;
}
