/* Which key does what. */

const FIELDS = "input, select, textarea, [contenteditable=true], [role=slider], [role=listbox], [role=dialog], [role=menu], dialog";
const SLIDERS = "[type=range], [role=slider]"; // which take arrows and the like, and no letters
const PRESSED_BY_SPACE = "a, button, summary";
const ACTS = {
  ArrowRight: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  PageUp: "previous",
  Home: "first",
  End: "last",
  Escape: "leave",
  "?": "help",
  b: "blank",
  f: "full",
  l: "changes",
  m: "bookmarks",
  n: "notes",
  r: "reveal",
  s: "stage",
  u: "undo",
};

/* What a key asks for; nothing where a field takes it. */
export function actOf(event) {
  if (event.defaultPrevented || event.isComposing) return null;
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (document.querySelector("dialog[open]")) return null; // past its end the focus is nowhere
  const typed = event.key.length === 1;
  if (event.target.closest(FIELDS) && !(typed && event.target.matches(SLIDERS))) {
    if (event.key === "Escape" && !event.target.closest("[role=dialog], dialog")) event.target.blur();
    return event.key === "Escape" && event.target.closest(".stage-panel") ? "leave" : null;
  }
  if (event.key === " " && event.target.closest(PRESSED_BY_SPACE)) return null;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (digit) return `${event.shiftKey ? "bookmark" : "screen"} ${digit}`;
  return ACTS[typed ? event.key.toLowerCase() : event.key] ?? null;
}
